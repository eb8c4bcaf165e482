package dev.readout.gateway.execute;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a subgraph answered: data as far as it has it, and its errors. */
public record SubgraphAnswer(
    @Nullable Map<String, @Nullable Object> data, List<SubgraphError> errors) {

  /** An error as the subgraph states it, with its own path. */
  public record SubgraphError(
      String message, @Nullable List<Object> path, Map<String, Object> extensions) {}
}
