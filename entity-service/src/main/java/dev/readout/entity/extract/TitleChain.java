package dev.readout.entity.extract;

import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import java.util.Locale;
import java.util.Set;

/**
 * Long offices before a name, as agencies from Tallinn to Tashkent write them: the office, the body
 * or land that it is of, and the name at once behind.
 *
 * <pre>
 *   [Chairman of the Senate of the Federal Assembly of the Republic of] Kenya Paul Wekesa
 *   a spokesman for President Paul Wekesa       is somebody else: an office stands behind the link
 * </pre>
 */
final class TitleChain {
  private static final int LONGEST = 26;
  private static final Set<String> HEADS =
      Set.of(
          "president",
          "minister",
          "premier",
          "chancellor",
          "secretary",
          "ambassador",
          "envoy",
          "leader",
          "commander",
          "governor",
          "mayor",
          "head",
          "director",
          "commissioner",
          "speaker",
          "representative",
          "coordinator",
          "chairman",
          "chairwoman",
          "chairperson",
          "chair",
          "general",
          "chief",
          "member",
          "deputy",
          "rapporteur",
          "king",
          "queen",
          "emir",
          "sultan");
  private static final Set<String> OTHERS =
      Set.of(
          "president",
          "minister",
          "premier",
          "chancellor",
          "secretary",
          "ambassador",
          "king",
          "queen",
          "prince",
          "princess",
          "emperor",
          "emir",
          "sultan",
          "pope",
          "governor",
          "mayor",
          "senator",
          "speaker",
          "chairman",
          "chairwoman",
          "leader",
          "director",
          "commissioner",
          "mr",
          "mrs",
          "ms",
          "dr");

  private final Names names;

  TitleChain(Names names) {
    this.names = names;
  }

  /**
   * Where the office begins that ends before this token, or the token itself when none does.
   *
   * @param first the first token of the name with what stands before it ('Kenya Paul Wekesa')
   * @param least a token before which the office may not reach
   */
  int start(Sentence sentence, int first, int least) {
    int found = first;
    boolean linked = false;
    for (int at = first; at < sentence.size() && isCapital(sentence, at); at++) {
      // 'spokesman for [President] Paul Wekesa': the name bears an office of its own.
      if (OTHERS.contains(lower(sentence, at)) || isPerson(sentence, at)) {
        linked = OTHERS.contains(lower(sentence, at)) || at == first && isLinked(sentence, first);
        break;
      }
    }
    if (linked) {
      return first;
    }
    for (int at = first - 1; at >= Math.max(least, first - LONGEST); at--) {
      String word = lower(sentence, at);
      boolean link = word.matches("of|for|to|on");
      boolean head =
          HEADS.contains(word)
              && at + 1 < first
              && (lower(sentence, at + 1).matches("of|for|to|on"));
      if (head) {
        found = at;
      } else if (OTHERS.contains(word) && !lower(sentence, at + 1).equals("-")) {
        break;
      }
      boolean goesOn =
          head
              || link
              || word.matches("the|[(]|[)]|-|&")
              || sentence.token(at).pos().equals("POS")
              || word.equals("and") && found == at + 1 && isMember(sentence, at, least)
              || word.equals("and")
                  && isCapital(sentence, at + 1)
                  && isCapital(sentence, at - 1)
                  && !HEADS.contains(lower(sentence, at + 1))
              || isCapital(sentence, at) && sentence.token(at).pos().matches("NNPS?|JJ|NN|NNS|CD");
      if (!goesOn || isPerson(sentence, at)) {
        break;
      }
    }
    return found;
  }

  /** 'an ally of Roy': the link leads to the name itself. */
  private static boolean isLinked(Sentence sentence, int first) {
    return first > 0 && lower(sentence, first - 1).matches("of|for|to|on|the|by");
  }

  /** '[Member of the Bureau of the Party] and Director of the Office': one man's two offices. */
  private static boolean isMember(Sentence sentence, int and, int least) {
    for (int at = and - 1; at >= Math.max(least, and - LONGEST); at--) {
      if (lower(sentence, at).equals("member")) {
        return lower(sentence, at + 1).equals("of");
      }
      if (!isCapital(sentence, at) && !lower(sentence, at).matches("of|the|for|and")) {
        return false;
      }
    }
    return false;
  }

  private boolean isPerson(Sentence sentence, int token) {
    return names.at(sentence, token).filter(m -> m.kind() == EntityKind.PERSON).isPresent();
  }

  private static boolean isCapital(Sentence sentence, int token) {
    return token >= 0
        && token < sentence.size()
        && Character.isUpperCase(sentence.token(token).text().charAt(0));
  }

  private static String lower(Sentence sentence, int token) {
    return sentence.token(token).text().toLowerCase(Locale.ROOT);
  }
}
