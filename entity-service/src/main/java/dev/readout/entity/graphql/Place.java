package dev.readout.entity.graphql;

import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.store.EntityRow;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A country, region, city or site. */
@Type("Place")
@Key(fields = @FieldSet("id"))
public final class Place extends GraphEntity implements Entity {
  Place(EntityRow row, String graph) {
    super(row, graph);
  }

  @NonNull public PlaceKind getKind() {
    return row().placeKind();
  }

  public @Nullable String getCountryCode() {
    return row().countryCode();
  }

  public @Nullable Double getLatitude() {
    return row().latitude();
  }

  public @Nullable Double getLongitude() {
    return row().longitude();
  }
}
