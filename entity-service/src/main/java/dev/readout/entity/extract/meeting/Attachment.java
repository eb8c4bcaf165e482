package dev.readout.entity.extract.meeting;

import dev.readout.entity.model.Span;
import java.util.Set;

/** Whether a date or a place of a sentence belongs to one encounter that it tells. */
final class Attachment {
  private Attachment() {}

  /**
   * Whether a phrase belongs to the trigger: the first verb or event above it is the trigger, or a
   * verb whose purpose or complement the trigger is; or it follows the trigger with no verb
   * between.
   */
  static boolean attached(Clause clause, Trigger trigger, int lastToken, int firstToken) {
    if (Sequence.isClosing(clause, trigger.token())
        && firstToken > trigger.token()
        && clause.verbBetween(trigger.token(), firstToken)) {
      return false;
    }
    int at = headOf(clause, firstToken, lastToken);
    Set<Integer> owners = trigger.tokens();
    int above = at;
    for (int step = 0; step < 8 && above >= 0; step++) {
      if (owners.contains(above)) {
        return true;
      }
      // 'on the margins of a conference in Vienna': what is there is where they met.
      boolean occasion =
          clause.head(above) >= 0
              && clause.lemma(clause.head(above)).matches("sideline|margin|fringe|edge|end|eve");
      // 'with officials headed by Lind in Oslo': who leads them is told in passing.
      boolean leads =
          clause.isVerb(above)
              && clause.is(above, "acl")
              && clause.pos(above).equals("VBN")
              && clause.lemma(above).matches("head|lead|chair")
              && above > trigger.token();
      if (leads) {
        above = clause.head(above);
        continue;
      }
      boolean stops =
          clause.isVerb(above)
              || isPredicate(clause, above)
              || step > 0
                  && !isManner(clause, above, trigger)
                  && !occasion
                  && !isStay(clause, above)
                  && clause.isNoun(above)
                  && Trigger.isEvent(Trigger.nounLemma(clause.lemma(above)));
      if (stops) {
        // 'The talks on Monday brought together': the subject of the trigger is the event.
        if (clause.is(above, "nsubj", "nsubj:pass") && clause.head(above) == trigger.token()) {
          return true;
        }
        break;
      }
      above = clause.head(above);
    }
    boolean adjective = isPredicate(clause, above);
    if (above >= 0 && (clause.isVerb(above) || adjective)) {
      String lemma = clause.lemma(above);
      // 'their first meeting [since] Lind took office in May': the day of another event.
      boolean told =
          clause.is(above, "acl")
                  && clause.head(above) == trigger.token()
                  && !clause.hasChildWord(above, Set.of("since", "before", "after", "until"))
              || isToldBehind(clause, above, trigger.token());
      if (told
          && (Words.HAPPEN.contains(lemma) || Words.PLAN.contains(lemma) || lemma.equals("hold"))) {
        return true;
      }
      int verb = trigger.light() >= 0 ? trigger.light() : trigger.token();
      if (clause.is(verb, "conj") && clause.head(verb) == above && !Words.SAY.contains(lemma)) {
        return true;
      }
      if (governs(clause, above, trigger)) {
        boolean subject =
            clause.is(trigger.token(), "nsubj") && clause.head(trigger.token()) == above;
        boolean carries =
            subject
                || Words.MOVE.contains(lemma)
                || Words.set(
                        "schedule slate expect set due gather be host begin open start hold join attend plan take")
                    .contains(lemma)
                || Words.MEET.contains(lemma);
        if (isWithin(clause, above, trigger)) {
          return true;
        }
        boolean reported = Words.SAY.contains(lemma);
        boolean when =
            clause.is(verb, "advcl", "acl")
                && clause.head(verb) >= 0
                && clause.tree.children(verb).stream()
                    .anyMatch(c -> clause.word(c).matches("when|where|as"));
        if (when && !reported) {
          return true;
        }
        if (carries && !reported) {
          return true;
        }
      }
      if (clause.is(above, "acl", "ccomp", "advcl")
          && above < firstToken
          && trigger.token() < above) {
        return false;
      }
    }
    boolean said = above >= 0 && clause.isVerb(above) && Words.SAY.contains(clause.lemma(above));
    // 'met Lind on Saturday, state television said': it stands before the verb that the tree gave
    // it to.
    boolean misplaced =
        said
            && firstToken < above
            && trigger.token() < firstToken
            && !clause.breakBetween(trigger.token(), firstToken);
    if (said && !misplaced) {
      return false;
    }
    // Where the tree has hung it elsewhere: it follows the trigger closely, and no verb comes
    // between.
    int from = trigger.token();
    boolean follows =
        firstToken > from && firstToken - from <= 14 && !clause.verbBetween(from, firstToken)
            || firstToken > from
                && firstToken - from <= 40
                && isBehindAside(clause, from, firstToken);
    // 'met on Monday to sign': a verb behind 'to' or a relative takes nothing from before it.
    boolean behind = above > lastToken && opensBetween(clause, lastToken, above);
    boolean onOther =
        !misplaced && above >= 0 && above != at && clause.isVerb(above) && above > from && !behind;
    if (follows && !onOther) {
      return true;
    }
    // 'On Monday, the ministers met': first in its sentence, and the trigger is the main verb.
    int root = clause.tree.root();
    boolean main = root == (trigger.light() >= 0 ? trigger.light() : from);
    boolean under =
        clause.isVerb(root)
            && !Words.SAY.contains(clause.lemma(root))
            && Words.LIGHT.contains(clause.lemma(root))
            && governs(clause, root, trigger);
    return lastToken <= 4 && (main || under);
  }

  /** 'is due in Sofia': an adjective that says what somebody is. */
  private static boolean isPredicate(Clause clause, int token) {
    return token >= 0 && clause.pos(token).startsWith("JJ") && clause.tree.child(token, "cop") >= 0;
  }

  /** 'the talks with Roy, [held] in Paris on Thursday,': told of the noun before the comma. */
  private static boolean isToldBehind(Clause clause, int participle, int noun) {
    return clause.pos(participle).equals("VBN")
        && clause.isNoun(noun)
        && participle > noun + 1
        && clause.word(participle - 1).equals(",")
        && !clause.verbBetween(noun, participle);
  }

  /**
   * 'said on Monday after a meeting', 'signed it in Oslo during talks': what is told of the verb.
   */
  private static boolean isWithin(Clause clause, int verb, Trigger trigger) {
    int at = trigger.token();
    if (clause.head(at) != verb) {
      return false;
    }
    boolean past =
        clause.pos(verb).equals("VBD")
            || clause.isPassive(verb) && clause.hasChildWord(verb, Set.of("be"));
    return past
        && (clause.is(at, "obl") && clause.tree.marker(at).matches("after|following|during|at|in")
            || clause.is(at, "advcl")
                && clause.pos(at).equals("VBG")
                && clause.tree.marker(at).matches("after|following|on|upon|while"));
  }

  /**
   * 'hosted a delegation led by Lind, [at Parliament in Oslo]': a comma closes what is told of the
   * object, and the phrase goes back to the verb.
   */
  private static boolean isBehindAside(Clause clause, int trigger, int phrase) {
    int preposition = phrase - 1;
    while (preposition > trigger
        && !clause.word(preposition).equals(",")
        && phrase - preposition <= 7) {
      if (clause.isVerb(preposition)) {
        return false;
      }
      preposition--;
    }
    if (preposition <= trigger
        || !clause.word(preposition).equals(",")
        || !clause.pos(preposition + 1).equals("IN")) {
      return false;
    }
    boolean aside = false;
    for (int i = trigger + 1; i < preposition; i++) {
      if (clause.isVerb(i)) {
        boolean reduced = clause.is(i, "acl", "amod") && clause.pos(i).matches("VB[NG]");
        boolean relative = clause.is(i, "acl:relcl", "aux", "cop", "aux:pass");
        if (!reduced && !relative) {
          return false;
        }
        aside = true;
      }
    }
    return aside;
  }

  /** 'met Lind [during his visit] to Oslo': the stay is the time of the encounter. */
  private static boolean isStay(Clause clause, int noun) {
    return Words.VISIT_NOUNS.contains(clause.lemma(noun))
        && clause.tree.marker(noun).matches("during|on");
  }

  /** 'discussed it [in a phone call] on Sunday': the call is how they did it, and has its day. */
  private static boolean isManner(Clause clause, int noun, Trigger trigger) {
    return clause.head(noun) == trigger.token()
        && clause.is(noun, "obl", "nmod")
        && clause.tree.marker(noun).matches("in|during|over|by|via|at")
        && clause
            .lemma(noun)
            .matches(
                "call|phone|telephone|conversation|meeting|talk|talks|videoconference|session");
  }

  private static boolean opensBetween(Clause clause, int from, int verb) {
    return clause.tree.children(verb).stream()
        .anyMatch(c -> c > from && c < verb && clause.word(c).matches("to|that|who|which"));
  }

  /** The token of a stretch whose head lies outside it. */
  static int headOf(Clause clause, int first, int last) {
    for (int i = first; i <= last; i++) {
      int head = clause.head(i);
      if (head < first || head > last) {
        return i;
      }
    }
    return last;
  }

  private static boolean governs(Clause clause, int verb, Trigger trigger) {
    int at = trigger.token();
    for (int step = 0; step < 6 && at >= 0; step++) {
      if (at == verb) {
        return true;
      }
      at = clause.head(at);
    }
    return false;
  }

  static int last(Clause clause, Span span) {
    int token = clause.sentence.tokenAt(span.end() - 1);
    return token < 0 ? clause.sentence.tokenAt(span.start()) : token;
  }
}
