package dev.readout.gateway.execute;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a subgraph answered: data as far as it has it, and its errors.
 *
 * @param isShared others hold the same data, so nobody may write into them
 */
public record SubgraphAnswer(
    @Nullable Map<String, @Nullable Object> data, List<SubgraphError> errors, boolean isShared) {

  /** An error as the subgraph states it, with its own path. */
  public record SubgraphError(
      String message, @Nullable List<Object> path, Map<String, Object> extensions) {}

  /** An answer to one who has it for himself. */
  public SubgraphAnswer(@Nullable Map<String, @Nullable Object> data, List<SubgraphError> errors) {
    this(data, errors, false);
  }

  SubgraphAnswer shared() {
    return new SubgraphAnswer(data, errors, true);
  }
}
