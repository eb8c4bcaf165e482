package dev.readout.gateway.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent: the question as a text, or the name of one that is known here, or both.
 * {@code documentId} names a trusted document, {@code sha256} an automatic persisted query.
 */
public record Asked(
    @Nullable String text,
    @Nullable String documentId,
    @Nullable String sha256,
    @Nullable String operationName,
    Map<String, @Nullable Object> variables) {

  /** The request is not well formed; the message tells the client how. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
      super(message);
    }
  }

  public Asked {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /** Reads the members of a request that GraphQL over HTTP names. */
  public static Asked of(Map<?, ?> request) throws Malformed {
    var extensions = object(request, "extensions");
    var sha256 =
        extensions.get("persistedQuery") instanceof Map<?, ?> persisted
                && persisted.get("sha256Hash") instanceof String hash
            ? hash.toLowerCase(Locale.ROOT)
            : null;
    var text = text(request, "query");
    var documentId = text(request, "documentId");
    if (text == null && documentId == null && sha256 == null) {
      throw new Malformed("'query' is missing or not a string.");
    }
    return new Asked(
        text, documentId, sha256, text(request, "operationName"), object(request, "variables"));
  }

  private static @Nullable String text(Map<?, ?> request, String name) throws Malformed {
    var value = request.get(name);
    if (value != null && !(value instanceof String)) {
      throw new Malformed("'" + name + "' must be a string.");
    }
    return (String) value;
  }

  private static Map<String, @Nullable Object> object(Map<?, ?> request, String name)
      throws Malformed {
    var value = request.get(name);
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new Malformed("'" + name + "' must be an object.");
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    map.forEach((key, inner) -> values.put(String.valueOf(key), inner));
    return values;
  }
}
