package dev.readout.gateway.response;

import dev.readout.gateway.operation.ErrorCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What went wrong at a place of the tree; null as path: not at any one place. */
public record TreeError(
    String message,
    ErrorCode code,
    @Nullable List<Object> path,
    @Nullable String subgraph,
    Map<String, Object> extensions) {

  public static TreeError of(String message, ErrorCode code, String subgraph) {
    return new TreeError(message, code, null, subgraph, Map.of());
  }

  public TreeError at(List<Object> place) {
    return new TreeError(message, code, List.copyOf(place), subgraph, extensions);
  }
}
