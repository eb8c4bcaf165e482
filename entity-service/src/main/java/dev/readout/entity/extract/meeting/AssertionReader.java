package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.meeting.Encounter.Outcome;
import dev.readout.entity.language.Block;
import java.util.Set;

/**
 * Reads from tense, modal verbs, negation and governing words whether a clause asserts its event:
 * as held, planned, cancelled, postponed or denied, or not at all.
 */
final class AssertionReader {
  private static final Set<String> NOT =
      Set.of("not", "n't", "never", "no", "neither", "nor", "n’t", "hardly");
  private static final Set<String> WILL = Set.of("will", "'ll", "’ll", "shall", "wo", "ll");
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
  private static final Set<String> BEFORE =
      Set.of("before", "ahead", "prior", "pending", "until", "for");
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
  private static final int MAX_CLIMB = 7;

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

  private Assertion ofVerb(Clause clause, int verb, int depth) {
    if (depth > MAX_CLIMB) {
      return Assertion.held();
    }
    Assertion own = ownTense(clause, verb, depth);
    if (own instanceof Assertion.Refused) {
      return own;
    }
    if (isNegated(clause, verb)) {
      return Assertion.as(Outcome.DENIED);
    }
    if (isConditional(clause, verb)) {
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
    if (present && (isTimetable(clause, verb) || followsTimetable(clause, verb))) {
      return Assertion.as(Outcome.PLANNED);
    }
    if (have || had) {
      return new Assertion.Asserted(Outcome.HELD, had);
    }
    if (pos.equals("VBN") && clause.is(verb, "conj") && clause.isVerb(clause.head(verb)) && !be) {
      return ofVerb(clause, clause.head(verb), depth + 1);
    }
    return Assertion.held();
  }

  /** 'He leaves on Friday': the present of timetables. */
  private static boolean isTimetable(Clause clause, int verb) {
    return Words.TIMETABLE.contains(clause.lemma(verb))
        && clause.pos(verb).matches("VB[ZP]")
        && clause.tree.child(verb, "aux") < 0;
  }

  /** 'flies to Oslo, where she meets Roy', 'arrives on Monday and meets Roy': of the same plan. */
  private static boolean followsTimetable(Clause clause, int verb) {
    // 'Lind, who arrives on Monday, sees Roy'.
    int subject = clause.tree.child(verb, "nsubj");
    if (subject >= 0
        && clause.tree.children(subject, "acl").stream().anyMatch(c -> isTimetable(clause, c))) {
      return true;
    }
    int at = verb;
    for (int step = 0; step < 3 && at >= 0; step++) {
      int above = clause.is(at, "conj") ? clause.head(at) : clause.verbAbove(at);
      boolean chained =
          clause.is(at, "conj")
              || clause.tree.children(at).stream()
                  .anyMatch(c -> clause.word(c).matches("where|when|after|before|who"));
      if (!chained || above < 0 || !clause.isVerb(above)) {
        return false;
      }
      if (isTimetable(clause, above)) {
        return true;
      }
      at = above;
    }
    return false;
  }

  private Assertion ofInfinitive(Clause clause, int verb, int depth) {
    int above = clause.head(verb);
    if (above < 0) {
      return clause.sentence.block() == Block.TITLE
          ? Assertion.as(Outcome.PLANNED)
          : Assertion.as(Outcome.PLANNED);
    }
    return under(clause, above, verb, depth);
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
      Assertion acceptance = ofVerb(clause, clause.head(above), depth + 1);
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
    if (isHonour(clause, above)) {
      return ofVerb(clause, clause.head(above), depth + 1);
    }
    if (Words.REFUSE.contains(lemma)) {
      Assertion refusal =
          clause.isVerb(above) ? ofVerb(clause, above, depth + 1) : Assertion.held();
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
      Assertion governor = ofVerb(clause, above, depth + 1);
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
    if (isNegated(clause, above)) {
      return Assertion.as(Outcome.DENIED);
    }
    if (Words.VISIT_NOUNS.contains(lemma)) {
      return ofNoun(clause, above, depth + 1);
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
      boolean past = cop >= 0 && clause.word(cop).matches("was|were");
      return clause.isNoun(above) && past ? Assertion.held() : Assertion.as(Outcome.PLANNED);
    }
    if (clause.isNoun(above)
        && clause.head(above) >= 0
        && clause.isVerb(clause.head(above))
        && depth < MAX_CLIMB) {
      int governing = clause.head(above);
      if (Words.CANCEL.contains(clause.lemma(governing))) {
        return ofVerb(clause, governing, depth + 1).turnedInto(Outcome.CANCELLED);
      }
      if (isNegated(clause, governing)) {
        return Assertion.as(Outcome.DENIED);
      }
    }
    return Assertion.as(Outcome.PLANNED);
  }

  /** 'had the honour of meeting', 'had an opportunity to meet': who had it met. */
  private static boolean isHonour(Clause clause, int noun) {
    int verb = clause.head(noun);
    return Words.HONOUR.contains(clause.lemma(noun))
        && clause.isNoun(noun)
        && verb >= 0
        && clause.isVerb(verb)
        && clause.lemma(verb).matches("have|get|enjoy");
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
    if (isHonour(clause, above)) {
      return ofVerb(clause, clause.head(above), depth + 1);
    }
    boolean complement = clause.is(verb, "xcomp", "ccomp", "obj", "acl");
    if (complement
        && (Words.REFUSE.contains(lemma)
            || Words.WISH.contains(lemma)
            || Words.IRREALIS_NOUNS.contains(lemma))) {
      return under(clause, above, verb, depth + 1);
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
    if (Words.SAY.contains(lemma) && isNegated(clause, above) && !lemma.equals("say")) {
      return Assertion.refused("'" + clause.word(above) + "' is negated");
    }
    return own;
  }

  boolean isNegated(Clause clause, int token) {
    for (int child : clause.tree.children(token)) {
      String word = clause.word(child);
      if (NOT.contains(word)
          && clause.is(child, "advmod", "neg", "det", "cc", "cc:preconj", "aux")) {
        // 'not only' and 'no sooner' affirm.
        boolean affirms =
            child + 1 < clause.size() && clause.word(child + 1).matches("only|just|sooner|least");
        if (!affirms) {
          return true;
        }
      }
    }
    int before = token - 1;
    return before >= 0 && clause.word(before).matches("not|never|n't|n’t");
  }

  private static boolean isConditional(Clause clause, int verb) {
    for (int child : clause.tree.children(verb)) {
      if (clause.is(child, "mark") && Words.CONDITION.contains(clause.word(child))) {
        return true;
      }
      // 'would meet if …'
      if (clause.is(child, "advcl")) {
        boolean would =
            clause.tree.children(verb).stream().anyMatch(c -> clause.word(c).matches("would|'d"));
        boolean iff =
            clause.tree.children(child).stream()
                .anyMatch(c -> Words.CONDITION.contains(clause.word(c)));
        if (iff && would) {
          return true;
        }
        if (iff && !clause.pos(verb).equals("VBD")) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a noun says of its own event, by the words around it and the verb above it. */
  Assertion ofNoun(Clause clause, int noun) {
    return ofNoun(clause, noun, 0);
  }

  private Assertion ofNoun(Clause clause, int noun, int depth) {
    if (depth > MAX_CLIMB) {
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
          : ofVerb(clause, above, depth + 1);
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
              .anyMatch(c -> WILL.contains(clause.word(c)) || clause.word(c).equals("would"));
      boolean planned = will || clause.lemma(above).matches("due|set|likely|ready");
      if (clause.word(above).equals("off")) {
        return Assertion.as(Outcome.CANCELLED);
      }
      if (clause.lemma(above).matches("possible|unlikely|likely|impossible")) {
        return Assertion.refused("'" + clause.word(above) + "' leaves it open");
      }
      if (isNegated(clause, above)) {
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
    Assertion tense = ofVerb(clause, verb, depth + 1);
    if (lemma.equals("rule")
        && clause.tree.children(verb).stream().anyMatch(c -> clause.word(c).equals("out"))) {
      return tense.is(Outcome.HELD)
          ? Assertion.as(Outcome.DENIED)
          : Assertion.refused("'ruled out' leaves it open");
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
      Assertion tense = ofVerb(clause, verb, depth + 1);
      return tense.is(Outcome.HELD) ? Assertion.as(Outcome.PLANNED) : tense;
    }
    Assertion tense = ofVerb(clause, verb, depth + 1);
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
    boolean motion = Words.set("collapse fail stall founder").contains(lemma);
    return motion ? Assertion.held() : tense;
  }

  private Assertion asOblique(Clause clause, int noun, int verb, String marker, int depth) {
    String lemma = clause.lemma(verb);
    boolean during = marker.matches("during|at|in|after|following|on|over");
    Assertion tense = ofVerb(clause, during ? finite(clause, verb) : verb, depth + 1);
    boolean agreedOn = marker.equals("to") || marker.equals("on") || marker.equals("for");
    if (marker.equals("for") && Words.WISH.contains(lemma)
        || agreedOn && Words.WISH.contains(lemma)) {
      return Assertion.refused("'" + clause.word(verb) + "' leaves it open");
    }
    if (marker.equals("from") && lemma.matches("withdraw|pull|walk|exclude")) {
      return Assertion.refused("somebody stays away");
    }
    if (BEFORE.contains(marker) || marker.equals("ahead of")) {
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
    if (isHonour(clause, above)) {
      return ofVerb(clause, clause.head(above), depth + 1);
    }
    if (lemma.equals("way") && marker.equals("to")) {
      return Assertion.as(Outcome.PLANNED);
    }
    if (Words.IRREALIS_NOUNS.contains(lemma) && !Words.STRONG_EVENTS.contains(lemma)) {
      return Assertion.refused("'" + clause.word(above) + "' leaves it open");
    }
    if (Words.PLAN_NOUNS.contains(lemma)) {
      return isNegated(clause, above)
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

  private static boolean hasVerb(Clause clause) {
    for (int i = 0; i < clause.size(); i++) {
      if (clause.pos(i).matches("VB[DZP]|MD")) {
        return true;
      }
    }
    return false;
  }
}
