package dev.readout.entity.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Writes a name in the one form in which names are compared: lower case, without accents or marks.
 */
public final class Folding {
  private Folding() {}

  /**
   * Letters and digits only, no accents, lower case: 'Côte d’Ivoire' and 'COTE D'IVOIRE' give
   * 'cotedivoire', 'U.S.' gives 'us'.
   */
  public static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    appendKey(text, key);
    return key.toString();
  }

  /** Adds the key of one word to the key of the words before it. */
  public static void appendKey(String text, StringBuilder key) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = text.charAt(i) < 128;
    }
    String letters = plain ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (c < 128) {
        if (Character.isLetterOrDigit(c)) {
          key.append(Character.toLowerCase(c));
        }
      } else if (Character.isLetter(c)) {
        key.append(basic(c));
      }
    }
  }

  /** Letters that Unicode does not take apart into a letter and an accent. */
  private static String basic(char c) {
    return switch (Character.toLowerCase(c)) {
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'þ' -> "th";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ı' -> "i";
      case 'ə' -> "a";
      case 'ħ' -> "h";
      case 'ʻ', 'ʼ', 'ʿ', 'ʾ' -> "";
      default -> String.valueOf(c).toLowerCase(Locale.ROOT);
    };
  }
}
