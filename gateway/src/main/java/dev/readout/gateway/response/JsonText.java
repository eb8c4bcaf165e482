package dev.readout.gateway.response;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON in UTF-8: the first {@link #length()} bytes of an array. Nobody writes into it any more. */
public final class JsonText {
  private static final int FIRST_CAPACITY = 512;

  private final byte[] array;
  private final int length;

  JsonText(byte[] array, int length) {
    this.array = array;
    this.length = length;
  }

  /** Maps, lists and plain values as JSON. */
  public static JsonText of(@Nullable Object value) {
    var writer = new JsonWriter(FIRST_CAPACITY);
    writer.value(value);
    return new JsonText(writer.array(), writer.length());
  }

  public byte[] array() {
    return array;
  }

  public int length() {
    return length;
  }

  @Override
  public String toString() {
    return new String(array, 0, length, StandardCharsets.UTF_8);
  }
}
