package dev.readout.entity.graphql;

import dev.readout.entity.store.EntityReads;
import dev.readout.entity.store.EntityRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places by id, for a whole page at once. */
final class Places {
  private Places() {}

  /** In the order of the ids; null for null and for what no graph knows. */
  static List<@Nullable Place> of(
      EntityReads entities, List<? extends @Nullable String> ids, String graph) {
    Set<String> known = new LinkedHashSet<>();
    for (String id : ids) {
      if (id != null) {
        known.add(id);
      }
    }
    Map<String, EntityRow> rows = entities.byIds(known);
    List<@Nullable Place> places = new ArrayList<>();
    for (String id : ids) {
      EntityRow row = id == null ? null : rows.get(id);
      places.add(row == null ? null : new Place(row, graph));
    }
    return places;
  }
}
