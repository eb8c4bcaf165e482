package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.meeting.Encounter.Outcome;
import dev.readout.entity.language.Block;
import java.util.Set;

/** What becomes of an event that a noun names, by the words around it and the verb above it. */
final class NounAssertions {
  private static final Set<String> POSSIBLE =
      Set.of(
          "possible",
          "potential",
          "proposed",
          "hypothetical",
          "would-be",
          "eventual",
          "any",
          "future",
          "prospective",
          "desired");
  private static final Set<String> COMING =
      Set.of(
          "upcoming",
          "planned",
          "scheduled",
          "forthcoming",
          "coming",
          "next",
          "imminent",
          "expected",
          "impending");
  private static final Set<String> EARLIER =
      Set.of("previous", "earlier", "last", "prior", "past", "recent", "former");

  private final AssertionReader verbs;

  NounAssertions(AssertionReader verbs) {
    this.verbs = verbs;
  }

  /** What a noun says of its own event, by the words around it and the verb above it. */
  Assertion ofNoun(Clause clause, int noun) {
    return ofNoun(clause, noun, 0);
  }

  Assertion ofNoun(Clause clause, int noun, int depth) {
    if (depth > AssertionReader.MAX_CLIMB) {
      return Assertion.held();
    }
    Assertion read = ofNounByTree(clause, noun, depth);
    boolean told = depth == 0 && (read.is(Outcome.HELD) || read.is(Outcome.PLANNED));
    return told
        ? Sequence.outcome(clause, noun)
            .filter(outcome -> !read.is(outcome))
            .map(Assertion::as)
            .orElse(read)
        : read;
  }

  private Assertion ofNounByTree(Clause clause, int noun, int depth) {
    boolean earlier = false;
    boolean coming = false;
    for (int child : clause.tree.children(noun)) {
      String word = clause.word(child);
      if (clause.is(child, "det", "advmod", "amod", "neg") && word.matches("no|not|neither")) {
        return Assertion.as(Outcome.DENIED);
      }
      if (clause.is(child, "amod", "det", "compound", "nmod:poss") && POSSIBLE.contains(word)) {
        return Assertion.refused("'" + word + "' leaves it open");
      }
      if (word.matches("canceled|cancelled|aborted")) {
        return Assertion.as(Outcome.CANCELLED);
      }
      if (word.equals("postponed")) {
        return Assertion.as(Outcome.POSTPONED);
      }
      coming |= COMING.contains(word);
      earlier |= EARLIER.contains(word) && clause.is(child, "amod", "case");
    }
    Assertion read = nounInPlace(clause, noun, depth);
    if (coming && read.is(Outcome.HELD)) {
      return Assertion.as(Outcome.PLANNED);
    }
    if (earlier
        && read instanceof Assertion.Asserted asserted
        && asserted.outcome() == Outcome.HELD) {
      return new Assertion.Asserted(Outcome.HELD, true);
    }
    return read;
  }

  private Assertion nounInPlace(Clause clause, int noun, int depth) {
    int above = clause.head(noun);
    if (above < 0) {
      return ofRootNoun(clause, noun);
    }
    String marker = clause.tree.marker(noun);
    if (clause.is(noun, "conj")) {
      return clause.isNoun(above)
          ? ofNoun(clause, above, depth + 1)
          : verbs.ofVerb(clause, above, depth + 1);
    }
    if (clause.is(noun, "obj", "nsubj:pass", "xcomp", "iobj") && clause.isVerb(above)) {
      return asObject(clause, noun, above, depth);
    }
    if (clause.is(noun, "nsubj") && clause.isVerb(above)) {
      return asSubject(clause, noun, above, depth);
    }
    if (clause.is(noun, "nsubj")) {
      // 'The meeting is scheduled/JJ for March', 'talks are under way'.
      boolean will =
          clause.tree.children(above).stream()
              .anyMatch(
                  c ->
                      AssertionReader.WILL.contains(clause.word(c))
                          || clause.word(c).equals("would"));
      boolean planned = will || clause.lemma(above).matches("due|set|likely|ready");
      if (clause.word(above).equals("off")) {
        return Assertion.as(Outcome.CANCELLED);
      }
      if (clause.lemma(above).matches("possible|unlikely|likely|impossible")) {
        return Assertion.refused("'" + clause.word(above) + "' leaves it open");
      }
      if (Polarity.isNegated(clause, above)) {
        return Assertion.held();
      }
      return planned ? Assertion.as(Outcome.PLANNED) : Assertion.held();
    }
    if (clause.isVerb(above)) {
      return asOblique(clause, noun, above, marker, depth);
    }
    if (clause.isNoun(above)) {
      return asModifier(clause, noun, above, marker, depth);
    }
    if (clause.lemma(above).matches("due|set|slate|ready|scheduled|bound")) {
      return Assertion.as(Outcome.PLANNED);
    }
    return Assertion.held();
  }

  private static Assertion ofRootNoun(Clause clause, int noun) {
    boolean will = clause.tree.children(noun).stream().anyMatch(c -> clause.pos(c).equals("MD"));
    if (will) {
      return Assertion.as(Outcome.PLANNED);
    }
    boolean cop = clause.tree.child(noun, "cop") >= 0;
    return cop ? Assertion.held() : Assertion.as(Outcome.NAMED);
  }

  private Assertion asObject(Clause clause, int noun, int verb, int depth) {
    String lemma = clause.lemma(verb);
    Assertion tense = verbs.ofVerb(clause, verb, depth + 1);
    if (lemma.equals("rule")
        && clause.tree.children(verb).stream().anyMatch(c -> clause.word(c).equals("out"))) {
      return tense.is(Outcome.HELD)
          ? Assertion.as(Outcome.DENIED)
          : Assertion.refused("'ruled out' leaves it open");
    }
    if (lemma.equals("break") && clause.hasChildWord(verb, Set.of("off"))) {
      return Assertion.refused("'broke off' tells of no single meeting");
    }
    boolean calledOff =
        Words.CALL_OFF.contains(lemma)
            && clause.tree.children(verb).stream().anyMatch(c -> clause.word(c).equals("off"));
    if (Words.CANCEL.contains(lemma) || calledOff) {
      return tense.is(Outcome.HELD)
          ? Assertion.as(Outcome.CANCELLED)
          : tense.is(Outcome.DENIED)
              ? Assertion.as(Outcome.PLANNED)
              : Assertion.refused("a cancellation that is not a fact");
    }
    boolean putOff =
        (lemma.matches("push|move|bring")
                && clause.tree.children(verb).stream().anyMatch(c -> clause.word(c).equals("back")))
            || lemma.equals("put")
                && clause.tree.children(verb).stream()
                    .anyMatch(c -> clause.word(c).matches("off|back|hold"));
    if (Words.POSTPONE.contains(lemma) || putOff) {
      return tense.is(Outcome.HELD)
          ? Assertion.as(Outcome.POSTPONED)
          : Assertion.refused("a delay that is not a fact");
    }
    if (Words.REFUSE.contains(lemma)) {
      return tense.is(Outcome.HELD)
          ? Assertion.as(Outcome.DENIED)
          : Assertion.refused("'" + clause.word(verb) + "' leaves it open");
    }
    if (Words.WISH.contains(lemma)
        && !lemma.equals("open")
        && !lemma.equals("press")
        && !lemma.equals("discuss")
        && !lemma.equals("weigh")) {
      return Assertion.refused("'" + clause.word(verb) + "' leaves it open");
    }
    if (Words.PLAN.contains(lemma)) {
      return tense.is(Outcome.DENIED) || tense instanceof Assertion.Refused
          ? tense
          : Assertion.as(Outcome.PLANNED);
    }
    return tense;
  }

  private Assertion asSubject(Clause clause, int noun, int verb, int depth) {
    String lemma = clause.lemma(verb);
    if (Words.PLAN.contains(lemma) && (clause.isPassive(verb) || !clause.pos(verb).equals("VBD"))) {
      Assertion tense = verbs.ofVerb(clause, verb, depth + 1);
      return tense.is(Outcome.HELD) ? Assertion.as(Outcome.PLANNED) : tense;
    }
    Assertion tense = verbs.ofVerb(clause, verb, depth + 1);
    boolean wouldDo =
        clause.hasChildWord(verb, Set.of("would"))
            && clause.hasChildWord(noun, Set.of("a", "an", "any", "such"))
            && !lemma.matches("take|occur|happen|begin|start|open|last|hold|follow|include");
    if (wouldDo) {
      return Assertion.refused("'would' tells what it might bring");
    }
    if (tense.is(Outcome.DENIED)) {
      // 'The meeting did not produce a text' was held; 'the meeting did not take place' was not.
      boolean happening =
          Words.set("take occur happen materialize materialise begin start proceed")
              .contains(lemma);
      return happening ? tense : Assertion.held();
    }
    if (tense instanceof Assertion.Refused && !Words.HAPPEN.contains(lemma)) {
      return Assertion.as(Outcome.NAMED);
    }
    if (lemma.equals("fall") && clause.hasChildWord(verb, Set.of("through"))) {
      return Assertion.as(Outcome.CANCELLED);
    }
    if (lemma.matches("slip|slide") && !clause.phrases(Set.of(verb), Set.of("to")).isEmpty()) {
      return Assertion.as(Outcome.POSTPONED);
    }
    boolean motion = Words.set("collapse fail stall founder").contains(lemma);
    return motion ? Assertion.held() : tense;
  }

  private Assertion asOblique(Clause clause, int noun, int verb, String marker, int depth) {
    String lemma = clause.lemma(verb);
    boolean during = marker.matches("during|at|in|after|following|on|over");
    Assertion tense = verbs.ofVerb(clause, during ? finite(clause, verb) : verb, depth + 1);
    boolean agreedOn = marker.equals("to") || marker.equals("on") || marker.equals("for");
    if (marker.equals("for") && Words.WISH.contains(lemma)
        || agreedOn && Words.WISH.contains(lemma)) {
      return Assertion.refused("'" + clause.word(verb) + "' leaves it open");
    }
    if (marker.equals("from") && lemma.matches("withdraw|pull|walk|exclude")) {
      return Assertion.refused("somebody stays away");
    }
    if (marker.equals("for") && Words.TIME.contains(clause.lemma(noun))) {
      // 'for the last ten days of the conference': how long, and not what for.
      return tense.is(Outcome.DENIED) ? Assertion.refused("it only measures a time") : tense;
    }
    if (AssertionReader.BEFORE.contains(marker) || marker.equals("ahead of")) {
      if (marker.equals("for")) {
        boolean moved =
            Words.MOVE.contains(lemma)
                || Words.MEET.contains(lemma)
                || lemma.matches("gather|sit|join|be|host|receive|welcome");
        return moved
            ? tense
            : tense instanceof Assertion.Refused ? tense : Assertion.as(Outcome.PLANNED);
      }
      return tense.is(Outcome.HELD) || tense.is(Outcome.PLANNED)
          ? Assertion.as(Outcome.PLANNED)
          : tense;
    }
    boolean past =
        clause.tree.children(noun).stream()
            .anyMatch(c -> clause.word(c).matches("after|following|since"));
    if (past && tense instanceof Assertion.Refused) {
      return Assertion.held();
    }
    if (past && !tense.is(Outcome.PLANNED)) {
      return Assertion.held();
    }
    if (tense.is(Outcome.DENIED) && !Words.LIGHT.contains(lemma)) {
      return Assertion.held();
    }
    return tense;
  }

  /** The finite verb that an infinitive or participle hangs on. */
  private static int finite(Clause clause, int verb) {
    int at = verb;
    for (int step = 0; step < 5; step++) {
      boolean infinitive =
          clause.tree.children(at).stream()
              .anyMatch(c -> clause.word(c).equals("to") && clause.pos(c).equals("TO"));
      boolean participle = clause.pos(at).equals("VBG") && clause.tree.child(at, "aux") < 0;
      int above = clause.verbAbove(at);
      if (!(infinitive || participle)
          || above < 0
          || Words.MOVE.contains(clause.lemma(above))
          || Words.PLAN.contains(clause.lemma(above))) {
        return at;
      }
      at = above;
    }
    return at;
  }

  private Assertion asModifier(Clause clause, int noun, int above, String marker, int depth) {
    String lemma = clause.lemma(above);
    if (GovernorReader.isHonour(clause, above)) {
      return verbs.ofVerb(clause, clause.head(above), depth + 1);
    }
    if (lemma.equals("way") && marker.equals("to")) {
      return Assertion.as(Outcome.PLANNED);
    }
    if (Words.IRREALIS_NOUNS.contains(lemma) && !Words.STRONG_EVENTS.contains(lemma)) {
      return Assertion.refused("'" + clause.word(above) + "' leaves it open");
    }
    boolean agenda = lemma.equals("agenda") && marker.equals("of") && isToldInPast(clause);
    if (marker.matches("for|to|at|in")
        && lemma.matches("envoy|representative|negotiator|coordinator|delegate|mediator")) {
      return Assertion.refused("it only says what somebody is appointed for");
    }
    if (Words.PLAN_NOUNS.contains(lemma) && !agenda) {
      return Polarity.isNegated(clause, above)
          ? Assertion.as(Outcome.DENIED)
          : Assertion.as(Outcome.PLANNED);
    }
    if (lemma.matches("cancellation|cancelation")) {
      return Assertion.as(Outcome.CANCELLED);
    }
    if (lemma.matches("postponement|delay")) {
      return Assertion.as(Outcome.POSTPONED);
    }
    if (clause.sentence.block() == Block.TITLE
        || clause.tree.root() == above && clause.tree.child(above, "cop") < 0 && !hasVerb(clause)) {
      return Assertion.as(Outcome.NAMED);
    }
    boolean ahead = marker.equals("ahead") || marker.equals("before") || marker.equals("for");
    Assertion read = ofNoun(clause, above, depth + 1);
    if (read instanceof Assertion.Refused) {
      return Assertion.as(Outcome.NAMED);
    }
    return ahead && read.is(Outcome.HELD) && !Words.VISIT_NOUNS.contains(lemma)
        ? Assertion.as(Outcome.PLANNED)
        : read;
  }

  /** 'High on the agenda of the talks was gas': the talks were held. */
  private static boolean isToldInPast(Clause clause) {
    for (int i = 0; i < clause.size(); i++) {
      if (clause.pos(i).equals("MD")) {
        return false;
      }
    }
    int root = clause.tree.root();
    return clause.pos(root).equals("VBD")
        || clause.tree.children(root, "cop").stream().anyMatch(c -> clause.pos(c).equals("VBD"));
  }

  private static boolean hasVerb(Clause clause) {
    for (int i = 0; i < clause.size(); i++) {
      if (clause.pos(i).matches("VB[DZP]|MD")) {
        return true;
      }
    }
    return false;
  }
}
