package dev.readout.gateway.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Automatic persisted queries: texts by their SHA-256, the ones used last, up to a number of
 * characters in all. Only texts that are valid questions come in. Thread safe.
 */
final class PersistedQueries {
  private final long maxCharacters;
  private final Map<String, String> texts = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  PersistedQueries(long maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  synchronized @Nullable String text(String sha256) {
    return texts.get(sha256);
  }

  synchronized void put(String sha256, String text) {
    if (text.length() > maxCharacters || texts.putIfAbsent(sha256, text) != null) {
      return;
    }
    characters += text.length();
    var oldest = texts.entrySet().iterator();
    while (characters > maxCharacters && oldest.hasNext()) {
      characters -= oldest.next().getValue().length();
      oldest.remove();
    }
  }
}
