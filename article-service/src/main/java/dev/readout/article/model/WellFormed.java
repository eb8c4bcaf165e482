package dev.readout.article.model;

import org.jspecify.annotations.Nullable;

/**
 * Text that can be stored, hashed and sent as it is: no U+0000, which PostgreSQL's text type does
 * not take (manual, 8.3 Character Types), and no half of a surrogate pair, which has no form in
 * UTF-8 (Unicode Standard, 3.9, D92). Each such character becomes U+FFFD; one for one, so that
 * offsets stay what they were. They come not only from careless callers: JSON-LD and numeric
 * entities in pages spell them out, and cutting a text at a number of characters makes them.
 */
public final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /** The text itself when nothing is wrong with it. */
  public static String of(String text) {
    int wrong = wrong(text, 0);
    if (wrong < 0) {
      return text;
    }
    var mended = new StringBuilder(text);
    for (; wrong >= 0; wrong = wrong(text, wrong + 1)) {
      mended.setCharAt(wrong, REPLACEMENT);
    }
    return mended.toString();
  }

  public static @Nullable String orNull(@Nullable String text) {
    return text == null ? null : of(text);
  }

  public static boolean is(String text) {
    return wrong(text, 0) < 0;
  }

  /** Where the next character stands that cannot stay, or -1. */
  private static int wrong(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || (Character.isSurrogate(c) && !isPaired(text, i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
