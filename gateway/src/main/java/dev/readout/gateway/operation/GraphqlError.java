package dev.readout.gateway.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code errors}. {@code path} is the client's path (names and list positions), or
 * null where the error is not about a field.
 */
public record GraphqlError(
    String message,
    ErrorCode code,
    @Nullable List<Object> path,
    List<Location> locations,
    Map<String, Object> extensions) {

  /** Where in the text of the question the error stands; both counted from 1. */
  public record Location(int line, int column) {}

  public GraphqlError {
    path = path == null ? null : List.copyOf(path);
    locations = List.copyOf(locations);
    extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
  }

  public static GraphqlError of(ErrorCode code, String message) {
    return new GraphqlError(message, code, null, List.of(), Map.of());
  }

  public static GraphqlError at(List<Object> path, ErrorCode code, String message) {
    return new GraphqlError(message, code, path, List.of(), Map.of());
  }

  /** The error as the specification writes it. */
  public Map<String, Object> toJson() {
    var json = new LinkedHashMap<String, Object>();
    json.put("message", message);
    if (!locations.isEmpty()) {
      var list = new ArrayList<Map<String, Object>>();
      for (var location : locations) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("line", location.line());
        entry.put("column", location.column());
        list.add(entry);
      }
      json.put("locations", list);
    }
    if (path != null) {
      json.put("path", path);
    }
    var all = new LinkedHashMap<String, Object>();
    all.put("code", code.name());
    all.putAll(extensions);
    json.put("extensions", all);
    return json;
  }
}
