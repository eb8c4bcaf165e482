package dev.readout.gateway.execute;

import dev.readout.gateway.operation.ErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a subgraph says, from a parsed JSON object. */
final class AnswerReader {

  private AnswerReader() {}

  static SubgraphAnswer read(Map<?, ?> answer) throws SubgraphFailure {
    var data = answer.get("data");
    if (data != null && !(data instanceof Map<?, ?>)) {
      throw new SubgraphFailure(
          ErrorCode.SUBGRAPH_MALFORMED, "The subgraph answered no GraphQL response.");
    }
    return new SubgraphAnswer(asObject(data), errors(answer.get("errors")));
  }

  @SuppressWarnings("unchecked") // JSON objects have names as keys
  private static @Nullable Map<String, @Nullable Object> asObject(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
  }

  static List<SubgraphAnswer.SubgraphError> errors(@Nullable Object value) {
    var errors = new ArrayList<SubgraphAnswer.SubgraphError>();
    if (value instanceof List<?> list) {
      for (var element : list) {
        if (element instanceof Map<?, ?> error) {
          errors.add(error(error));
        }
      }
    }
    return errors;
  }

  private static SubgraphAnswer.SubgraphError error(Map<?, ?> error) {
    var message = error.get("message") instanceof String text ? text : "The subgraph failed.";
    @Nullable List<Object> path = null;
    if (error.get("path") instanceof List<?> steps) {
      path = new ArrayList<>();
      for (var step : steps) {
        if (step instanceof String || step instanceof Integer) {
          path.add(step);
        }
      }
    }
    var extensions = new LinkedHashMap<String, Object>();
    // Of what the subgraph says beside the message only the code goes on: the rest can be internal.
    if (error.get("extensions") instanceof Map<?, ?> given
        && given.get("code") instanceof String code) {
      extensions.put("subgraphCode", code);
    }
    return new SubgraphAnswer.SubgraphError(message, path, extensions);
  }
}
