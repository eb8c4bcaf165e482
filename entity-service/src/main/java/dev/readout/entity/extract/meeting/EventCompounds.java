package dev.readout.entity.extract.meeting;

import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Nouns of meeting that are written with hyphens ('a sit-down', 'their tête-à-tête'): the tokenizer
 * parts them, so that neither tags nor trees know them as nouns.
 */
public final class EventCompounds {
  private static final Pattern COMPOUND =
      Pattern.compile(
          "(?i)(?<![\\w-])(?:get-together|sit-down|pull-aside|drop-by|meet-and-greet|heart-to-heart"
              + "|(?:one|face|head|eye)-(?:on|to)-(?:one|face|head|eye)|t[eê]te-[aà]-t[eê]te)s?(?![\\w-])");

  private EventCompounds() {}

  /**
   * A compound by its first and last token.
   *
   * @param last stands for the whole
   */
  public record Compound(int first, int last) {}

  /** The compounds of a sentence that stand as nouns, in text order. */
  public static List<Compound> in(Sentence sentence) {
    List<Compound> found = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int from = sentence.span().start();
    for (var token : sentence.tokens()) {
      while (text.length() < token.span().start() - from) {
        text.append(' ');
      }
      text.append(token.text());
    }
    Matcher matcher = COMPOUND.matcher(text);
    while (matcher.find()) {
      Span span = new Span(from + matcher.start(), from + matcher.end());
      int first = sentence.tokenAt(span.start());
      int last = sentence.tokenAt(span.end() - 1);
      if (first >= 0 && last > first && isNoun(sentence, first, last)) {
        found.add(new Compound(first, last));
      }
    }
    return found;
  }

  /** 'a one-on-one with', and not 'a one-on-one meeting' or 'came face-to-face'. */
  private static boolean isNoun(Sentence sentence, int first, int last) {
    boolean opened =
        first > 0 && sentence.token(first - 1).pos().matches("DT|PRP\\$|POS|JJ.*|CD|NN.*|HYPH");
    boolean describes =
        last + 1 < sentence.size() && sentence.token(last + 1).pos().matches("NN.*|JJ.*|HYPH");
    return opened && !describes;
  }
}
