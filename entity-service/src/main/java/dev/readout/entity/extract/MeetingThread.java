package dev.readout.entity.extract;

import dev.readout.entity.language.Block;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.vocabulary.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which meeting a sentence goes on about. A meeting is asserted once; what was said there follows
 * in sentences about 'the two ministers', 'both sides', 'the talks', one of those who met, or he
 * and she.
 */
public final class MeetingThread {
  private static final Set<String> GROUPS =
      WordList.of(
          """
          leaders ministers sides diplomats presidents countries officials parties men women
          delegations negotiators governments nations secretaries premiers chancellors envoys
          counterparts two pair neighbors neighbours allies partners heads statesmen politicians
          principals chiefs ambassadors generals commanders trio three
          """);

  private static final Set<String> ENCOUNTERS =
      WordList.of(
          """
          meeting talks discussion discussions conversation dialogue consultations negotiations call
          summit encounter session exchange visit agenda readout communique communiqué dinner lunch
          breakfast audience
          """);

  /** 'The Secretary and the Foreign Minister discussed …': one of those who met, by office. */
  private static final Set<String> OFFICES =
      WordList.of(
          """
          president minister premier chancellor secretary ambassador king queen emir sultan prince
          envoy governor commissioner chairman deputy prime foreign vice pope general admiral
          """);

  private static final Set<String> MOVES =
      WordList.of("attend participate travel fly leave depart return tour inaugurate");

  private static final Set<String> DIPLOMATS =
      WordList.of("diplomats ministers secretaries envoys officials");
  private static final Set<String> CHIEFS = WordList.of("presidents premiers chancellors");

  /** How many paragraphs a pronoun or 'the two' reaches back. */
  private static final int REACH = 3;

  private final Names names;
  private final List<Telling> tellings;
  private final Map<Integer, List<Telling>> bySentence = new LinkedHashMap<>();

  public MeetingThread(Reading reading, Names names, List<Telling> tellings) {
    this.names = names;
    this.tellings = tellings;
    follow(reading);
  }

  /** The meetings that a sentence is about; mostly one or none. */
  public List<Telling> of(Sentence sentence) {
    return bySentence.getOrDefault(sentence.index(), List.of());
  }

  private void follow(Reading reading) {
    Telling active = null;
    int activeParagraph = -1;
    for (Sentence sentence : reading.sentences()) {
      List<Telling> asserted = asserted(sentence);
      if (!asserted.isEmpty()) {
        bySentence.put(sentence.index(), asserted);
        active = asserted.getLast();
        activeParagraph = sentence.paragraph();
        continue;
      }
      if (sentence.block() == Block.TITLE
          || sentence.block() == Block.HEADING
          || tellings.isEmpty()) {
        continue;
      }
      boolean near = sentence.paragraph() - activeParagraph <= REACH;
      Telling found = active == null ? null : continued(sentence, active, near);
      if (found == null) {
        found =
            tellings.stream().filter(one -> one.tells(sentence.index())).findFirst().orElse(null);
      }
      if (found != null) {
        bySentence.put(sentence.index(), List.of(found));
        active = found;
        activeParagraph = sentence.paragraph();
      }
    }
  }

  private List<Telling> asserted(Sentence sentence) {
    return tellings.stream().filter(one -> sentence.span().contains(one.anchor().span())).toList();
  }

  private @Nullable Telling continued(Sentence sentence, Telling active, boolean near) {
    int verb = mainVerb(sentence);
    int start = subjectStart(sentence, verb);
    Set<String> people = new HashSet<>();
    boolean group = false;
    boolean encounter = false;
    boolean pronoun = false;
    boolean plural = false;
    String noun = "";
    for (int i = start; i < verb; i++) {
      String word = word(sentence, i);
      NameMention mention = names.at(sentence, i).orElse(null);
      boolean met =
          mention != null
              && tellings.stream().anyMatch(one -> one.participants().contains(mention.entity()));
      if (mention != null
          && (met && mention.kind() != EntityKind.PLACE || mention.kind() == EntityKind.PERSON)) {
        people.add(mention.entity());
      }
      if (GROUPS.contains(word) && definite(sentence, i)) {
        group = true;
        noun = word;
      }
      encounter |= ENCOUNTERS.contains(word) && (definite(sentence, i) || possessive(sentence, i));
      pronoun |= (word.equals("he") || word.equals("she")) && i >= start;
      pronoun |= OFFICES.contains(word) && word(sentence, i - 1).equals("the");
      plural |= word.equals("they") || word.equals("both") || word.equals("we");
    }
    if (people.isEmpty() && quoteOpens(sentence)) {
      names.in(sentence).stream()
          .filter(one -> one.kind() == EntityKind.PERSON)
          .forEach(one -> people.add(one.entity()));
    }
    if (!group && !encounter && !plural && people.isEmpty()) {
      // 'A readout said the two reviewed …', 'Trade was on the agenda of the talks'.
      for (int i = verb; i < sentence.size(); i++) {
        String word = word(sentence, i);
        group |=
            word.equals("two") && word(sentence, i - 1).equals("the")
                || word.equals("sides") && word(sentence, i - 1).matches("both|two");
        encounter |= ENCOUNTERS.contains(word) && word(sentence, i - 1).matches("the|their");
      }
    }
    encounter |= topicLine(sentence, verb);
    if (!people.isEmpty() && !encounter && !goesElsewhere(sentence, verb)) {
      return withAny(people, active, sentence, verb);
    }
    if (!near) {
      return null;
    }
    if (pronoun || plural || group || encounter) {
      return pick(active, sentence, verb, noun);
    }
    return null;
  }

  /** 'He will attend the summit in Oslo': from here on it is about something else. */
  private static boolean goesElsewhere(Sentence sentence, int verb) {
    for (int i = verb; i < Math.min(sentence.size(), verb + 4); i++) {
      if (pos(sentence, i).startsWith("VB") && MOVES.contains(sentence.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  private static boolean quoteOpens(Sentence sentence) {
    return Set.of("“", "\"", "``", "‘").contains(word(sentence, 0));
  }

  /** 'Another major topic was …', 'Trade emerged as an agenda item'. */
  private static boolean topicLine(Sentence sentence, int verb) {
    for (int i = 0; i < sentence.size(); i++) {
      String word = word(sentence, i);
      if (word.equals("agenda") || i < verb && word.matches("topics?|themes?|subjects?|list")) {
        return true;
      }
      if (saysDiscussed(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** 'Visas were also discussed', 'the bridge came up', 'electricity came next'. */
  private static boolean saysDiscussed(Sentence sentence, int i) {
    String word = word(sentence, i);
    if (word.matches("came|come") && pos(sentence, i).startsWith("VB")) {
      return word(sentence, i + 1).matches("up|next") && !word(sentence, i + 2).matches("with|to");
    }
    if (!word.matches("discussed|raised|addressed|reviewed|covered")) {
      return false;
    }
    for (int j = i - 1; j >= Math.max(0, i - 3); j--) {
      if (word(sentence, j).matches("was|were|been")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Telling withAny(
      Set<String> people, Telling active, Sentence sentence, int verb) {
    List<Telling> fitting = new ArrayList<>();
    for (Telling one : tellings) {
      if (one.participants().stream().anyMatch(people::contains)
          && one.anchor().span().start() < sentence.span().start()) {
        fitting.add(one);
      }
    }
    if (fitting.contains(active) && tenseFits(active, sentence, verb)) {
      return active;
    }
    for (int i = fitting.size() - 1; i >= 0; i--) {
      if (tenseFits(fitting.get(i), sentence, verb)) {
        return fitting.get(i);
      }
    }
    return fitting.isEmpty() ? null : fitting.contains(active) ? active : fitting.getLast();
  }

  /** The active meeting, or an earlier one that fits the tense and the noun better. */
  private Telling pick(Telling active, Sentence sentence, int verb, String noun) {
    if (fits(active, sentence, verb, noun)) {
      return active;
    }
    for (int i = tellings.size() - 1; i >= 0; i--) {
      Telling one = tellings.get(i);
      if (one.anchor().span().start() < sentence.span().start()
          && fits(one, sentence, verb, noun)) {
        return one;
      }
    }
    return active;
  }

  private boolean fits(Telling one, Sentence sentence, int verb, String noun) {
    return tenseFits(one, sentence, verb) && !one.background() && nounFits(one, noun);
  }

  private static boolean tenseFits(Telling one, Sentence sentence, int verb) {
    boolean past = pos(sentence, verb).equals("VBD");
    boolean future =
        word(sentence, verb).matches("will|shall|’ll|'ll") || word(sentence, verb).equals("would");
    boolean held = one.status() == MeetingStatus.HELD;
    return past ? held : !future || !held || one.status() == MeetingStatus.PLANNED;
  }

  /** 'The diplomats' are not presidents, 'the presidents' no ministers. */
  private boolean nounFits(Telling one, String noun) {
    if (!DIPLOMATS.contains(noun) && !CHIEFS.contains(noun)) {
      return true;
    }
    boolean chief = false;
    boolean minister = false;
    for (EntityFound entity : names.entities()) {
      if (one.participants().contains(entity.key())) {
        for (var role : entity.roles()) {
          boolean top =
              role.title()
                      .matches("(?i).*(president|prime minister|premier|chancellor|king|queen).*")
                  && !role.title().matches("(?i).*(vice|deputy|special|advis).*");
          chief |= top;
          minister |= !top;
        }
      }
    }
    return CHIEFS.contains(noun) ? chief || !minister : minister || !chief;
  }

  private static boolean definite(Sentence sentence, int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - 4); i--) {
      String word = word(sentence, i);
      if (Set.of("the", "both", "two", "three", "these", "their", "this").contains(word)) {
        return true;
      }
      if (Set.of("a", "an", "other", "some", ",").contains(word)) {
        return false;
      }
    }
    return noun == 0 && word(sentence, noun).endsWith("s");
  }

  private static boolean possessive(Sentence sentence, int noun) {
    return pos(sentence, noun - 1).equals("POS") || pos(sentence, noun - 2).equals("POS");
  }

  /** The first finite verb of the main clause, or the middle of the sentence when none is seen. */
  private static int mainVerb(Sentence sentence) {
    int start = openingPhraseEnd(sentence);
    for (int i = start; i < sentence.size(); i++) {
      String pos = pos(sentence, i);
      if (pos.equals("VBD") || pos.equals("VBZ") || pos.equals("VBP") || pos.equals("MD")) {
        return i;
      }
    }
    return Math.min(sentence.size(), start + 6);
  }

  private static int subjectStart(Sentence sentence, int verb) {
    return Math.min(openingPhraseEnd(sentence), verb);
  }

  /** Behind 'On Taiwan,', 'According to a readout,', 'Additionally,'. */
  private static int openingPhraseEnd(Sentence sentence) {
    String pos = pos(sentence, 0);
    boolean opens =
        pos.equals("IN")
            || pos.equals("RB")
            || pos.equals("VBG")
            || pos.equals("TO")
            || pos.equals("CC");
    if (!opens) {
      return 0;
    }
    for (int i = 1; i < Math.min(sentence.size(), 16); i++) {
      if (word(sentence, i).equals(",")) {
        return i + 1;
      }
      if (pos(sentence, i).equals("VBD") && !pos.equals("IN")) {
        return 0;
      }
    }
    return 0;
  }

  private static String word(Sentence sentence, int index) {
    return index < 0 || index >= sentence.size()
        ? ""
        : sentence.token(index).text().toLowerCase(java.util.Locale.ROOT);
  }

  private static String pos(Sentence sentence, int index) {
    return index < 0 || index >= sentence.size() ? "" : sentence.token(index).pos();
  }
}
