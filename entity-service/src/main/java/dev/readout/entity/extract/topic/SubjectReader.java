package dev.readout.entity.extract.topic;

import static dev.readout.entity.extract.topic.Stretch.pos;
import static dev.readout.entity.extract.topic.Stretch.word;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.extract.Telling;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.vocabulary.WordList;
import java.util.Set;

/**
 * Whose words a verb reports: those of the ones who met, or somebody else's. A rough reading
 * without a parse: the words between the start of the verb's clause and its first finite verb.
 */
final class SubjectReader {
  /** Whose verb it is. */
  enum Subject {
    /** One who met, 'they', 'both sides', 'the talks', a ministry that tells of them. */
    THOSE_WHO_MET,
    /** Analysts, markets, a man who was not there. */
    SOMEBODY_ELSE,
    /** Something that was not understood. */
    UNCLEAR
  }

  private static final Set<String> GROUPS =
      WordList.of(
          """
          leaders ministers sides diplomats presidents officials parties men women delegations
          negotiators governments secretaries premiers chancellors envoys counterparts two pair
          neighbors neighbours allies partners heads statesmen politicians principals chiefs
          ambassadors generals commanders trio three countries nations president minister premier
          chancellor secretary envoy ambassador king queen emir sultan prince guest host hosts
          visitor delegation side pope general admiral chairman leader spokesman spokeswoman
          spokesperson ministry kremlin palace government office capital mission
          """);

  private static final Set<String> ENCOUNTERS =
      WordList.of(
          """
          meeting meetings talks discussion discussions conversation conversations dialogue
          consultations negotiations call summit encounter session exchange exchanges agenda readout
          communique communiqué dinner lunch breakfast audience statement topics topic themes theme
          issues subjects
          """);

  private static final Set<String> PRONOUNS = WordList.of("he she they both i we each");

  /** What stands before the clause that a verb belongs to. */
  private static final Set<String> CLAUSE_STARTS =
      WordList.of(
          """
          that ; : `` “ " '' ” while as when because but said says where though although if unless
          whereas once
          """);

  /** Conjunctions where a subject follows, prepositions where only a time does. */
  private static final Set<String> CLAUSE_STARTS_OR_TIMES = WordList.of("after before since until");

  private final Names names;
  private final Telling telling;

  SubjectReader(Names names, Telling telling) {
    this.names = names;
    this.telling = telling;
  }

  Subject of(Sentence sentence, int verb) {
    int start = clauseStart(sentence, verb);
    int end = firstFinite(sentence, start, verb);
    boolean known = false;
    boolean stranger = false;
    boolean group = false;
    boolean noun = false;
    for (int i = start; i < end; i++) {
      String word = word(sentence, i);
      NameMention mention = names.at(sentence, i).orElse(null);
      if (TriggerWords.OUTSIDERS.contains(word)) {
        return Subject.SOMEBODY_ELSE;
      }
      if (mention != null && telling.participants().contains(mention.entity())) {
        known = true;
      } else if (mention != null && mention.kind() == EntityKind.PERSON) {
        stranger = true;
      } else if (mention != null) {
        group = true;
      }
      boolean bare = sentence.token(i).pos().equals("NNS") && i == start;
      group |= GROUPS.contains(word) && !bare || ENCOUNTERS.contains(word);
      group |= PRONOUNS.contains(word);
      noun |= sentence.token(i).isNoun();
    }
    if (known || group) {
      return Subject.THOSE_WHO_MET;
    }
    return stranger || noun ? Subject.SOMEBODY_ELSE : Subject.UNCLEAR;
  }

  /** When a verb says that it is. */
  enum Time {
    PAST_OR_FUTURE,
    /** 'Has undertaken': done by now, perhaps there and then. */
    PERFECT,
    /** 'Supports': always so. */
    PRESENT
  }

  static Time time(Sentence sentence, int verb) {
    int first = verb;
    while (first > 0
        && (sentence.token(first - 1).isVerb()
            || pos(sentence, first - 1).equals("MD")
            || pos(sentence, first - 1).startsWith("RB")
            || pos(sentence, first - 1).equals("TO"))) {
      first--;
    }
    for (int i = first; i <= verb; i++) {
      String pos = pos(sentence, i);
      if (pos.equals("VBZ") || pos.equals("VBP")) {
        boolean comes = word(sentence, i).matches("is|are|'s|’s|'re") && comes(sentence, i, verb);
        boolean has = i < verb && word(sentence, i).matches("has|have|'ve|’ve");
        return comes ? Time.PAST_OR_FUTURE : has ? Time.PERFECT : Time.PRESENT;
      }
      if (pos.equals("MD") || pos.equals("VBD")) {
        return Time.PAST_OR_FUTURE;
      }
    }
    return Time.PAST_OR_FUTURE;
  }

  /** 'Are expected to discuss', 'is to raise'. */
  private static boolean comes(Sentence sentence, int be, int verb) {
    for (int i = be + 1; i < verb; i++) {
      if (word(sentence, i).equals("to")) {
        return true;
      }
    }
    return false;
  }

  private static int clauseStart(Sentence sentence, int verb) {
    int start = opening(sentence, verb);
    for (int i = verb - 1; i > start; i--) {
      String word = word(sentence, i);
      boolean clause =
          CLAUSE_STARTS.contains(word) && !(word.equals("that") && pos(sentence, i).equals("DT"))
              || CLAUSE_STARTS_OR_TIMES.contains(word) && subjectFollows(sentence, i, verb);
      if (clause) {
        // 'He said that …': a clause of its own only if it has a subject of its own.
        return i + 1 < verb && firstFinite(sentence, i + 1, verb) > i + 1 ? i + 1 : start;
      }
    }
    return start;
  }

  /** 'After the agency warned of', not 'closed since last year, came up'. */
  private static boolean subjectFollows(Sentence sentence, int conjunction, int verb) {
    int finite = firstFinite(sentence, conjunction + 1, verb);
    for (int i = conjunction + 1; i < finite; i++) {
      if (word(sentence, i).equals(",") || pos(sentence, i).equals("VBG")) {
        return false;
      }
    }
    return finite > conjunction + 1;
  }

  /** Behind 'On Saturday, ' and 'In the talks, '; 0 where the sentence begins with its subject. */
  private static int opening(Sentence sentence, int verb) {
    String pos = pos(sentence, 0);
    if (!pos.equals("IN") && !pos.startsWith("RB") && !pos.equals("VBG") && !pos.equals("CC")) {
      return 0;
    }
    for (int i = 1; i < verb; i++) {
      if (word(sentence, i).equals(",")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int firstFinite(Sentence sentence, int start, int verb) {
    for (int i = start; i < verb; i++) {
      String pos = pos(sentence, i);
      if (pos.equals("VBD") || pos.equals("VBZ") || pos.equals("VBP") || pos.equals("MD")) {
        return i;
      }
    }
    return verb;
  }
}
