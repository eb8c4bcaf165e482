package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.model.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who the subject of a verb is by the order of the words alone, for verbs to which the tree gives
 * none: English puts the subject before its verb, and what stands between is fenced by commas.
 *
 * <pre>
 *   [A delegation led by Anna Lind], a former judge, called on …          Lind
 *   [Anna Lind and her colleague Paul Roy] met                             Lind, Roy
 *   Anna Lind arrived on Monday and went straight into talks with …        Lind
 * </pre>
 */
final class WordOrder {
  private static final int REACH = 45;
  private static final int LONGEST_ASIDE = 25;
  private static final Set<String> BREAKS =
      Words.set("that because while if although though whether unless when where since ; : but");
  private static final Set<String> LEADS = Words.set("lead head chair front accompany");

  private final Scene scene;

  WordOrder(Scene scene) {
    this.scene = scene;
  }

  /** A person with the tokens that name him. */
  private record Named(Party party, int first, int last) {}

  /** The people who stand where the subject of this verb stands; empty where that is not sure. */
  List<Party> subject(Clause clause, int verb) {
    if (!isFinite(clause, verb)) {
      return List.of();
    }
    int start = groupStart(clause, verb);
    if (start > 0 && clause.pos(start - 1).matches("WP|WDT")) {
      return antecedent(clause, start - 1);
    }
    for (int shared = 0; shared < 2; shared++) {
      int earlier = sharedVerb(clause, start);
      start = earlier >= 0 ? groupStart(clause, earlier) : start;
    }
    return cluster(clause, named(clause, start));
  }

  /** The person whom a relative pronoun means: 'Roy, with [whom] she held talks'. */
  List<Party> antecedent(Clause clause, int relative) {
    for (int i = relative - 1; i >= 0 && relative - i <= 5; i--) {
      var mention = scene.names.at(clause.sentence, i).filter(m -> m.kind() == EntityKind.PERSON);
      if (mention.isPresent()) {
        return List.of(new Party(mention.get().entity(), mention.get().span(), false, true));
      }
      if (clause.isVerb(i)) {
        return List.of();
      }
    }
    return List.of();
  }

  private static boolean isFinite(Clause clause, int verb) {
    int start = groupStart(clause, verb);
    for (int i = start; i <= verb; i++) {
      if (clause.pos(i).matches("VB[DZP]|MD")) {
        return true;
      }
    }
    return false;
  }

  /** The first of a verb with its auxiliaries and adverbs: 'will also [be] received'. */
  private static int groupStart(Clause clause, int verb) {
    int start = verb;
    while (start > 0
        && (clause.pos(start - 1).matches("MD|RB|TO")
            || clause.isVerb(start - 1) && clause.lemma(start - 1).matches("be|have|do")
            || clause.word(start).equals("to") && Words.PLAN.contains(clause.lemma(start - 1)))) {
      start--;
    }
    return start;
  }

  /** 'arrived on Monday and [went]': the verb before, which has the subject of both; or -1. */
  private static int sharedVerb(Clause clause, int start) {
    if (start < 2 || !clause.word(start - 1).matches("and|then|before")) {
      return -1;
    }
    for (int i = start - 2; i >= 0; i--) {
      if (BREAKS.contains(clause.word(i)) || clause.pos(i).startsWith("W")) {
        return -1;
      }
      if (clause.pos(i).matches("VB[DZP]")) {
        return Words.SAY.contains(clause.lemma(i)) ? -1 : i;
      }
    }
    return -1;
  }

  /** The people named between the verb group and the beginning of its clause, in text order. */
  private List<Named> named(Clause clause, int start) {
    List<Named> found = new ArrayList<>();
    for (int i = start - 1; i >= 0 && start - i <= REACH; i--) {
      if (BREAKS.contains(clause.word(i)) || clause.pos(i).matches("VB[DZP]|MD|``|''")) {
        break;
      }
      int opening = clause.word(i).equals(",") ? openingOfAside(clause, i) : -1;
      if (opening >= 0) {
        i = opening;
        continue;
      }
      var mention = scene.names.at(clause.sentence, i);
      if (mention.isPresent()) {
        NameMention one = mention.get();
        int first = clause.sentence.tokenAt(one.span().start());
        if (one.kind() == EntityKind.PERSON) {
          found.addFirst(new Named(new Party(one.entity(), one.span(), false, true), first, i));
        }
        i = Math.max(0, Math.min(i, first));
      }
    }
    return found;
  }

  /** The comma that opens ', who flew in from Lima' when this one closes it; or -1. */
  private static int openingOfAside(Clause clause, int comma) {
    for (int i = comma - 1; i > 0 && comma - i <= LONGEST_ASIDE; i--) {
      if (clause.word(i).equals(",")) {
        return clause.pos(i + 1).matches("WP.?|WDT|WRB|VBG")
                || clause.pos(i + 1).equals("VBN") && !LEADS.contains(clause.lemma(i + 1))
            ? i
            : -1;
      }
    }
    return -1;
  }

  private static List<Party> cluster(Clause clause, List<Named> named) {
    List<Party> found = new ArrayList<>();
    int last = -1;
    for (Named one : named) {
      if (found.isEmpty()) {
        if (!isGoverned(clause, one.first())) {
          found.add(one.party());
          last = one.last();
        }
      } else if (isCoordinated(clause, last, one.first())) {
        found.add(one.party());
        last = one.last();
      } else if (!clause.breakBetween(last, one.first())) {
        // 'Lind of Roy's party': whoever follows without a pause belongs to him.
        return found;
      }
    }
    return found;
  }

  /** Whether the name stands under a preposition that is not part of its title. */
  private static boolean isGoverned(Clause clause, int name) {
    int i = name - 1;
    while (i >= 0) {
      String pos = clause.pos(i);
      boolean title =
          pos.matches("NNPS?|NN|JJ|HYPH|POS|DT|PRP\\$|CC")
              || clause.word(i).matches("of|for") && i > 0 && isOffice(clause, i - 1);
      if (!title) {
        break;
      }
      i--;
    }
    if (i < 0 || !clause.pos(i).matches("IN|TO")) {
      return i >= 0 && clause.isVerb(i);
    }
    boolean leads = clause.word(i).equals("by") && i > 0 && LEADS.contains(clause.lemma(i - 1));
    return !leads;
  }

  private static boolean isOffice(Clause clause, int token) {
    return clause.pos(token).startsWith("NNP")
        || Words.ROLE_NOUNS.contains(clause.lemma(token).toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean isCoordinated(Clause clause, int last, int first) {
    boolean joined = false;
    for (int i = last + 1; i < first; i++) {
      joined |= clause.word(i).matches("and|&");
      boolean link =
          clause.pos(i).matches("NNPS?|NN|JJ|HYPH|POS|DT|PRP\\$|CC|,")
              || clause.word(i).matches("of|for");
      if (!link) {
        return false;
      }
    }
    return joined;
  }
}
