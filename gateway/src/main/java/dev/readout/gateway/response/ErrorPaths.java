package dev.readout.gateway.response;

import dev.readout.gateway.operation.FieldNames;
import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.operation.SelectedField;
import dev.readout.gateway.operation.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Translates places of the tree into the client's paths. */
final class ErrorPaths {

  private ErrorPaths() {}

  static GraphqlError translate(
      TreeError error,
      Selection selection,
      FieldNames names,
      Map<String, @Nullable Object> variables) {
    var path = error.path();
    var extensions = new LinkedHashMap<String, Object>(error.extensions());
    if (error.subgraph() != null) {
      extensions.put("subgraph", error.subgraph());
    }
    return new GraphqlError(
        error.message(),
        error.code(),
        path == null ? null : client(path, selection, names, variables),
        List.of(),
        extensions);
  }

  /**
   * Ends at the nearest place that the client asked for: a key it did not ask for is our affair.
   */
  private static @Nullable List<Object> client(
      List<Object> path,
      Selection selection,
      FieldNames names,
      Map<String, @Nullable Object> variables) {
    var translated = new ArrayList<Object>();
    List<SelectedField> fields = selection.fields();
    @Nullable FieldNames here = names;
    for (var step : path) {
      if (!(step instanceof String key)) {
        translated.add(step);
        continue;
      }
      var known = here;
      if (known == null) {
        break;
      }
      var matching =
          fields.stream()
              .filter(field -> known.standsAt(field, key) && field.condition().holds(variables))
              .toList();
      if (matching.isEmpty()) {
        break;
      }
      var responseKey = matching.getFirst().responseKey();
      translated.add(responseKey);
      var inner = new ArrayList<SelectedField>();
      for (var field : matching) {
        if (field.children() != null && field.responseKey().equals(responseKey)) {
          inner.addAll(field.children().fields());
        }
      }
      fields = inner;
      here = known.existingChild(key);
    }
    return translated.isEmpty() ? null : translated;
  }
}
