package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.meeting.Encounter.Outcome;
import dev.readout.entity.language.Block;
import java.util.Set;

/**
 * Reads from tense, modal verbs, negation and governing words whether a clause asserts its event:
 * as held, planned, cancelled, postponed or denied, or not at all.
 */
final class AssertionReader {
  static final Set<String> WILL = Set.of("will", "'ll", "’ll", "shall", "wo", "ll");
  private static final Set<String> MAYBE =
      Set.of("may", "might", "could", "should", "can", "must", "ca", "ought", "cannot");
  private static final Set<String> HABIT =
      Set.of(
          "usually",
          "often",
          "regularly",
          "annually",
          "frequently",
          "every",
          "normally",
          "rarely",
          "sometimes");
  static final Set<String> BEFORE = Set.of("before", "ahead", "prior", "pending", "until", "for");
  static final int MAX_CLIMB = 7;

  private final NounAssertions nouns = new NounAssertions(this);
  private final GovernorReader governors = new GovernorReader(this);

  /** What a verb says of its own event. */
  Assertion ofVerb(Clause clause, int verb) {
    return ofVerb(clause, verb, 0);
  }

  /**
   * What becomes of a plan that hangs on a trip which is called off: 'postponed her trip to Chad,
   * where she was to meet'.
   */
  private static Assertion withTrip(Clause clause, int verb, Assertion own) {
    int noun = clause.is(verb, "acl:relcl", "acl", "advcl") ? clause.head(verb) : -1;
    for (int step = 0; step < 2 && noun >= 0; step++) {
      int above = clause.head(noun);
      boolean trip = Words.VISIT_NOUNS.contains(clause.lemma(noun));
      int governor = clause.isVerb(noun) ? noun : trip ? above : -1;
      if (governor >= 0 && clause.isVerb(governor) && own.is(Outcome.PLANNED)) {
        if (Words.POSTPONE.contains(clause.lemma(governor))) {
          return own.turnedInto(Outcome.POSTPONED);
        }
        if (Words.CANCEL.contains(clause.lemma(governor))) {
          return own.turnedInto(Outcome.CANCELLED);
        }
      }
      noun = clause.isNoun(noun) ? above : -1;
    }
    return own;
  }

  Assertion ofVerb(Clause clause, int verb, int depth) {
    if (depth > MAX_CLIMB) {
      return Assertion.held();
    }
    Assertion own = ownTense(clause, verb, depth);
    if (own instanceof Assertion.Refused) {
      return own;
    }
    if (Polarity.isNegated(clause, verb)) {
      return Assertion.as(Outcome.DENIED);
    }
    if (clause.tree.children(verb, "mark").stream()
        .anyMatch(c -> clause.word(c).equals("without"))) {
      return Assertion.as(Outcome.DENIED);
    }
    if (Polarity.isConditional(clause, verb)) {
      return Assertion.refused("it stands under a condition");
    }
    return withTrip(clause, verb, throughGovernor(clause, verb, own));
  }

  private Assertion ownTense(Clause clause, int verb, int depth) {
    String modal = "";
    boolean have = false;
    boolean had = false;
    boolean be = false;
    boolean to = false;
    boolean beFinite = false;
    boolean going = false;
    for (int child : clause.tree.children(verb)) {
      if (HABIT.contains(clause.word(child))) {
        return Assertion.refused("it is told as a habit");
      }
      if (clause.is(child, "aux", "mark", "cop")) {
        String word = clause.word(child);
        modal = clause.pos(child).equals("MD") ? word : modal;
        have |= clause.lemma(child).equals("have");
        had |= word.equals("had");
        be |= clause.lemma(child).equals("be");
        beFinite |= clause.lemma(child).equals("be") && clause.pos(child).matches("VB[DZP]");
        to |= word.equals("to");
      }
    }
    if (to
        && !beFinite
        && clause.tree.children(verb).stream()
            .anyMatch(c -> clause.word(c).matches("where|how|when|whether|whom"))) {
      return Assertion.refused("where, when or how is left open");
    }
    String pos = clause.pos(verb);
    if (WILL.contains(modal)) {
      return Assertion.as(Outcome.PLANNED);
    }
    if (modal.equals("would") || modal.equals("'d") && !have) {
      return have
          ? Assertion.refused("it would have happened, and did not")
          : Assertion.as(Outcome.PLANNED);
    }
    if (MAYBE.contains(modal)) {
      return Assertion.refused("'" + modal + "' leaves it open");
    }
    if (to && had && !beFinite && modal.isEmpty()) {
      // 'had to postpone his trip': what had to be done was done.
      return Assertion.held();
    }
    if (to) {
      if (beFinite && !clause.is(verb, "xcomp", "advcl", "acl", "ccomp")) {
        // 'is to meet', 'was to meet', 'were to have met'.
        return have ? Assertion.as(Outcome.CANCELLED) : Assertion.as(Outcome.PLANNED);
      }
      return ofInfinitive(clause, verb, depth);
    }
    if (pos.equals("VBG") && !be) {
      return ofGerund(clause, verb, depth);
    }
    if (pos.equals("VBG") && going) {
      return Assertion.as(Outcome.PLANNED);
    }
    if (pos.equals("VB") && !have && modal.isEmpty() && !to) {
      boolean did = clause.hasChildWord(verb, Set.of("do"));
      if (!did
          && clause.is(verb, "conj")
          && clause.head(verb) >= 0
          && clause.isVerb(clause.head(verb))) {
        return ofVerb(clause, clause.head(verb), depth + 1);
      }
      if (!did && clause.is(verb, "ccomp")) {
        return Assertion.refused("it is demanded or proposed");
      }
    }
    boolean present =
        pos.matches("VB[ZP]") && !be && !have && clause.sentence.block() != Block.TITLE;
    if (present
        && (Timetable.isTimetable(clause, verb) || Timetable.followsTimetable(clause, verb))) {
      return Assertion.as(Outcome.PLANNED);
    }
    if (have || had) {
      // 'said that they had met': the tense of reporting, and not of long ago.
      int above = clause.head(verb);
      boolean reported =
          clause.is(verb, "ccomp")
              && above >= 0
              && Words.SAY.contains(clause.lemma(above))
              && clause.pos(above).matches("VB[DN]");
      // 'left after they had met': before the leaving, and of the same story.
      boolean sequence =
          clause.is(verb, "advcl") && clause.hasChildWord(verb, Set.of("after", "once", "when"));
      boolean shifted = depth == 0 && (reported || sequence);
      return new Assertion.Asserted(Outcome.HELD, had && !shifted);
    }
    if (pos.equals("VBN") && clause.is(verb, "conj") && clause.isVerb(clause.head(verb)) && !be) {
      return ofVerb(clause, clause.head(verb), depth + 1);
    }
    return Assertion.held();
  }

  private Assertion ofInfinitive(Clause clause, int verb, int depth) {
    int above = clause.head(verb);
    if (above < 0) {
      return clause.sentence.block() == Block.TITLE
          ? Assertion.as(Outcome.PLANNED)
          : Assertion.as(Outcome.PLANNED);
    }
    return governors.under(clause, above, verb, depth);
  }

  private Assertion ofGerund(Clause clause, int verb, int depth) {
    int above = clause.head(verb);
    if (above < 0) {
      return Assertion.held();
    }
    boolean before =
        clause.tree.children(verb).stream()
            .anyMatch(c -> clause.is(c, "mark", "case") && BEFORE.contains(clause.word(c)));
    boolean without =
        clause.tree.children(verb).stream()
            .anyMatch(c -> clause.word(c).matches("without|instead|despite"));
    if (without) {
      return Assertion.as(Outcome.DENIED);
    }
    String lemma = clause.lemma(above);
    if (GovernorReader.isHonour(clause, above)) {
      return ofVerb(clause, clause.head(above), depth + 1);
    }
    boolean complement = clause.is(verb, "xcomp", "ccomp", "obj", "acl");
    if (complement
        && (Words.REFUSE.contains(lemma)
            || Words.WISH.contains(lemma)
            || Words.IRREALIS_NOUNS.contains(lemma))) {
      return governors.under(clause, above, verb, depth + 1);
    }
    if (complement && Words.CANCEL.contains(lemma)) {
      return Assertion.as(Outcome.CANCELLED);
    }
    if (complement && Words.POSTPONE.contains(lemma)) {
      return Assertion.as(Outcome.POSTPONED);
    }
    int governing = clause.isVerb(above) ? above : clause.verbAbove(above);
    if (governing < 0) {
      return Assertion.held();
    }
    // 'Ending his talks with Lind, Roy will fly to Oslo'.
    if (!complement
        && clause.is(verb, "advcl")
        && !before
        && clause.tree.child(verb, "mark") < 0
        && Words.FINISH.contains(clause.lemma(verb))) {
      return Assertion.held();
    }
    Assertion governor = ofVerb(clause, governing, depth + 1);
    if (governor.is(Outcome.DENIED) && !complement) {
      governor = Assertion.held();
    }
    return before && governor.is(Outcome.HELD) && clause.word(above).matches("said|told|says")
        ? Assertion.as(Outcome.PLANNED)
        : governor;
  }

  /** What a noun says of its own event, by the words around it and the verb above it. */
  Assertion ofNoun(Clause clause, int noun) {
    return nouns.ofNoun(clause, noun);
  }

  Assertion ofNoun(Clause clause, int noun, int depth) {
    return nouns.ofNoun(clause, noun, depth);
  }

  /** What the verbs and nouns above a finite clause make of it. */
  private Assertion throughGovernor(Clause clause, int verb, Assertion own) {
    int above = clause.head(verb);
    boolean report =
        above >= 0
            && clause.is(verb, "ccomp", "acl", "dep", "appos")
            && clause
                .lemma(above)
                .matches("report|claim|allegation|rumou?r|suggestion|story|assertion");
    int teller = report ? clause.head(above) : -1;
    if (teller >= 0 && Words.RETRACT.contains(clause.lemma(teller))) {
      return Assertion.refused("the report of it is taken back");
    }
    if (above < 0 || !clause.is(verb, "ccomp", "csubj")) {
      return own;
    }
    String lemma = clause.lemma(above);
    if (clause.tree.children(verb).stream().anyMatch(c -> clause.word(c).equals("whether"))) {
      return Assertion.refused("'whether' leaves it open");
    }
    if (Words.REFUSE.contains(lemma) && !lemma.equals("reject")) {
      return Assertion.as(Outcome.DENIED);
    }
    boolean isWish =
        Words.WISH.contains(lemma)
            && !Words.SAY.contains(lemma)
            && !lemma.equals("tell")
            && !lemma.equals("pledge")
            && !lemma.equals("promise")
            && !lemma.equals("vow");
    if (isWish && !lemma.equals("insist")) {
      return Assertion.refused("'" + clause.word(above) + "' leaves it open");
    }
    if (Words.SAY.contains(lemma) && Polarity.isNegated(clause, above) && !lemma.equals("say")) {
      return Assertion.refused("'" + clause.word(above) + "' is negated");
    }
    return own;
  }
}
