package dev.readout.entity.language;

import java.util.regex.Pattern;

/**
 * Letters and digits that a scanner takes for one another, where only one of them can stand: a one
 * or a nought inside a word, a capital O behind a digit. Each is mended in place, so that no offset
 * moves.
 *
 * <pre>
 *   Ju1y, a1so, Wi11iam -&gt; July, also, William      1O Downing Street, 3O men -&gt; 10, 30
 * </pre>
 */
public final class Misreadings {
  private static final Pattern ONES = Pattern.compile("(?<=\\p{L})1{1,2}(?=\\p{Ll})");
  private static final Pattern NOUGHT = Pattern.compile("(?<=\\p{Ll})0(?=\\p{Ll})");
  private static final Pattern FIRST = Pattern.compile("(?<![\\p{L}\\d])0(?=\\p{Ll}{2})");
  private static final Pattern LETTER = Pattern.compile("(?<=\\d)O(?![\\p{L}\\d])");

  private Misreadings() {}

  /** The text with such letters mended, as long as it was. */
  public static String mend(String text) {
    String mended = ONES.matcher(text).replaceAll(ones -> "l".repeat(ones.group().length()));
    mended = NOUGHT.matcher(mended).replaceAll("o");
    mended = FIRST.matcher(mended).replaceAll("O");
    return LETTER.matcher(mended).replaceAll("0");
  }
}
