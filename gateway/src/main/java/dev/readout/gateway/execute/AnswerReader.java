package dev.readout.gateway.execute;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.response.TreeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a subgraph says: what came over HTTP, or a parsed JSON object. */
public final class AnswerReader {
  // A message is for people: its first line, as long as a sentence can be.
  private static final int MAX_MESSAGE = 500;
  private static final int SERVER_ERROR = 500;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int CLIENT_ERROR = 400;

  private AnswerReader() {}

  /** A GraphQL response is taken with any status; without one the status says what happened. */
  public static SubgraphAnswer read(int status, byte[] body) throws SubgraphFailure {
    @Nullable Object answer;
    try {
      answer = TreeReader.read(body);
    } catch (JsonProcessingException e) {
      throw refused(status, "The subgraph answered no JSON.", e);
    } catch (IOException e) {
      throw new IllegalStateException("reading bytes failed", e);
    }
    if (!(answer instanceof Map<?, ?> map)
        || !(map.containsKey("data") || map.get("errors") instanceof List<?>)) {
      throw refused(status, "The subgraph answered no GraphQL response.", null);
    }
    return read(map);
  }

  private static SubgraphFailure refused(int status, String malformed, @Nullable Exception cause) {
    var said = "The subgraph answered with status " + status + ".";
    if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) {
      return new SubgraphFailure(ErrorCode.SUBGRAPH_UNREACHABLE, said, cause);
    }
    return status >= CLIENT_ERROR
        ? new SubgraphFailure(ErrorCode.SUBGRAPH_REFUSED, said, cause)
        : new SubgraphFailure(ErrorCode.SUBGRAPH_MALFORMED, malformed, cause);
  }

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
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      return List.of();
    }
    var errors = new ArrayList<SubgraphAnswer.SubgraphError>();
    for (var element : list) {
      if (element instanceof Map<?, ?> error) {
        errors.add(error(error));
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
    return new SubgraphAnswer.SubgraphError(firstLine(message), path, extensions);
  }

  /** Stack traces and statements begin on the second line. */
  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    var line = (end < 0 ? message : message.substring(0, end)).strip();
    return line.length() <= MAX_MESSAGE ? line : line.substring(0, MAX_MESSAGE) + "…";
  }
}
