package dev.readout.entity.extract.topic;

import static dev.readout.entity.extract.topic.Stretch.lemma;
import static dev.readout.entity.extract.topic.Stretch.pos;
import static dev.readout.entity.extract.topic.Stretch.word;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.vocabulary.WordList;
import java.util.Optional;
import java.util.Set;

/**
 * Finds how far the topics reach that follow a trigger: to the end of the object, over its
 * coordinated parts, not into times, places, partners and further clauses.
 *
 * <pre>
 *   discussed [trade and the war in Ukraine] during talks in Oslo on Monday
 *   discussed with Mr. Roy [ways to reopen the crossing], and thanked him
 * </pre>
 */
final class PhraseReader {
  /** A topic phrase that runs longer has lost its way. */
  private static final int MAX_TOKENS = 60;

  private static final Set<String> STOPS =
      WordList.of(
          """
          while when after before during amid amidst because since although though whereas if unless
          until till ahead who whom whose despite according adding saying calling noting stressing
          following but nor yet so then which throughout hours days upon here there wherein whereby
          besides without
          """);

  private static final Set<String> MARKS =
      Set.of(".", ";", ":", "?", "!", "--", "—", "–", "…", "...");

  /** Nouns that an infinitive completes: 'ways to boost trade'. */
  private static final Set<String> TAKES_INFINITIVE =
      WordList.of(
          """
          way effort step opportunity plan need measure proposal attempt initiative move commitment
          readiness desire intention determination right decision pressure call means push bid drive
          importance willingness deal agreement work strategy option resolve necessity request
          invitation possibility response approach action idea campaign offer mission chance pledge
          failure threat resolution interest progress time permission agenda programme program roadmap
          """);

  private final Names names;

  PhraseReader(Names names) {
    this.names = names;
  }

  /** 'An increase of 12 percent in [the price of gas]', 'a cut of a third in [tariffs]'. */
  private static int pastMeasure(Sentence sentence, int from) {
    int at = pos(sentence, from).equals("DT") ? from + 1 : from;
    boolean change =
        word(sentence, at).matches("increase|rise|cut|reduction|decrease|drop|hike")
            && word(sentence, at + 1).equals("of");
    for (int i = at + 2; change && i < Math.min(sentence.size() - 1, at + 8); i++) {
      if (word(sentence, i).matches("in|to|on")) {
        return i + 1;
      }
      if (!pos(sentence, i).matches("CD|NNS?|DT|JJ|IN|CC|RB|\\$")) {
        return from;
      }
    }
    return from;
  }

  /** The tokens that may hold topics from {@code from} on; empty when nothing stands there. */
  Optional<Stretch> after(Sentence sentence, int from) {
    int start = pastMeasure(sentence, skipPartner(sentence, from));
    if (start >= sentence.size()) {
      return Optional.empty();
    }
    boolean gerunds = pos(sentence, start).equals("VBG");
    boolean verbAllowed =
        pos(sentence, start).startsWith("VB") || pos(sentence, start).startsWith("RB");
    int boundary = -1;
    int i = start;
    for (; i < Math.min(sentence.size(), start + MAX_TOKENS); i++) {
      String word = word(sentence, i);
      String pos = pos(sentence, i);
      if (i == start && verbAllowed && sentence.token(i).isVerb()) {
        continue;
      }
      if (word.equals("as")
          && (word(sentence, i + 1).equals("well") || word(sentence, i - 1).equals("such"))) {
        boundary = i;
        i += word(sentence, i + 1).equals("well") ? 2 : 0;
        continue;
      }
      if (MARKS.contains(word) && (!aside(sentence, i) || i == start)) {
        break;
      }
      if (MARKS.contains(word)) {
        boundary = i;
        continue;
      }
      if (stops(sentence, i, start, gerunds)) {
        break;
      }
      if (word.equals("(") || word.equals("-lrb-")) {
        i = closing(sentence, i);
        continue;
      }
      if (word.equals(",") || word.equals("and") || word.equals("or")) {
        boundary = i;
        if (clauseFollows(sentence, i, gerunds, verbAllowed) || apposition(sentence, i)) {
          break;
        }
        continue;
      }
      if (finite(sentence, i, start, boundary, verbAllowed)) {
        if (boundary > start) {
          i = boundary;
        }
        break;
      }
    }
    int last = i - 1;
    while (last >= start && !Character.isLetterOrDigit(sentence.token(last).text().charAt(0))) {
      last--;
    }
    return last < start ? Optional.empty() : Optional.of(new Stretch(sentence, start, last));
  }

  /** What 'such as' or 'including' adds behind a clause that ended the region. */
  Optional<Stretch> examples(Sentence sentence, int from) {
    for (int i = from; i < sentence.size() - 1; i++) {
      String word = word(sentence, i);
      boolean such = word.equals("such") && word(sentence, i + 1).equals("as");
      if (such || word.equals("including") && word(sentence, i - 1).equals(",")) {
        return after(sentence, such ? i + 2 : i + 1);
      }
      if (MARKS.contains(word)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** A dash before 'including' or 'and' opens or closes an aside within the phrase. */
  private static boolean aside(Sentence sentence, int dash) {
    return Set.of("--", "—", "–").contains(word(sentence, dash))
        && Set.of("including", "particularly", "especially", "notably", "and", "among", "from")
            .contains(word(sentence, dash + 1));
  }

  /** The noun phrase that ends before a trigger's verb. */
  Optional<Stretch> before(Sentence sentence, int last) {
    int end = last;
    while (end >= 0 && !Character.isLetterOrDigit(sentence.token(end).text().charAt(0))) {
      end--;
    }
    int first = end + 1;
    for (int i = end; i >= 0 && end - i < MAX_TOKENS; i--) {
      String word = word(sentence, i);
      String pos = pos(sentence, i);
      boolean dash = Set.of("--", "—", "–").contains(word);
      if (MARKS.contains(word) && !dash
          || sentence.token(i).isVerb() && !pos.equals("VBG") && !pos.equals("VBN")
          || pos.equals("MD")
          || Set.of("that", "while", "but", "said", "when", "where", "which", "who")
              .contains(word)) {
        break;
      }
      first = i;
    }
    while (first <= end && leadIn(sentence, first)) {
      first++;
    }
    return first > end ? Optional.empty() : Optional.of(new Stretch(sentence, first, end));
  }

  private static boolean leadIn(Sentence sentence, int i) {
    String word = word(sentence, i);
    return Set.of(",", "and", "also", "however", "meanwhile", "\"", "“", "``", "''", "”")
        .contains(word);
  }

  /** 'discussed with the prime minister the war' begins at 'the war'. */
  private int skipPartner(Sentence sentence, int from) {
    int at = from;
    while (Set.of("also", "``", "“", "\"", "jointly", "briefly", "further")
        .contains(word(sentence, at))) {
      at++;
    }
    if (!word(sentence, at).equals("with")) {
      return at;
    }
    int last = at;
    for (int i = at + 1; i < sentence.size() && i < at + 14; i++) {
      Optional<NameMention> mention = names.at(sentence, i);
      boolean title = pos(sentence, i).startsWith("NNP") && last >= i - 1;
      if (title || mention.isPresent() && mention.get().kind() == EntityKind.PERSON) {
        last = i;
      } else if (Set.of("him", "her", "them", "counterpart").contains(word(sentence, i))) {
        last = i;
      } else if (last > at && !Set.of(",", "and").contains(word(sentence, i))) {
        break;
      }
    }
    return last == at ? at : word(sentence, last + 1).equals(",") ? last + 2 : last + 1;
  }

  private boolean stops(Sentence sentence, int i, int start, boolean gerunds) {
    String word = word(sentence, i);
    String pos = pos(sentence, i);
    String next = word(sentence, i + 1);
    if (i == start) {
      return false;
    }
    if (STOPS.contains(word)) {
      return true;
    }
    if (word.equals("where")) {
      return !Set.of("areas", "area", "ways", "fields").contains(word(sentence, i - 1));
    }
    if (word.equals("as")) {
      return true;
    }
    if (word.equals("that") && !pos.equals("DT")) {
      return true;
    }
    if (Set.of("on", "in", "at", "by", "from", "over", "of", "for").contains(word)
        && TriggerFinder.datePhrase(sentence, i)
        && !next.matches("20(30|35|50)")) {
      return true;
    }
    if (word.equals("at")) {
      return true;
    }
    if (word.equals("in") && (meetingPlace(sentence, i))) {
      return true;
    }
    if (word.equals("with")) {
      return word(sentence, i - 1).equals(",") || partner(sentence, i + 1);
    }
    if (word.equals("for") && pos(sentence, i + 1).equals("CD")) {
      return true;
    }
    if (word.equals("to")) {
      boolean verb = pos(sentence, i + 1).startsWith("VB");
      return verb && !infinitiveCompletes(sentence, i) && !sentence.token(start).isVerb();
    }
    if (pos.equals("VBG") && word(sentence, i - 1).equals(",") && !gerunds) {
      return !Set.of("including", "ranging", "involving", "regarding", "concerning").contains(word);
    }
    if (pos.equals("PRP") && !Set.of("each", "it").contains(word)) {
      return word(sentence, i - 1).equals(",");
    }
    return DateWords.isDate(word)
        && !word.matches("\\d+")
        && !pos.startsWith("NNPS")
        && !word.equals("march")
        && !pos(sentence, i - 1).equals("DT")
        && !sentence.token(i - 1).pos().startsWith("JJ");
  }

  private static boolean infinitiveCompletes(Sentence sentence, int to) {
    for (int j = to - 1; j >= Math.max(0, to - 4); j--) {
      if (TAKES_INFINITIVE.contains(lemma(sentence, j)) || word(sentence, j).equals("how")) {
        return true;
      }
      if (word(sentence, j).equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** 'in Munich': a city or a building after a noun that is no situation is where they met. */
  private boolean meetingPlace(Sentence sentence, int in) {
    Optional<NameMention> mention = names.at(sentence, in + 1);
    if (mention.isEmpty() || mention.get().kind() != EntityKind.PLACE) {
      return false;
    }
    var kind = names.entity(mention.get()).placeKind();
    return (kind == dev.readout.entity.model.PlaceKind.CITY
            || kind == dev.readout.entity.model.PlaceKind.FACILITY)
        && !PhraseWords.SITUATIONS.contains(word(sentence, in - 1));
  }

  private boolean partner(Sentence sentence, int i) {
    int at = i;
    while (at < sentence.size() && at < i + 7) {
      String word = word(sentence, at);
      if (Set.of("counterpart", "counterparts", "him", "her", "them").contains(word)) {
        return true;
      }
      Optional<NameMention> mention = names.at(sentence, at);
      if (mention.isPresent() && mention.get().kind() == EntityKind.PERSON) {
        return true;
      }
      if (Set.of(",", "and", "on", "in", "about").contains(word)) {
        return false;
      }
      at++;
    }
    return false;
  }

  /** After ', and' or 'and': does another clause begin? */
  private static boolean clauseFollows(
      Sentence sentence, int boundary, boolean gerunds, boolean infinitives) {
    int i = boundary + 1;
    while (Set.of("and", "or", ",").contains(word(sentence, i))) {
      i++;
    }
    while (pos(sentence, i).startsWith("RB") && !word(sentence, i).equals("as")) {
      i++;
    }
    String pos = pos(sentence, i);
    if (pos.equals("VBD")
        || pos.equals("VBZ")
        || pos.equals("VBP") && !infinitives
        || pos.equals("MD")) {
      return true;
    }
    if (pos.equals("VBN") && !nounWithin(sentence, i + 1, 3)) {
      return true;
    }
    if (pos.equals("VBN") && TriggerWords.SAYS.contains(lemma(sentence, i))) {
      return true;
    }
    if (pos.equals("VBG") && !gerunds) {
      return !Set.of("including", "ranging", "involving", "regarding", "concerning")
              .contains(word(sentence, i))
          && !sentence.token(i + 1 < sentence.size() ? i + 1 : i).isNoun()
          && word(sentence, boundary).equals(",");
    }
    return false;
  }

  /**
   * After a comma: an explanation of what was named, not one more topic.
   *
   * <pre>
   *   discussed lithium and cobalt, metals needed for batteries
   *   discussed the Lake Line, a railway that has been planned for years
   * </pre>
   */
  private static boolean apposition(Sentence sentence, int comma) {
    if (!word(sentence, comma).equals(",")) {
      return false;
    }
    int next = comma + 1;
    if (pos(sentence, next).equals("NNS")) {
      String after = pos(sentence, next + 1);
      return after.equals("JJ") || after.equals("VBN") || after.equals("WDT");
    }
    if (!Set.of("a", "an", "one").contains(word(sentence, next))) {
      return false;
    }
    for (int j = next; j < sentence.size(); j++) {
      if (Set.of("and", "or", "as").contains(word(sentence, j))) {
        return false; // 'trade, a new bridge and visas'
      }
      if (MARKS.contains(word(sentence, j))) {
        break;
      }
    }
    return true;
  }

  private static boolean nounWithin(Sentence sentence, int from, int many) {
    for (int j = from; j < Math.min(sentence.size(), from + many); j++) {
      if (sentence.token(j).isNoun()) {
        return true;
      }
      if (Set.of("to", "that", "on", "in", "by", "the").contains(word(sentence, j))) {
        return false;
      }
    }
    return false;
  }

  private static boolean finite(
      Sentence sentence, int i, int start, int boundary, boolean infinitives) {
    String pos = pos(sentence, i);
    if (pos.equals("MD")) {
      return !word(sentence, i).equals("can") || boundary >= 0;
    }
    if (pos.equals("VBZ") || pos.equals("VBP")) {
      boolean where = false;
      for (int j = i - 1; j >= start; j--) {
        where |= word(sentence, j).equals("where") || word(sentence, j).equals("how");
      }
      return !where && !(infinitives && boundary == i - 1);
    }
    return pos.equals("VBD") && !Set.of("by", "to").contains(word(sentence, i + 1));
  }

  private static int closing(Sentence sentence, int open) {
    for (int j = open; j < sentence.size(); j++) {
      String word = word(sentence, j);
      if (word.equals(")") || word.equals("-rrb-")) {
        return j;
      }
    }
    return open;
  }
}
