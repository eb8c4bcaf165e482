package dev.readout.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.gateway.query.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the question out of what HTTP carries, as GraphQL over HTTP has it. */
final class HttpQuestion {
  private static final JsonMapper JSON = new JsonMapper();

  /** The request is not well formed; the message tells the client how. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  private HttpQuestion() {}

  static Question ofBody(String body) throws Malformed {
    Object value;
    try {
      value = JSON.readValue(body, Object.class);
    } catch (JsonProcessingException e) {
      throw new Malformed("The body is no valid JSON.");
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new Malformed("The body must be one JSON object.");
    }
    return of(map);
  }

  static Question ofParameters(
      @Nullable String query,
      @Nullable String operationName,
      @Nullable String variables,
      @Nullable String extensions)
      throws Malformed {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("query", query);
    map.put("operationName", operationName);
    map.put("variables", object(variables));
    map.put("extensions", object(extensions));
    return of(map);
  }

  private static @Nullable Object object(@Nullable String text) throws Malformed {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return JSON.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new Malformed("The parameters 'variables' and 'extensions' must be JSON objects.");
    }
  }

  private static Question of(Map<?, ?> map) throws Malformed {
    if (!(map.get("query") instanceof String text)) {
      throw new Malformed("'query' is missing or not a string.");
    }
    var name = map.get("operationName");
    if (name != null && !(name instanceof String)) {
      throw new Malformed("'operationName' must be a string.");
    }
    var variables = map.get("variables");
    if (variables != null && !(variables instanceof Map<?, ?>)) {
      throw new Malformed("'variables' must be an object.");
    }
    var extensions = map.get("extensions");
    if (extensions != null && !(extensions instanceof Map<?, ?>)) {
      throw new Malformed("'extensions' must be an object.");
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    if (variables instanceof Map<?, ?> given) {
      given.forEach((key, value) -> values.put(String.valueOf(key), value));
    }
    return new Question(text, (String) name, values);
  }
}
