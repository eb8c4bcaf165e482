package dev.readout.entity.graphql;

import dev.readout.entity.model.PlaceKind;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A country, region, city or site. */
@Type("Place")
@Key(fields = @FieldSet("id"))
public final class Place implements Entity {
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

  @NonNull public PlaceKind getKind() {
    return PlaceKind.OTHER;
  }

  public @Nullable String getCountryCode() {
    return null;
  }

  public @Nullable Double getLatitude() {
    return null;
  }

  public @Nullable Double getLongitude() {
    return null;
  }
}
