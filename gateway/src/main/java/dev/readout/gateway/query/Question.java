package dev.readout.gateway.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client sends: the text, which operation of it, and the variables. */
public record Question(
    String text, @Nullable String operationName, Map<String, @Nullable Object> variables) {
  public Question {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  public static Question of(String text) {
    return new Question(text, null, Map.of());
  }
}
