package dev.readout.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.gateway.query.Asked;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads questions out of what HTTP carries, as GraphQL over HTTP has it. */
final class HttpQuestion {
  private static final JsonMapper JSON = new JsonMapper();

  private HttpQuestion() {}

  /** One object, or a list of them where a batch is allowed: {@code most} of them. */
  static List<Asked> ofBody(String body, int most) throws Asked.Malformed {
    var value = parse(body, "The body is no valid JSON.");
    if (value instanceof List<?> list) {
      if (most == 0) {
        throw new Asked.Malformed(
            "The body must be one JSON object: this gateway takes no batches.");
      }
      if (list.isEmpty() || list.size() > most) {
        throw new Asked.Malformed("A batch holds 1 to " + most + " questions.");
      }
      var batch = new ArrayList<Asked>();
      for (var element : list) {
        batch.add(ofObject(element));
      }
      return batch;
    }
    return List.of(ofObject(value));
  }

  static boolean isBatch(String body) {
    return body.stripLeading().startsWith("[");
  }

  private static Asked ofObject(@Nullable Object value) throws Asked.Malformed {
    if (!(value instanceof Map<?, ?> map)) {
      throw new Asked.Malformed("The body must be one JSON object.");
    }
    return Asked.of(map);
  }

  static Asked ofParameters(HttpServerRequest request) throws Asked.Malformed {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var name : List.of("query", "documentId", "operationName")) {
      map.put(name, request.getParam(name));
    }
    for (var name : List.of("variables", "extensions")) {
      var text = request.getParam(name);
      map.put(
          name,
          text == null || text.isEmpty()
              ? null
              : parse(text, "The parameter '" + name + "' must be a JSON object."));
    }
    return Asked.of(map);
  }

  private static @Nullable Object parse(String text, String otherwise) throws Asked.Malformed {
    try {
      return JSON.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new Asked.Malformed(otherwise);
    }
  }
}
