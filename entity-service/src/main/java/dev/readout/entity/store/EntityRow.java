package dev.readout.entity.store;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.PlaceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity as it is shown. */
public record EntityRow(
    String id,
    EntityKind kind,
    String name,
    List<String> aliases,
    @Nullable String countryCode,
    PlaceKind placeKind,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String within,
    String sortedAs) {
  static final String COLUMNS =
      "e.id as e_id, e.kind as e_kind, e.name as e_name, e.aliases as e_aliases, e.country_code as"
          + " e_country, e.place_kind as e_place_kind, e.latitude as e_latitude, e.longitude as"
          + " e_longitude, e.within_id as e_within, e.sorted_as as e_sorted";

  /** Of a row that has {@link #COLUMNS}. */
  static EntityRow of(ResultSet row) throws SQLException {
    String placeKind = row.getString("e_place_kind");
    return new EntityRow(
        row.getString("e_id"),
        EntityKind.valueOf(row.getString("e_kind")),
        row.getString("e_name"),
        Sql.array(row, "e_aliases"),
        row.getString("e_country"),
        placeKind == null ? PlaceKind.OTHER : PlaceKind.valueOf(placeKind),
        row.getObject("e_latitude", Double.class),
        row.getObject("e_longitude", Double.class),
        row.getString("e_within"),
        row.getString("e_sorted"));
  }
}
