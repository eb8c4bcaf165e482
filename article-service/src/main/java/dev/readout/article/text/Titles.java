package dev.readout.article.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds a known title in a text, and makes one for a text that has none. */
final class Titles {
  private static final int LONGEST_MADE = 120;

  /** Ends after a word of the language, not after 'U.S.' or 'Mr.'. */
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("^.{20,}?[\\p{Ll}\\d)]{3}[.!?][\"”]?(?=\\s+[\\p{Lu}“\"])");

  private Titles() {}

  /** Marks the line near the top that is the given title, however it is capitalised. */
  static void mark(Sheet sheet, String title) {
    var wanted = folded(title);
    for (int i = 0; i < Math.min(sheet.size(), 40); i++) {
      if (sheet.open(i) && folded(sheet.line(i)).equals(wanted)) {
        sheet.titleLine = i;
        sheet.title = sheet.line(i);
        return;
      }
    }
  }

  static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** The first sentence, cut at a word: a name for a text that begins with its story. */
  static String fromStory(String story) {
    var line = story.lines().filter(text -> !text.isBlank()).findFirst().orElse("");
    var sentence = FIRST_SENTENCE.matcher(DatelinePass.without(line));
    return cut(sentence.find() ? sentence.group() : DatelinePass.without(line), LONGEST_MADE);
  }

  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int space = text.lastIndexOf(' ', length - 1);
    int end = space > length / 2 ? space : length - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
