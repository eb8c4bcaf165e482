package dev.readout.entity.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names as they are compared: folded, in tokens, without titles. */
public final class Names {
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "sir",
          "lord",
          "lady",
          "dame",
          "jr",
          "sr",
          "ii",
          "iii",
          "iv",
          "gen",
          "adm",
          "col",
          "lt",
          "maj",
          "capt",
          "sen",
          "rep",
          "hon",
          "president",
          "prime",
          "minister",
          "secretary",
          "general",
          "admiral",
          "ambassador",
          "king",
          "queen",
          "prince",
          "princess",
          "pope",
          "sheikh",
          "excellency",
          "the",
          "his",
          "her",
          "hm",
          "hrh");

  private Names() {}

  /** Lower case, without accents; letters that do not decompose are written out. */
  public static String fold(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKD);
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      switch (Character.toLowerCase(c)) {
        case 'ø' -> plain.append('o');
        case 'ł' -> plain.append('l');
        case 'đ', 'ð' -> plain.append('d');
        case 'þ' -> plain.append("th");
        case 'ß' -> plain.append("ss");
        case 'æ' -> plain.append("ae");
        case 'œ' -> plain.append("oe");
        case 'ı' -> plain.append('i');
        case 'ə' -> plain.append('a');
        case '\'', '’', '‘', 'ʻ', 'ʼ', 'ʿ', 'ʾ', '`' -> {}
        default -> plain.append(String.valueOf(c).toLowerCase(Locale.ROOT));
      }
    }
    return plain.toString();
  }

  /** The words of a text, folded: 'Kim Jong-un' gives kim, jong, un. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : fold(text).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The words of a person's name without titles, unless nothing else is there. */
  public static List<String> personTokens(String name) {
    List<String> all = words(name.replaceAll("(?i)['’]s\\b", ""));
    List<String> tokens = all.stream().filter(word -> !TITLES.contains(word)).toList();
    return tokens.isEmpty() ? all : tokens;
  }

  /** What an id can carry: 'Côte d’Ivoire' gives 'cote-divoire'. */
  static String slug(String text) {
    return String.join("-", words(text));
  }
}
