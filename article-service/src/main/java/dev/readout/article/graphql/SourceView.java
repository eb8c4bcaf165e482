package dev.readout.article.graphql;

import dev.readout.article.model.Source;
import dev.readout.article.model.SourceKind;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A {@link Source} as the contract shows it; its articles are in {@link SourceFields}. */
@Name("Source")
@Description("A publisher: a newspaper, a wire, a ministry, a blog.")
@Key(fields = @FieldSet("id"))
public class SourceView {
  @Ignore final Source source;

  SourceView(Source source) {
    this.source = source;
  }

  @Id
  @NonNull public String getId() {
    return source.id().value();
  }

  @NonNull public String getName() {
    return source.name();
  }

  public @Nullable String getDomain() {
    return source.domain();
  }

  @Description("ISO 3166-1 alpha-2 code.")
  public @Nullable String getCountry() {
    return source.country();
  }

  @NonNull public SourceKind getKind() {
    return source.kind();
  }
}
