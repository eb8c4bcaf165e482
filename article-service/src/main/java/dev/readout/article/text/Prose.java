package dev.readout.article.text;

import java.util.regex.Pattern;

/** Tells running text from headlines, labels and links by its form alone. */
final class Prose {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’')\\]»]*$");
  private static final Pattern PERIOD_END = Pattern.compile("(?<!\\.)\\.[\"”’')\\]»]*$");
  private static final Pattern CJK = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}。]");
  private static final int PARAGRAPH_WORDS = 9;
  private static final int LONGEST_HEADLINE_WORDS = 28;
  private static final int PARAGRAPH_CJK_LETTERS = 40;

  private Prose() {}

  /** A sentence or more: long enough, or ended as sentences end. */
  static boolean isParagraph(String line) {
    int words = words(line);
    return words > LONGEST_HEADLINE_WORDS
        || (words >= PARAGRAPH_WORDS && PERIOD_END.matcher(line).find() && !isTeaser(line))
        || CJK.matcher(line).results().limit(PARAGRAPH_CJK_LETTERS).count()
            == PARAGRAPH_CJK_LETTERS;
  }

  /** A few words that do not end as a sentence does. */
  static boolean isHeadline(String line) {
    return words(line) <= LONGEST_HEADLINE_WORDS && !PERIOD_END.matcher(line).find();
  }

  /** Text that breaks off: 'A delegation will visit the port of...'. */
  static boolean isTeaser(String line) {
    return line.endsWith("...")
        || line.endsWith("…")
        || line.endsWith("[…]")
        || line.endsWith("[...]");
  }

  static boolean endsSentence(String line) {
    return SENTENCE_END.matcher(line).find();
  }

  static boolean isListItem(String line) {
    return line.matches("(?:[-*•·–—▪◦›»>]|\\d{1,2}[.)])\\s+\\S.*");
  }

  static int words(String line) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      boolean letter = Character.isLetterOrDigit(line.charAt(i));
      if (Character.isWhitespace(line.charAt(i))) {
        inside = false;
      } else if (letter && !inside) {
        inside = true;
        words++;
      }
    }
    return words;
  }
}
