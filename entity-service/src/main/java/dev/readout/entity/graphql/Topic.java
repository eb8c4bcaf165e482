package dev.readout.entity.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What meetings are about. */
@Type("Topic")
@Key(fields = @FieldSet("id"))
public final class Topic implements Entity {
  @Override
  @NonNull @Id
  public String getId() {
    return "";
  }

  @Override
  @NonNull public String getName() {
    return "";
  }

  @Override
  @NonNull public List<@NonNull String> getAliases() {
    return List.of();
  }
}
