package dev.readout.entity.extract.topic;

import static dev.readout.entity.extract.topic.Stretch.lemma;
import static dev.readout.entity.extract.topic.Stretch.pos;
import static dev.readout.entity.extract.topic.Stretch.word;

import dev.readout.entity.extract.topic.Trigger.Strength;
import dev.readout.entity.language.Block;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.vocabulary.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the words of a sentence that announce topics. */
final class TriggerFinder {
  private static final Set<String> BE = WordList.of("be include remain become comprise concern");
  private static final Set<String> FRONTS =
      WordList.of("on regarding concerning about turning addressing discussing as");

  /** 'He was clear about the need for reform.' */
  private static final Set<String> CONCERNED =
      WordList.of(
          "clear concerned worried optimistic frank candid firm anxious adamant unequivocal");

  private static final Set<String> AGAIN = WordList.of("meet visit travel return reconvene");

  private static final Set<String> PLACES_AND_MEALS =
      WordList.of(
          """
          board island islands lunch dinner breakfast tea coffee drinks phone telephone video zoom
          shore shores coast river lake ship frigate yacht train plane terrace lawn ground grounds
          condition invitation behalf arrival return line lines way
          """);

  /** How far a verb's preposition may stand from it: 'briefed the prime minister of Japan on'. */
  private static final int REACH = 14;

  List<Trigger> find(Sentence sentence) {
    List<Trigger> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      boolean verb = sentence.token(i).isVerb() || looksLikeVerb(sentence, i);
      if (verb) {
        verb(sentence, i, found);
      } else if (sentence.token(i).isNoun()) {
        noun(sentence, i, found);
      } else if (CONCERNED.contains(word(sentence, i))
          && Set.of("about", "on", "over", "by").contains(word(sentence, i + 1))) {
        found.add(new Trigger(i, i + 2, Trigger.Side.AFTER, negated(sentence, i), Strength.STANCE));
      } else if (i == 0 && FRONTS.contains(word(sentence, 0))) {
        front(sentence, found);
      }
    }
    return found;
  }

  /** 'The two discussed' is often tagged as an adjective or participle. */
  private static boolean looksLikeVerb(Sentence sentence, int i) {
    String word = word(sentence, i);
    return pos(sentence, i).startsWith("JJ")
        && word.endsWith("ed")
        && TriggerWords.TAKES_TOPIC.contains(verbLemma(word));
  }

  private static String verbLemma(String word) {
    String cut = word.substring(0, word.length() - 2);
    return TriggerWords.TAKES_TOPIC.contains(cut) ? cut : cut + "e";
  }

  private void verb(Sentence sentence, int i, List<Trigger> found) {
    String lemma = lemma(sentence, i);
    if (pos(sentence, i).startsWith("JJ")) {
      lemma = verbLemma(word(sentence, i));
    }
    boolean negated = negated(sentence, i);
    boolean passive = passive(sentence, i);
    if (passive && TriggerWords.PASSIVES.contains(word(sentence, i))) {
      found.add(
          new Trigger(i, beforeVerb(sentence, i), Trigger.Side.BEFORE, negated, Strength.TALKED));
      return;
    }
    if (TriggerWords.TOPS.contains(lemma) && !passive) {
      found.add(
          new Trigger(i, beforeVerb(sentence, i), Trigger.Side.BEFORE, negated, Strength.TALKED));
      return;
    }
    if (lemma.equals("come") && comesUp(sentence, i)) {
      found.add(
          new Trigger(i, beforeVerb(sentence, i), Trigger.Side.BEFORE, negated, Strength.TALKED));
      return;
    }
    if (BE.contains(lemma) && agenda(sentence, i, negated, found)) {
      return;
    }
    Set<String> prepositions = TriggerWords.WITH_PREPOSITION.get(lemma);
    if (prepositions != null && speaksToUs(sentence, i)) {
      return;
    }
    if (prepositions != null) {
      int at = preposition(sentence, i, prepositions);
      if (at > 0) {
        // 'The talks were aimed at', not 'he aimed at'.
        Strength strength = passive ? Strength.TALKED : strength(lemma);
        found.add(new Trigger(i, at + 1, Trigger.Side.AFTER, negated, strength));
        again(sentence, i, at, negated, strength, found);
        return;
      }
    }
    if (Set.of("take", "bring").contains(lemma) && word(sentence, i + 1).equals("up")) {
      found.add(new Trigger(i, i + 2, Trigger.Side.AFTER, negated, Strength.TALKED));
      return;
    }
    if (lemma.equals("go") && word(sentence, i + 1).equals("over")) {
      found.add(new Trigger(i, i + 2, Trigger.Side.AFTER, negated, Strength.TALKED));
      return;
    }
    if (TriggerWords.PLEDGES.contains(lemma)) {
      int to = infinitive(sentence, i);
      if (to > 0) {
        Strength strength = strength(lemma);
        found.add(new Trigger(i, to + 1, Trigger.Side.AFTER, negated, strength));
        return;
      }
    }
    if (saysThat(sentence, i, lemma)) {
      found.add(new Trigger(i, i + 1, Trigger.Side.CLAUSE, negated, clause(lemma)));
      return;
    }
    if (TriggerWords.VOICES.contains(lemma)) {
      int opinion = opinion(sentence, i);
      if (opinion > 0) {
        found.add(new Trigger(i, opinion, Trigger.Side.AFTER, negated, Strength.STANCE));
        return;
      }
    }
    boolean takes = TriggerWords.TAKES_TOPIC.contains(lemma);
    boolean takesThing = TriggerWords.TAKES_TOPIC_OR_THING.contains(lemma);
    if ((takes || takesThing) && !passive && objectFollows(sentence, i)) {
      if (takes || !audience(sentence, i)) {
        Strength strength = strength(lemma);
        found.add(new Trigger(i, i + 1, Trigger.Side.AFTER, negated, strength));
      }
      return;
    }
    if (TriggerWords.SAYS.contains(lemma) && !passive) {
      found.add(new Trigger(i, i + 1, Trigger.Side.CLAUSE, negated, clause(lemma)));
    }
  }

  private static Strength strength(String lemma) {
    return TriggerWords.AIMS.contains(lemma)
        ? Strength.AIM
        : TriggerWords.TALKED.contains(lemma) ? Strength.TALKED : Strength.STANCE;
  }

  private static Strength clause(String lemma) {
    return TriggerWords.STRESSES.contains(lemma) ? Strength.STANCE : Strength.AIM;
  }

  /** 'talks on trade', 'an exchange of views about the region', 'discussions of visas'. */
  private static void noun(Sentence sentence, int i, List<Trigger> found) {
    boolean named = pos(sentence, i).equals("NNP") && properNoun(sentence, i + 2);
    if (!TriggerWords.TALK_NOUNS.contains(word(sentence, i)) || named && !isHeadline(sentence)) {
      return;
    }
    compound(sentence, i, found);
    int next = i + 1;
    String following = word(sentence, next);
    boolean of = following.equals("of") && lemma(sentence, i).equals("discussion");
    if (of || TriggerWords.TALK_PREPOSITIONS.contains(following) && !datePhrase(sentence, next)) {
      int from = next + 1;
      if (word(sentence, from).equals("on") || word(sentence, from).equals("at")) {
        from++;
      }
      found.add(new Trigger(i, from, Trigger.Side.AFTER, negated(sentence, i), Strength.TALKED));
      return;
    }
    // 'talks with his counterpart on trade', 'talks in Oslo on Monday on trade': it stands behind
    // the
    // partner, the place and the day.
    if (Set.of("with", "between", "in", "at", "on", "here").contains(following)) {
      for (int j = next; j < Math.min(sentence.size(), next + REACH); j++) {
        String word = word(sentence, j);
        boolean verb = sentence.token(j).isVerb() && !pos(sentence, j).equals("VBG");
        if (verb || word.equals(";") || word.equals("that")) {
          return;
        }
        if (Set.of("on", "about", "over", "regarding", "concerning").contains(word)
            && !datePhrase(sentence, j)
            && !heldAt(sentence, j)) {
          found.add(new Trigger(i, j + 1, Trigger.Side.AFTER, false, Strength.TALKED));
          return;
        }
      }
    }
  }

  /** Headlines give every noun a capital: it names nothing there. */
  private static boolean isHeadline(Sentence sentence) {
    return sentence.block() == Block.TITLE || sentence.block() == Block.HEADING;
  }

  /** 'Border talks', 'the nuclear negotiations': what it is about stands before the noun. */
  private static void compound(Sentence sentence, int talks, List<Trigger> found) {
    if (TriggerWords.TALKS.contains(word(sentence, talks))
        && pos(sentence, talks - 1).matches("NN|NNS|JJ")
        && !sentenceNoun(sentence, talks + 1)) {
      found.add(new Trigger(talks, talks - 1, Trigger.Side.BEFORE_NOUN, false, Strength.TALKED));
    }
  }

  /** 'On board a frigate', 'on the island', 'over lunch': where and how they met. */
  private static boolean heldAt(Sentence sentence, int preposition) {
    int at = preposition + 1;
    while (pos(sentence, at).matches("DT|PRP\\$|JJ|CD")) {
      at++;
    }
    return PLACES_AND_MEALS.contains(word(sentence, at));
  }

  /** 'On Taiwan, the president underscored …'. */
  private static void front(Sentence sentence, List<Trigger> found) {
    String first = word(sentence, 0);
    if (first.equals("as") && !(word(sentence, 1).equals("for"))) {
      return;
    }
    if (datePhrase(sentence, 0)
        || word(sentence, 1).equals("the") && sidelines(sentence, 2)
        || isOccasion(sentence)) {
      return;
    }
    for (int i = 1; i < Math.min(sentence.size(), REACH); i++) {
      if (sentence.token(i).isVerb() && !pos(sentence, i).equals("VBG")) {
        return;
      }
      if (word(sentence, i).equals(",") && i > 1) {
        found.add(
            new Trigger(0, first.equals("as") ? 2 : 1, Trigger.Side.AFTER, false, Strength.TALKED));
        return;
      }
    }
  }

  /** 'On the tenth anniversary of the treaty, …': when it was, not what about. */
  private static boolean isOccasion(Sentence sentence) {
    int at = 1;
    while (at < sentence.size() && pos(sentence, at).matches("DT|PRP\\$|JJ.?|CD|VBG")) {
      at++;
    }
    return WordList.of(
            "anniversary occasion eve day visit trip tour leg stop return arrival margins")
        .contains(word(sentence, at));
  }

  private static boolean sidelines(Sentence sentence, int i) {
    return WordList.of(
            "sidelines sideline occasion eve margins margin one other same whole day first second"
                + " last")
        .contains(word(sentence, i));
  }

  /** 'Topics included trade'; 'on the agenda were visas'; 'another major topic was cooperation'. */
  private static boolean agenda(Sentence sentence, int i, boolean negated, List<Trigger> found) {
    int start = Math.max(0, i - 16);
    boolean before = false;
    for (int j = i - 1; j >= start; j--) {
      if (word(sentence, j).equals(",") && j < i - 1) {
        break;
      }
      if (TriggerWords.AGENDA.contains(word(sentence, j))) {
        before = true;
      }
    }
    if (before && !word(sentence, i + 1).equals("to") && !pos(sentence, i + 1).startsWith("VBN")) {
      found.add(new Trigger(i, i + 1, Trigger.Side.AFTER, negated, Strength.TALKED));
      return true;
    }
    // 'Trade will be high on the agenda', 'visas were among the topics'.
    for (int j = i + 1; j < Math.min(sentence.size(), i + 8); j++) {
      String word = word(sentence, j);
      if (word.equals("agenda")
          || j > i + 2 && TriggerWords.AGENDA.contains(word) && among(sentence, i, j)) {
        found.add(
            new Trigger(i, beforeVerb(sentence, i), Trigger.Side.BEFORE, negated, Strength.TALKED));
        return true;
      }
      if (pos(sentence, j).startsWith("VBD") || word.equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** 'The bridge also came up', 'electricity came next', 'came under discussion'. */
  private static boolean comesUp(Sentence sentence, int come) {
    String next = word(sentence, come + 1);
    return next.equals("next")
        || next.equals("up")
            && !Set.of("to", "with", "against", "from").contains(word(sentence, come + 2))
        || next.equals("under") && word(sentence, come + 2).equals("discussion");
  }

  private static boolean among(Sentence sentence, int from, int to) {
    for (int j = from + 1; j < to; j++) {
      if (word(sentence, j).equals("among") || word(sentence, j).equals("one")) {
        return true;
      }
    }
    return false;
  }

  /** 'Speaking on condition of anonymity', 'on behalf of': how the source speaks to the writer. */
  private static boolean speaksToUs(Sentence sentence, int verb) {
    return word(sentence, verb + 1).equals("on")
            && word(sentence, verb + 2).matches("condition|behalf")
        || word(sentence, verb + 1).equals("under")
        || word(sentence, verb + 1).equals("anonymously");
  }

  private static int preposition(Sentence sentence, int verb, Set<String> prepositions) {
    int end = Math.min(sentence.size(), verb + REACH);
    for (int j = verb + 1; j < end; j++) {
      String word = word(sentence, j);
      if (word.equals("of") && j > verb + 1 || word.equals("for") && j > verb + 2) {
        continue; // 'spoke with the president of Chile', 'calling it vital for stability'
      }
      if (prepositions.contains(word) && !datePhrase(sentence, j) && !heldAt(sentence, j)) {
        return word.equals("to") && pos(sentence, j + 1).equals("VB") ? -1 : j;
      }
      if (word.equals("up") && word(sentence, j + 1).equals("on")) {
        return j + 1;
      }
      boolean named =
          word.equals(",") && (properNoun(sentence, j - 1) || properNoun(sentence, j + 1));
      if (sentence.token(j).isVerb()
          || !named && Set.of(",", ";", ".", ":", "that", "and").contains(word)) {
        return -1;
      }
    }
    return -1;
  }

  /** 'Talked about who would pay and about the price': the preposition comes again. */
  private static void again(
      Sentence sentence,
      int verb,
      int at,
      boolean negated,
      Strength strength,
      List<Trigger> found) {
    String preposition = word(sentence, at);
    for (int j = at + 2; j < sentence.size() - 1; j++) {
      if (Set.of(";", ".", "that", "said").contains(word(sentence, j))) {
        return;
      }
      if (word(sentence, j).equals(preposition)
          && Set.of("and", ",", "also").contains(word(sentence, j - 1))
          && !datePhrase(sentence, j)) {
        found.add(new Trigger(verb, j + 1, Trigger.Side.AFTER, negated, strength));
      }
    }
  }

  /** The 'to' of 'agreed to', 'urged Russia to', 'pledged with France to'. */
  private static int infinitive(Sentence sentence, int verb) {
    for (int j = verb + 1; j < Math.min(sentence.size(), verb + 9); j++) {
      String word = word(sentence, j);
      if (word.equals("to") && AGAIN.contains(lemma(sentence, j + 1))) {
        return -1; // 'agreed to meet again'
      }
      if (word.equals("to")) {
        return pos(sentence, j + 1).startsWith("VB") || pos(sentence, j + 1).startsWith("RB")
            ? j
            : -1;
      }
      if (sentence.token(j).isVerb() || Set.of(";", ".", ":", "that", "and", ",").contains(word)) {
        return -1;
      }
    }
    return -1;
  }

  private static int opinion(Sentence sentence, int verb) {
    for (int j = verb + 1; j < Math.min(sentence.size(), verb + 6); j++) {
      if (TriggerWords.COURTESIES.contains(word(sentence, j)) && !forSupport(sentence, j)) {
        return -1; // thanks for something say nothing of what they talked about
      }
      if (TriggerWords.COURTESIES.contains(word(sentence, j))) {
        return verb + 1;
      }
      if (TriggerWords.OPINION_NOUNS.contains(word(sentence, j))) {
        return verb + 1;
      }
      if (sentence.token(j).isVerb() || word(sentence, j).equals("that")) {
        return -1;
      }
    }
    return -1;
  }

  /** 'Gratitude for Germany's support for vocational training': the support was talked about. */
  private static boolean forSupport(Sentence sentence, int courtesy) {
    for (int j = courtesy + 1; j < Math.min(sentence.size(), courtesy + 7); j++) {
      if (word(sentence, j).matches("support|assistance|aid|help|backing|cooperation")) {
        return word(sentence, j + 1).matches("for|in|to|with");
      }
    }
    return false;
  }

  private static boolean saysThat(Sentence sentence, int i, String lemma) {
    if (!TriggerWords.SAYS.contains(lemma)) {
      return false;
    }
    for (int j = i + 1; j < Math.min(sentence.size(), i + 4); j++) {
      if (word(sentence, j).equals("that") && !pos(sentence, j).equals("DT")) {
        return true;
      }
      if (sentence.token(j).isVerb()) {
        return lemma.equals("make") && word(sentence, j).equals("clear");
      }
    }
    return lemma.equals("make") && word(sentence, i + 1).equals("clear");
  }

  private static boolean objectFollows(Sentence sentence, int i) {
    String next = word(sentence, i + 1);
    return !next.isEmpty() && !Set.of(".", ",", ";", ":", "that", "by", "as").contains(next);
  }

  private static boolean audience(Sentence sentence, int i) {
    for (int j = i + 1; j < Math.min(sentence.size(), i + 5); j++) {
      if (sentence.token(j).isNoun() || pos(sentence, j).equals("PRP")) {
        boolean head = !sentenceNoun(sentence, j + 1);
        if (head) {
          return TriggerWords.AUDIENCES.contains(word(sentence, j))
              || pos(sentence, j).equals("PRP");
        }
      }
    }
    return false;
  }

  private static boolean properNoun(Sentence sentence, int i) {
    return pos(sentence, i).startsWith("NNP");
  }

  private static boolean sentenceNoun(Sentence sentence, int i) {
    return i < sentence.size() && (sentence.token(i).isNoun() || pos(sentence, i).equals("POS"));
  }

  private static boolean passive(Sentence sentence, int i) {
    if (!pos(sentence, i).equals("VBN") && !pos(sentence, i).equals("VBD")) {
      return false;
    }
    for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
      String lemma = lemma(sentence, j);
      if (lemma.equals("be") || lemma.equals("get")) {
        return true;
      }
      if (!pos(sentence, j).startsWith("RB")) {
        return false;
      }
    }
    return false;
  }

  private static boolean negated(Sentence sentence, int i) {
    for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
      if (TriggerWords.NEGATIONS.contains(word(sentence, j))) {
        return !word(sentence, j + 1).equals("only");
      }
      if (Set.of(",", ";", "and", "but").contains(word(sentence, j))) {
        return false;
      }
    }
    return false;
  }

  /** The last token before a verb and its auxiliaries and adverbs. */
  private static int beforeVerb(Sentence sentence, int i) {
    int at = i - 1;
    while (at >= 0
        && (sentence.token(at).isVerb()
            || pos(sentence, at).equals("MD")
            || pos(sentence, at).startsWith("RB")
            || word(sentence, at).equals("to"))) {
      at--;
    }
    return at;
  }

  /** 'on Saturday', 'on March 3', 'over the weekend', 'on the sidelines'. */
  static boolean datePhrase(Sentence sentence, int preposition) {
    int at = preposition + 1;
    while (Set.of("the", "a", "early", "late", "last", "next", "this")
        .contains(word(sentence, at))) {
      at++;
    }
    String word = word(sentence, at);
    return DateWords.isDate(word)
        || word.equals("may") && pos(sentence, at).startsWith("NN")
        || sidelines(sentence, at) && !word.equals("one");
  }
}
