package dev.readout.gateway.response;

import dev.readout.gateway.operation.GraphqlError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the client gets. Without {@code hasData} the request was refused before execution. */
public record Answer(
    boolean hasData,
    @Nullable AnswerData data,
    List<GraphqlError> errors,
    Map<String, Object> extensions) {

  public Answer {
    errors = List.copyOf(errors);
  }

  public static Answer refused(List<GraphqlError> errors) {
    return new Answer(false, null, errors, Map.of());
  }

  public Answer with(String name, Object extension) {
    var more = new LinkedHashMap<>(extensions);
    more.put(name, extension);
    return new Answer(hasData, data, errors, more);
  }

  /** How it went, in one word: complete, partial, empty (nothing but errors) or refused. */
  public String outcome() {
    if (!hasData) {
      return "refused";
    }
    return errors.isEmpty() ? "complete" : data == null ? "empty" : "partial";
  }

  /** As the specification writes it: errors first, so that nobody overlooks them. */
  public Map<String, @Nullable Object> toJson() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    if (!errors.isEmpty()) {
      json.put("errors", errors.stream().map(GraphqlError::toJson).toList());
    }
    if (hasData) {
      json.put("data", data);
    }
    if (!extensions.isEmpty()) {
      json.put("extensions", extensions);
    }
    return json;
  }

  /** The same as a text. */
  public JsonText text() {
    return data != null && errors.isEmpty() && extensions.isEmpty()
        ? data.wholeAnswer()
        : JsonText.of(toJson());
  }
}
