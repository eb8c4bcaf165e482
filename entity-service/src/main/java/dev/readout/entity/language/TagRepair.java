package dev.readout.entity.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends the tags that the tagger is known to get wrong, before anything is parsed by them: a row of
 * named repairs, each with a picture of what it does.
 */
final class TagRepair {
  private static final Set<String> PAIR_WORDS =
      Set.of("two", "three", "four", "five", "both", "pair", "trio", "sides");
  private static final Set<String> PAIR_OPENERS = Set.of("the", "both", "these", "those");

  private TagRepair() {}

  static List<Token> repair(List<Token> tokens) {
    List<Token> repaired = new ArrayList<>(tokens);
    excellency(repaired);
    verbAfterPair(repaired);
    verbAfterAdverb(repaired);
    eventAnnounced(repaired);
    meetAfterModal(repaired);
    meetsInHeadline(repaired);
    meetingSomebody(repaired);
    participleForVerb(repaired);
    return repaired;
  }

  /** {@code HE/PRP Minister Lind -> HE/NNP}: His Excellency, not a pronoun. */
  private static void excellency(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean title =
          token.text().matches("HE|HH|HM|HRH|HRM|HSH")
              && (tokens.get(i + 1).pos().startsWith("NNP")
                  || lower(tokens.get(i + 1)).equals("the"));
      boolean shouted = tokens.get(i + 1).text().matches("\\p{Lu}{2,}");
      if (title && !shouted) {
        tokens.set(i, new Token(i, token.span(), token.text(), token.text(), "NNP", NameTag.NONE));
      }
    }
  }

  /** {@code the two discussed/VBN trade -> the two discussed/VBD trade}. */
  private static void verbAfterPair(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String before = lower(tokens.get(i - 1));
      boolean pair =
          PAIR_WORDS.contains(before)
              && (i >= 2 && PAIR_OPENERS.contains(lower(tokens.get(i - 2)))
                  || before.equals("both"));
      if (pair && token.pos().equals("VBN") && !hasVerbAfter(tokens, i)) {
        retag(tokens, i, "VBD");
      } else if (pair && token.pos().equals("VBN") && hasObjectAfter(tokens, i)) {
        retag(tokens, i, "VBD");
      } else if (pair && lower(token).equals("met")) {
        retag(tokens, i, "VBD");
      }
    }
  }

  /** {@code The two leaders soon after held/VBN talks. -> held/VBD}: the only verb there is. */
  private static void verbAfterAdverb(List<Token> tokens) {
    for (int i = 3; i + 1 < tokens.size(); i++) {
      if (!tokens.get(i).pos().equals("VBN") || !hasObjectAfter(tokens, i)) {
        continue;
      }
      int noun = i - 1;
      while (noun > 0
          && lower(tokens.get(noun))
              .matches("soon|shortly|after|afterwards?|later|then|also|thereafter|subsequently")) {
        noun--;
      }
      boolean pair =
          noun < i - 1
              && noun >= 2
              && tokens.get(noun).pos().matches("NNP?S")
              && PAIR_WORDS.contains(lower(tokens.get(noun - 1)))
              && PAIR_OPENERS.contains(lower(tokens.get(noun - 2)));
      if (pair && !hasVerbAfter(tokens, i)) {
        retag(tokens, i, "VBD");
      }
    }
  }

  /**
   * {@code has called off the meeting announced/VBD yesterday between -> announced/VBN}: an event
   * announces nothing, it is announced.
   */
  private static void eventAnnounced(List<Token> tokens) {
    boolean finite = false;
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean event =
          lower(tokens.get(i - 1)).matches("meetings?|talks|summit|visit|trip|call|conference");
      boolean planned = lower(token).matches("announced|scheduled|planned|expected|arranged|set");
      boolean object = tokens.get(i + 1).pos().matches("DT|PRP.?|JJ|NNP.*|WDT|WP");
      if (finite && event && planned && token.pos().equals("VBD") && !object) {
        retag(tokens, i, "VBN");
      }
      finite |= token.pos().matches("VB[DZP]|MD") && i < tokens.size() - 2;
    }
  }

  private static boolean hasVerbAfter(List<Token> tokens, int at) {
    for (int i = at + 1; i < tokens.size(); i++) {
      if (tokens.get(i).pos().matches("VB[DZP]|MD")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasObjectAfter(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && (tokens.get(at + 1).pos().matches("DT|PRP\\$|IN|JJ|TO") || tokens.get(at + 1).isNoun());
  }

  /** {@code will meet/NN, to meet/NN with -> meet/VB}. */
  private static void meetAfterModal(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String word = lower(token);
      boolean afterModal = tokens.get(i - 1).pos().equals("MD");
      boolean toBrief =
          word.matches("brief|host|visit")
              && i + 1 < tokens.size()
              && tokens.get(i + 1).pos().matches("NNPS?|DT|JJ|PRP.?");
      boolean afterTo = lower(tokens.get(i - 1)).equals("to") && (word.equals("meet") || toBrief);
      if (Set.of("meet", "visit", "host", "talk", "call", "brief").contains(word)
          && (token.isNoun() || token.pos().equals("JJ"))
          && (afterModal || afterTo)) {
        retag(tokens, i, "VB");
      }
    }
  }

  /** {@code Rubio Meets/NNPS Motegi -> Meets/VBZ}, as headlines capitalise every word. */
  private static void meetsInHeadline(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String word = lower(token);
      if (token.pos().startsWith("NN")
          && Set.of("meets", "met", "hosts", "receives", "welcomes").contains(word)) {
        retag(tokens, i, word.equals("met") ? "VBD" : "VBZ");
      }
    }
  }

  /** {@code Meeting/NN Lind in Oslo, after meeting/NN the king -> meeting/VBG}. */
  private static void meetingSomebody(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean opens =
          i == 0
              || Set.of("after", "before", "by", "while", "upon", "since")
                  .contains(lower(tokens.get(i - 1)));
      Token next = tokens.get(i + 1);
      boolean object =
          next.pos().matches("NNPS?|PRP\\$") && next.pos().startsWith("NNP")
              || lower(next).matches("the|his|her|their|with");
      if (opens && object && lower(tokens.get(i)).equals("meeting")) {
        retag(tokens, i, "VBG");
      }
    }
  }

  /**
   * {@code A team from Chad led by A. Saleh, called/VBN on the Speaker. -> called/VBD}: a sentence
   * wants a finite verb, and behind a comma a participle with no 'by' is the nearest.
   */
  private static void participleForVerb(List<Token> tokens) {
    if (tokens.size() < 8 || !tokens.getLast().text().equals(".")) {
      return;
    }
    int found = -1;
    for (int i = 1; i + 1 < tokens.size(); i++) {
      String pos = tokens.get(i).pos();
      boolean relative = i >= 1 && tokens.get(i - 1).pos().startsWith("W");
      if (pos.matches("VB[DZP]|MD") && !relative) {
        return;
      }
      boolean afterName = tokens.get(i - 1).pos().matches(",|NNPS?");
      boolean agent = lower(tokens.get(i + 1)).matches("by|as");
      if (found < 0 && pos.equals("VBN") && afterName && !agent) {
        found = i;
      }
    }
    if (found >= 2) {
      retag(tokens, found, "VBD");
    }
  }

  private static void retag(List<Token> tokens, int at, String pos) {
    Token token = tokens.get(at);
    String text = token.text().toLowerCase(Locale.ROOT);
    tokens.set(
        at, new Token(at, token.span(), token.text(), CoreNlp.lemma(text, pos), pos, token.tag()));
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
