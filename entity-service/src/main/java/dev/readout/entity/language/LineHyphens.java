package dev.readout.entity.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Joins words that a printer parted at the end of a line: {@code con-ferred}, written over two
 * lines, is one word. Suspended hyphens ('foreign- and security policy') and compounds whose first
 * part is a word by itself ('two-day', 'vice-premier') stay apart.
 */
final class LineHyphens {
  private static final Set<String> FIRST_PARTS =
      Set.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half", "first",
          "second", "third", "vice", "self", "co", "ex", "non", "anti", "pro", "well", "long",
          "short", "high", "low", "one", "all", "cross", "east", "west", "north", "south", "mid",
          "post", "pre", "so", "then", "counter", "under", "inter", "multi", "semi", "news", "air");

  private LineHyphens() {}

  static List<CoreLabel> join(List<CoreLabel> labels) {
    List<CoreLabel> joined = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      if (i + 2 < labels.size() && isParted(label, labels.get(i + 1), labels.get(i + 2))) {
        CoreLabel rest = labels.get(i + 2);
        label.setWord(label.word() + rest.word());
        label.setValue(label.word());
        label.setEndPosition(rest.endPosition());
        label.setAfter(rest.after());
        i += 2;
      }
      joined.add(label);
    }
    return joined;
  }

  private static boolean isParted(CoreLabel first, CoreLabel hyphen, CoreLabel rest) {
    return hyphen.word().equals("-")
        && hyphen.beginPosition() == first.endPosition()
        && rest.beginPosition() > hyphen.endPosition()
        && first.word().matches("\\p{L}\\p{Ll}+")
        && rest.word().matches("\\p{Ll}{2,}")
        && !rest.word().matches("and|or|to|but|nor")
        && !FIRST_PARTS.contains(first.word().toLowerCase(java.util.Locale.ROOT));
  }
}
