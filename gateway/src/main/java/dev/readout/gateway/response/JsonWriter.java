package dev.readout.gateway.response;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as UTF-8 in one array that grows. What was written last can be taken back, and what was
 * written once can be written again by copying it.
 */
final class JsonWriter {
  // Questions are bounded in depth before they are asked; answers follow the questions.
  private static final int MAX_DEPTH = 5_000;
  private static final byte[] HEX = ascii("0123456789abcdef");
  private static final byte[] NULL = ascii("null");
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  // The longest that one char becomes: backslash, u and four digits.
  private static final int ESCAPED = 6;

  private byte[] bytes;
  private int length;

  JsonWriter(int capacity) {
    bytes = new byte[capacity];
  }

  /** The text of a member's name with the colon behind it. */
  static byte[] member(String name) {
    var writer = new JsonWriter(name.length() + 3);
    writer.string(name);
    writer.put(':');
    return Arrays.copyOf(writer.bytes, writer.length);
  }

  int length() {
    return length;
  }

  /** The array itself; what stands behind {@link #length()} means nothing. */
  byte[] array() {
    return bytes;
  }

  /** Takes back all that stands behind this length. */
  void cutTo(int shorter) {
    length = shorter;
  }

  /** Writes once more what was written from here to there. */
  void again(int from, int to) {
    reserve(to - from);
    System.arraycopy(bytes, from, bytes, length, to - from);
    length += to - from;
  }

  void put(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
  }

  void put(byte[] text) {
    put(text, 0, text.length);
  }

  void put(byte[] text, int from, int to) {
    reserve(to - from);
    System.arraycopy(text, from, bytes, length, to - from);
    length += to - from;
  }

  /** A comma, unless an object or list has just been opened: no value ends like that. */
  void comma() {
    byte last = bytes[length - 1];
    if (last != '{' && last != '[') {
      put(',');
    }
  }

  void putNull() {
    put(NULL);
  }

  void string(String text) {
    int end = text.length();
    reserve(end + 2);
    byte[] to = bytes;
    int at = length;
    to[at++] = '"';
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        length = at;
        rest(text, i);
        return;
      }
      to[at++] = (byte) c;
    }
    to[at++] = '"';
    length = at;
  }

  /** From the first char on that is not written as it stands. */
  private void rest(String text, int from) {
    int end = text.length();
    reserve((int) Math.min(Integer.MAX_VALUE - 16L - length, (end - from) * (long) ESCAPED + 2));
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii(c);
      } else if (c < 0x800) {
        bytes[length++] = (byte) (0xC0 | c >> 6);
        bytes[length++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        bytes[length++] = (byte) (0xE0 | c >> 12);
        bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < end
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        int code = Character.toCodePoint(c, text.charAt(++i));
        bytes[length++] = (byte) (0xF0 | code >> 18);
        bytes[length++] = (byte) (0x80 | code >> 12 & 0x3F);
        bytes[length++] = (byte) (0x80 | code >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | code & 0x3F);
      } else {
        // Half a pair has no UTF-8, but JSON can write it down as it came.
        escape(c);
      }
    }
    bytes[length++] = '"';
  }

  private void ascii(char c) {
    char letter =
        switch (c) {
          case '"', '\\' -> c;
          case '\n' -> 'n';
          case '\r' -> 'r';
          case '\t' -> 't';
          case '\b' -> 'b';
          case '\f' -> 'f';
          default -> 0;
        };
    if (letter != 0) {
      bytes[length++] = '\\';
      bytes[length++] = (byte) letter;
    } else if (c < ' ') {
      escape(c);
    } else {
      bytes[length++] = (byte) c;
    }
  }

  private void escape(char c) {
    bytes[length++] = '\\';
    bytes[length++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[length++] = HEX[c >> shift & 0xF];
    }
  }

  /** Any value that JSON has; others as their text. */
  void value(@Nullable Object value) {
    value(value, 0);
  }

  private void value(@Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalStateException("JSON deeper than " + MAX_DEPTH);
    }
    switch (value) {
      case null -> putNull();
      case String text -> string(text);
      case Integer number -> integer(number);
      case Boolean flag -> put(flag ? TRUE : FALSE);
      case Map<?, ?> map -> {
        put('{');
        for (var entry : map.entrySet()) {
          comma();
          string(String.valueOf(entry.getKey()));
          put(':');
          value(entry.getValue(), depth + 1);
        }
        put('}');
      }
      case List<?> list -> {
        put('[');
        for (var element : list) {
          comma();
          value(element, depth + 1);
        }
        put(']');
      }
      case AnswerData data -> data.writeTo(this);
      case Double number when !Double.isFinite(number) -> string(number.toString());
      case Double number -> plain(number.toString());
      case Float number -> value(number.doubleValue(), depth);
      case BigInteger number -> plain(number.toString());
      case BigDecimal number -> plain(number.toString());
      case Number number -> plain(Long.toString(number.longValue()));
      default -> string(value.toString());
    }
  }

  private void integer(int number) {
    if (number < 0) {
      plain(Integer.toString(number));
      return;
    }
    int digits = 1;
    for (int rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    reserve(digits);
    int rest = number;
    for (int at = length + digits - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  private void plain(String number) {
    int end = number.length();
    reserve(end);
    for (int i = 0; i < end; i++) {
      bytes[length++] = (byte) number.charAt(i);
    }
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      long twice = Math.max(bytes.length * 2L, (long) length + more);
      if ((long) length + more > Integer.MAX_VALUE - 8L) {
        throw new IllegalStateException("JSON longer than an array can be");
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(twice, Integer.MAX_VALUE - 8L));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
