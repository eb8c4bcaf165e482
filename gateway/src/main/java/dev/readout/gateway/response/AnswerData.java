package dev.readout.gateway.response;

import java.nio.charset.StandardCharsets;

/**
 * The data of an answer, written already: JSON in the middle of an array that holds {@code {"data":
 * … }} around it, which is the whole answer where there is nothing else to say.
 */
public final class AnswerData {
  private static final byte[] HEAD = "{\"data\":".getBytes(StandardCharsets.US_ASCII);

  private final byte[] array;
  private final int end;

  private AnswerData(byte[] array, int end) {
    this.array = array;
    this.end = end;
  }

  static void begin(JsonWriter json) {
    json.put(HEAD);
  }

  static AnswerData end(JsonWriter json) {
    json.put('}');
    return new AnswerData(json.array(), json.length());
  }

  JsonText wholeAnswer() {
    return new JsonText(array, end);
  }

  void writeTo(JsonWriter json) {
    json.put(array, HEAD.length, end - 1);
  }

  @Override
  public String toString() {
    return new String(array, HEAD.length, end - 1 - HEAD.length, StandardCharsets.UTF_8);
  }
}
