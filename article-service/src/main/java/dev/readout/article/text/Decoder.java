package dev.readout.article.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Bytes to text, in the encoding that they are in, whatever they say they are. */
public final class Decoder {
  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,40})|encoding\\s*=\\s*[\"']([\\w-]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final int HEAD = 4_096;
  private static final char ESCAPE = 0x1B;

  private Decoder() {}

  /** UTF-8 where the bytes allow it, else as declared in the text, else as they look. */
  public static String decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /**
   * @param served the charset that a server names, which goes before the one in the text
   */
  public static String decode(byte[] bytes, @Nullable String served) {
    var mark = byteOrderMark(bytes);
    if (mark != null) {
      return new String(bytes, mark);
    }
    var utf8 = strictly(bytes, StandardCharsets.UTF_8);
    // Escapes are how 7-bit encodings such as ISO-2022-JP switch between alphabets.
    if (utf8 != null && utf8.indexOf(ESCAPE) < 0) {
      return utf8;
    }
    for (var named : Arrays.asList(charset(served), declared(bytes), guessed(bytes))) {
      if (named != null && !named.equals(StandardCharsets.UTF_8)) {
        return new String(bytes, named);
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether a text is a whole HTML page. */
  public static boolean isPage(String text) {
    return PAGE.matcher(text.substring(0, Math.min(text.length(), HEAD))).find();
  }

  private static @Nullable Charset byteOrderMark(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16;
    }
    boolean little = bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    return little ? StandardCharsets.UTF_16 : null;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException not) {
      return null;
    }
  }

  private static @Nullable Charset declared(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    var matcher = DECLARED.matcher(head);
    return matcher.find()
        ? charset(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
        : null;
  }

  private static @Nullable Charset guessed(byte[] bytes) {
    var detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    var name = detector.getDetectedCharset();
    return name == null ? Charset.forName("windows-1252") : charset(name);
  }

  private static @Nullable Charset charset(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }
}
