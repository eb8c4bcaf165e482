package dev.readout.entity.graphql;

import dev.readout.entity.model.Aspect;
import dev.readout.entity.model.Authority;
import dev.readout.entity.model.Polarity;
import dev.readout.entity.store.ClaimReads.ClaimRow;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One thing that one article says of one meeting. */
@Type("Claim")
@Key(fields = @FieldSet("id"))
public final class Claim {
  private final ClaimRow row;
  private final String graph;

  Claim(ClaimRow row, String graph) {
    this.row = row;
    this.graph = graph;
  }

  ClaimRow row() {
    return row;
  }

  /** The graph that was asked: of now, or as it was. */
  String graph() {
    return graph;
  }

  @NonNull @Id
  public String getId() {
    return row.id();
  }

  @NonNull public Aspect getAspect() {
    return row.aspect();
  }

  @NonNull public String getValue() {
    return row.value();
  }

  @NonNull public Polarity getPolarity() {
    return row.polarity();
  }

  @NonNull public Authority getAuthority() {
    return row.authority();
  }

  @NonNull public List<@NonNull Evidence> getEvidence() {
    return Evidence.of(row.evidence(), graph);
  }

  @NonNull public Article getArticle() {
    return new Article(row.article(), graph);
  }

  public boolean isRejected() {
    return row.rejected();
  }
}
