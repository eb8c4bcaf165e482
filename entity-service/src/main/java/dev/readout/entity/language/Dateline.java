package dev.readout.entity.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words before the first sentence of a wire story that say where, when and by which agency it
 * was filed.
 *
 * <pre>
 *   MUNICH, Germany (Nordic Wire) Foreign Minister …       OSLO, March 3 (Reuters) - Norway's …
 *   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                          ^^^^^^^^^^^^^^^^^^^^^^^^^
 * </pre>
 */
final class Dateline {
  private static final String PLACE =
      "[A-Z\\u00C0-\\u00DE][\\p{Lu}\\u00C0-\\u00DE.'’-]+(?:[ ][A-Z\\u00C0-\\u00DE][\\p{Lu}.'’-]+){0,3}(?:/[A-Z][\\p{Lu} ]+)?";
  private static final String MORE = "(?:,\\s*[A-Z][\\p{L}.'’]+(?:\\s[A-Z][\\p{L}.'’]+){0,2})?";
  private static final String DAY =
      "(?:,?\\s*(?i:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s*)?(?:"
          + Dates.MONTH_WORD
          + "\\.?\\s+\\d{1,2}(?:,?\\s*\\d{4})?|\\d{1,2}\\s+"
          + Dates.MONTH_WORD
          + "\\.?(?:,?\\s*\\d{4})?)))?";
  private static final String AGENCY =
      "(?:,?\\s*\\((?:[A-Z][^()]{1,40})\\)|,?\\s+[A-Z][A-Za-z]{2,11}(?=\\s+(?:--|[–—-])))?";
  private static final String DASH = "(?:\\s*(?:--+|[–—])\\s*|\\s+[-_]\\s+)";

  private static final Pattern UPPER =
      Pattern.compile(
          "^(?:\\([A-Z][A-Za-z-]{1,15}\\)\\s*(?:--+|[–—-])?\\s*)?("
              + PLACE
              + MORE
              + ")"
              + DAY
              + AGENCY
              + "\\.?(?:"
              + DASH
              + "|:\\s+|(?<=\\))\\s+)");

  /** 'Washington, D.C. –' and 'Geneva (AP) —': mixed case counts only with an agency or a dash. */
  private static final Pattern MIXED =
      Pattern.compile(
          "^([A-Z][\\p{L}.'’]+(?:\\s[A-Z][\\p{L}.'’]+){0,3}"
              + MORE
              + ")(?:"
              + DAY
              + "\\s*\\((?:[A-Z][^()]{1,40})\\)\\s*(?:--+|[-–—]|:)?\\s*|"
              + DAY
              + "\\s+(?:--+|[–—])\\s+)(?=[\\p{Lu}“\"])");

  private static final String FULL_DAY =
      "(?:(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(?i:(?:"
          + Dates.MONTH_WORD
          + "\\.?\\s+\\d{1,2},?\\s*\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+"
          + Dates.MONTH_WORD
          + "\\.?,?\\s*\\d{4}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4})))";

  private static final String SITE =
      "[A-Z][\\p{L}.'’-]+(?:\\s[A-Z][\\p{L}.'’-]+){0,3}(?:,\\s[A-Z][\\p{L}.'’-]+(?:\\s[A-Z][\\p{L}.'’-]+){0,2})?";

  /**
   * 'Bern, 28.06.2022 -' and 'Vilnius, 12 June 2024.': a place and a whole day, in either order.
   */
  private static final Pattern DATED =
      Pattern.compile(
          "^(?:"
              + SITE
              + ",\\s*"
              + FULL_DAY
              + "|"
              + FULL_DAY
              + ",\\s*"
              + SITE
              + "?)"
              + AGENCY
              + "(?:"
              + DASH
              + "|:\\s+|\\.\\s+)(?=[\\p{Lu}“\"])");

  /** Where in the first paragraph its dateline ends, or 0 when it has none. */
  static int end(String paragraph) {
    for (Pattern form : new Pattern[] {UPPER, MIXED, DATED}) {
      Matcher matcher = form.matcher(Misreadings.mend(paragraph));
      if (matcher.find() && matcher.end() < paragraph.length() && matcher.end() <= 90) {
        return matcher.end();
      }
    }
    return 0;
  }

  private Dateline() {}
}
