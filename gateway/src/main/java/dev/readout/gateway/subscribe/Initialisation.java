package dev.readout.gateway.subscribe;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it opens its socket. A browser cannot set headers there: what it would
 * set comes in the payload, by itself or below {@code headers}.
 */
final class Initialisation {

  private Initialisation() {}

  /** The value of the header Authorization; null if the client did not send any. */
  static @Nullable String authorization(@Nullable Object payload) {
    if (!(payload instanceof Map<?, ?> given)) {
      return null;
    }
    @Nullable String found = null;
    for (var entry : given.entrySet()) {
      var name = String.valueOf(entry.getKey());
      if (name.equalsIgnoreCase("authorization") && entry.getValue() instanceof String text) {
        return text;
      }
      if (name.equals("headers") && entry.getValue() instanceof Map<?, ?> headers) {
        found = authorization(headers);
      }
    }
    return found;
  }
}
