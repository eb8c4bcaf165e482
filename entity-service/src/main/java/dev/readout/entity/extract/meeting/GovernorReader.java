package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.meeting.Encounter.Outcome;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a governing verb, noun or adjective makes of the event below it: a plan, a wish, a refusal.
 */
final class GovernorReader {
  private final AssertionReader verbs;

  GovernorReader(AssertionReader verbs) {
    this.verbs = verbs;
  }

  /** What a governing verb, noun or adjective makes of the infinitive or noun below it. */
  Assertion under(Clause clause, int above, int below, int depth) {
    // 'have yet to meet'.
    boolean yet =
        clause.tree.children(above).stream().anyMatch(c -> clause.word(c).equals("yet"))
            || clause.word(above).equals("yet")
            || clause.tree.children(below).stream().anyMatch(c -> clause.word(c).equals("yet"));
    if (yet
        && clause.isVerb(below)
        && (!clause.isVerb(above) || clause.lemma(above).equals("have"))) {
      return Assertion.as(Outcome.DENIED);
    }
    // 'accepted an invitation to meet'.
    boolean accepted =
        clause.lemma(above).equals("invitation")
            && clause.head(above) >= 0
            && clause.lemma(clause.head(above)).equals("accept");
    if (accepted) {
      Assertion acceptance = verbs.ofVerb(clause, clause.head(above), depth + 1);
      return acceptance.is(Outcome.HELD)
          ? Assertion.as(Outcome.PLANNED)
          : Assertion.refused("the invitation is not accepted");
    }
    // 'has no plans to meet': the tree may hang the infinitive on the verb, past its noun.
    int noun = clause.isVerb(above) ? clause.tree.child(above, "obj") : -1;
    boolean infinitive = clause.isVerb(below) && noun >= 0 && noun < below && below - noun <= 3;
    if (infinitive
        && (Words.PLAN_NOUNS.contains(clause.lemma(noun))
            || Words.IRREALIS_NOUNS.contains(clause.lemma(noun))
            || clause.lemma(noun).matches("intention|decision"))) {
      return under(clause, noun, below, depth + 1);
    }
    String lemma = clause.lemma(above);
    Assertion pleased = pleased(clause, above);
    if (pleased != null) {
      return pleased;
    }
    if (isHonour(clause, above)) {
      return verbs.ofVerb(clause, clause.head(above), depth + 1);
    }
    if (Words.REFUSE.contains(lemma)) {
      Assertion refusal =
          clause.isVerb(above) ? verbs.ofVerb(clause, above, depth + 1) : Assertion.held();
      return switch (refusal) {
        case Assertion.Refused refused -> refused;
        case Assertion.Asserted asserted ->
            asserted.outcome() == Outcome.DENIED
                ? Assertion.refused("a refusal is denied")
                : Assertion.as(Outcome.DENIED);
      };
    }
    if (Words.WISH.contains(lemma) && !(clause.isNoun(above) && lemma.equals("talk"))) {
      return Assertion.refused("'" + clause.word(above) + "' leaves it open");
    }
    if (Words.IRREALIS_NOUNS.contains(lemma) && clause.isNoun(above)) {
      return Assertion.refused("'" + clause.word(above) + "' leaves it open");
    }
    if (clause.isVerb(above)) {
      Assertion governor = verbs.ofVerb(clause, above, depth + 1);
      if (governor instanceof Assertion.Refused || governor.is(Outcome.DENIED)) {
        return governor;
      }
      if (lemma.equals("have")
          || lemma.equals("use")
          || lemma.equals("manage")
          || lemma.equals("get")
          || lemma.equals("continue")) {
        return governor;
      }
      if (Words.MOVE.contains(lemma)
          || lemma.equals("gather")
          || lemma.equals("join")
          || lemma.equals("reconvene")
          || lemma.equals("sit")) {
        return governor;
      }
      if (Words.MEET.contains(lemma)
          || Words.LIGHT.contains(lemma)
          || Words.DISCUSS.contains(lemma)) {
        return governor;
      }
      if (Words.CANCEL.contains(lemma)) {
        return Assertion.as(Outcome.CANCELLED);
      }
      return Assertion.as(Outcome.PLANNED);
    }
    if (Polarity.isNegated(clause, above)) {
      return Assertion.as(Outcome.DENIED);
    }
    if (Words.VISIT_NOUNS.contains(lemma)) {
      return verbs.ofNoun(clause, above, depth + 1);
    }
    int cop = clause.tree.child(above, "cop");
    if (cop >= 0 || clause.pos(above).startsWith("JJ")) {
      boolean certain =
          Words.PLAN.contains(lemma)
              || Words.set("due set ready scheduled slated expected bound here there town capital")
                  .contains(lemma)
              || clause.isNoun(above);
      if (!certain) {
        return Assertion.refused("'" + clause.word(above) + "' leaves it open");
      }
      boolean past =
          cop >= 0
              && (clause.word(cop).matches("was|were")
                  || clause.word(cop).equals("been")
                      && clause.hasChildWord(above, Set.of("has", "have", "had")));
      return clause.isNoun(above) && past ? Assertion.held() : Assertion.as(Outcome.PLANNED);
    }
    if (clause.isNoun(above)
        && clause.head(above) >= 0
        && clause.isVerb(clause.head(above))
        && depth < AssertionReader.MAX_CLIMB) {
      int governing = clause.head(above);
      if (Words.CANCEL.contains(clause.lemma(governing))) {
        return verbs.ofVerb(clause, governing, depth + 1).turnedInto(Outcome.CANCELLED);
      }
      if (Polarity.isNegated(clause, governing)) {
        return Assertion.as(Outcome.DENIED);
      }
    }
    return Assertion.as(Outcome.PLANNED);
  }

  private static final java.util.Set<String> PLEASED =
      Words.set(
          "honour honor honoured honored delighted delight pleased please privileged proud happy glad thrilled thrill");

  /**
   * 'It was my honour to receive Roy', 'we were delighted to welcome Roy': who was pleased to do it
   * did it.
   */
  private static @Nullable Assertion pleased(Clause clause, int above) {
    String lemma = clause.lemma(above);
    boolean noun = clause.isNoun(above) && Words.HONOUR.contains(lemma);
    boolean feeling = PLEASED.contains(lemma) || PLEASED.contains(clause.word(above));
    if (!noun && (clause.isNoun(above) || !feeling)) {
      return null;
    }
    boolean be = false;
    boolean past = false;
    for (int child : clause.tree.children(above)) {
      if (clause.pos(child).equals("MD")) {
        return null;
      }
      be |= clause.is(child, "cop", "aux") && clause.lemma(child).equals("be");
      past |= clause.is(child, "cop", "aux") && clause.word(child).matches("was|were|been");
    }
    return be && past ? Assertion.held() : null;
  }

  /** 'had the honour of meeting', 'had an opportunity to meet': who had it met. */
  static boolean isHonour(Clause clause, int noun) {
    int verb = clause.head(noun);
    return Words.HONOUR.contains(clause.lemma(noun))
        && clause.isNoun(noun)
        && verb >= 0
        && clause.isVerb(verb)
        && clause.lemma(verb).matches("have|get|enjoy");
  }
}
