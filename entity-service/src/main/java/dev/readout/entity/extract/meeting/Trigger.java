package dev.readout.entity.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that may tell an encounter.
 *
 * @param token the verb or the noun
 * @param light the verb that lends a noun its subject and tense ('held' in 'held talks'), or -1
 */
record Trigger(Kind kind, int token, int light) {

  /** What sort of word it is: decides where its sides stand. */
  enum Kind {
    MEET,
    TALK,
    DISCUSS,
    HOST,
    CALL,
    /** 'paid a call on', 'called on the king'. */
    CALL_ON,
    BRIEF,
    VISIT,
    EVENT,
    JOIN,
    /** 'Also present were …'. */
    ATTEND,
    /** 'She was accompanied by …', of somebody who met. */
    COMPANY,
    /** 'was the guest of Lind'. */
    GUEST,
    /** 'signed a treaty in Oslo', of two. */
    TOGETHER
  }

  Set<Integer> tokens() {
    return light < 0 ? Set.of(token) : Set.of(token, light);
  }

  /** The triggers of a sentence, in text order. */
  static List<Trigger> in(Clause clause) {
    List<Trigger> found = new ArrayList<>();
    List<EventCompounds.Compound> compounds = EventCompounds.in(clause.sentence);
    for (int i = 0; i < clause.size(); i++) {
      int at = i;
      var compound = compounds.stream().filter(c -> c.first() <= at && at <= c.last()).findFirst();
      if (compound.isPresent()) {
        if (compound.get().last() == i) {
          found.add(new Trigger(Kind.EVENT, i, lightVerb(clause, i)));
        }
        continue;
      }
      boolean noun =
          clause.isNoun(i)
              || clause.word(i).matches("bilateral|trilateral") && isNounLike(clause, i);
      Kind kind =
          clause.isVerb(i) ? ofVerb(clause, i) : noun ? ofNoun(clause, i) : present(clause, i);
      if (kind != null) {
        found.add(new Trigger(kind, i, kind == Kind.EVENT ? lightVerb(clause, i) : -1));
      }
    }
    return found;
  }

  /** Whether an unparsed sentence holds a word that may tell an encounter: parsing costs much. */
  static boolean isWorthParsing(dev.readout.entity.language.Sentence sentence) {
    for (var token : sentence.tokens()) {
      String lemma = token.lemma().toLowerCase(java.util.Locale.ROOT);
      boolean verb = token.isVerb() && isVerbLemma(lemma) || lemma.equals("present");
      boolean noun =
          (token.isNoun() || lemma.equals("bilateral"))
              && (isEvent(nounLemma(lemma)) || lemma.matches("guest|host"));
      if (verb || noun) {
        return true;
      }
    }
    return hasWordWith(sentence) || !EventCompounds.in(sentence).isEmpty();
  }

  /** 'had a word with Roy', 'had coffee': worth a parse only where 'have' stands before. */
  private static boolean hasWordWith(dev.readout.entity.language.Sentence sentence) {
    boolean have = false;
    for (var token : sentence.tokens()) {
      String lemma = token.lemma().toLowerCase(java.util.Locale.ROOT);
      have |= Words.SHARE.contains(lemma);
      boolean noun = Words.SHARED.contains(lemma) || Words.SPENT.contains(lemma);
      if (have && noun && token.isNoun()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerbLemma(String lemma) {
    return Words.MEET.contains(lemma)
        || Words.TALK.contains(lemma)
        || Words.DISCUSS.contains(lemma)
        || Words.HOST.contains(lemma)
        || Words.CALL.contains(lemma)
        || Words.BRIEF.contains(lemma)
        || Words.VISIT.contains(lemma)
        || Words.JOINT.contains(lemma)
        || lemma.matches(
            "join|sit|shake|spend|catch|present|bring|play|accompany|come|get|touch|show");
  }

  private static @Nullable Kind ofVerb(Clause clause, int token) {
    String lemma = clause.lemma(token);
    boolean describes = clause.is(token, "amod", "compound") && clause.head(token) > token;
    if (describes && !(clause.pos(token).equals("VBG") && opensPhrase(clause, token))) {
      return null;
    }
    if (Words.MEET.contains(lemma) || together(clause, token)) {
      return Kind.MEET;
    }
    if (Words.TALK.contains(lemma)) {
      return Kind.TALK;
    }
    if (Words.DISCUSS.contains(lemma) || takesUp(clause, token)) {
      return Kind.DISCUSS;
    }
    boolean playsHost =
        lemma.equals("play")
            && clause.tree.children(token).stream().anyMatch(c -> clause.lemma(c).equals("host"));
    boolean shows = lemma.equals("show") && clause.hasChildWord(token, Set.of("round", "around"));
    boolean leads =
        lemma.equals("show")
            && clause.tree.children(token, "obl").stream()
                .anyMatch(c -> clause.tree.marker(c).matches("round|around"));
    if (Words.HOST.contains(lemma) || playsHost || shows || leads) {
      return Kind.HOST;
    }
    if (lemma.equals("call") && nextWord(clause, token).matches("on|upon")) {
      return Kind.CALL_ON;
    }
    if (Words.CALL.contains(lemma)) {
      return Kind.CALL;
    }
    if (Words.BRIEF.contains(lemma)) {
      return Kind.BRIEF;
    }
    if (Words.VISIT.contains(lemma)) {
      return Kind.VISIT;
    }
    if (Words.ACCOMPANY.contains(lemma)
        && clause.isPassive(token)
        && (clause.tree.root() == token || clause.is(token, "conj"))) {
      return Kind.COMPANY;
    }
    if (lemma.equals("join")) {
      return Kind.JOIN;
    }
    return Words.JOINT.contains(lemma) && clause.pos(token).matches("VB[DZP]")
        ? Kind.TOGETHER
        : null;
  }

  /** 'touched on transit', 'went over the text', 'took it up with Roy'. */
  private static boolean takesUp(Clause clause, int token) {
    String next = nextWord(clause, token);
    return switch (clause.lemma(token)) {
      case "touch" -> next.matches("on|upon");
      case "go" -> next.equals("over") && clause.tree.child(token, "obj") < 0;
      case "take" ->
          clause.hasChildWord(token, Set.of("up"))
              && !clause.phrases(Set.of(token), Set.of("with")).isEmpty();
      case "hash", "thrash", "talk" -> next.matches("out|over|through");
      default -> false;
    };
  }

  /**
   * 'Meeting Lind in Oslo, Roy said', 'after meeting Lind': no adjective, whatever the tree says.
   */
  private static boolean opensPhrase(Clause clause, int token) {
    return token == 0 || clause.pos(token - 1).equals("IN");
  }

  private static String nextWord(Clause clause, int token) {
    return token + 1 < clause.size() ? clause.word(token + 1) : "";
  }

  /** 'sat down with', 'shook hands with', 'got through to'. */
  private static boolean together(Clause clause, int token) {
    return switch (clause.lemma(token)) {
      case "sit" -> token + 1 < clause.size() && clause.word(token + 1).matches("down|together");
      case "shake" ->
          clause.tree.children(token).stream().anyMatch(c -> clause.lemma(c).equals("hand"));
      case "catch" -> nextWord(clause, token).equals("up");
      case "spend" ->
          clause.tree.children(token).stream().anyMatch(c -> Words.TIME.contains(clause.lemma(c)))
                  && !clause.phrases(Set.of(token), Set.of("with")).isEmpty()
              || clause.hasChildWord(token, Set.of("together"));
      case "present" ->
          clause.tree.children(token, "obj").stream()
              .anyMatch(c -> clause.lemma(c).matches("credentials?|letters?"));
      case "get" ->
          nextWord(clause, token).equals("together")
              || nextWord(clause, token).equals("through")
                  && !clause.phrases(Set.of(token), Set.of("to")).isEmpty();
      case "bring" -> isTogether(clause, token);
      case "come" ->
          token + 3 < clause.size()
                  && clause.word(token + 1).equals("face")
                  && clause.word(token + 2).equals("to")
              || nextWord(clause, token).equals("face-to-face")
              || token + 1 < clause.size() && clause.word(token + 1).equals("together");
      default -> false;
    };
  }

  /** 'brought the leaders, Lind and Roy, [together]'. */
  private static boolean isTogether(Clause clause, int verb) {
    for (int i = verb + 1; i < clause.size() && i - verb <= 25; i++) {
      if (clause.word(i).equals("together")) {
        return true;
      }
      if (clause.isVerb(i) && !clause.is(i, "amod", "compound")) {
        return false;
      }
    }
    return false;
  }

  /** 'Also present were X and Y', 'X was present at the talks'. */
  private static @Nullable Kind present(Clause clause, int token) {
    boolean predicate =
        clause.word(token).equals("present")
            && clause.pos(token).equals("JJ")
            && (clause.tree.child(token, "cop") >= 0
                || clause.is(token, "advmod", "xcomp", "root", "dep"));
    return predicate ? Kind.ATTEND : null;
  }

  private static @Nullable Kind ofNoun(Clause clause, int token) {
    if (clause.lemma(token).matches("guest|host") && clause.tree.child(token, "cop") >= 0) {
      return Kind.GUEST;
    }
    // 'is in Hanoi as the guest of Roy'.
    boolean asGuest = clause.lemma(token).equals("guest") && clause.tree.marker(token).equals("as");
    if (asGuest) {
      return Kind.GUEST;
    }
    if (isShared(clause, token)) {
      return Kind.EVENT;
    }
    if (!isEvent(nounLemma(clause.lemma(token)))) {
      return null;
    }
    if (Words.LINES.contains(nounLemma(clause.lemma(token))) && !isOverLine(clause, token)) {
      return null;
    }
    // 'meeting room', 'summit document', 'conference centre': the noun only describes another.
    boolean describes =
        clause.is(token, "compound")
            && clause.head(token) > token
            && !isEvent(nounLemma(clause.lemma(clause.head(token))));
    return describes ? null : Kind.EVENT;
  }

  /** 'had a word with Roy', 'had forty minutes with Roy', 'the two had coffee'. */
  private static boolean isShared(Clause clause, int noun) {
    int verb = clause.head(noun);
    boolean object =
        verb >= 0
            && clause.isVerb(verb)
            && verb < noun
            && Words.SHARE.contains(clause.lemma(verb))
            && clause.is(noun, "obj", "obl:tmod", "dep");
    String lemma = nounLemma(clause.lemma(noun));
    if (!object || clause.hasChildWord(noun, Set.of("last", "first", "final", "other", "no"))) {
      return false;
    }
    if (Words.SHARED.contains(lemma)) {
      return true;
    }
    return Words.SPENT.contains(lemma)
        && clause.phrases(Set.of(noun, verb), Set.of("with")).stream()
            .anyMatch(with -> with > noun && with - noun <= 20);
  }

  /** 'over the hotline', 'by telephone', and not the line itself. */
  private static boolean isOverLine(Clause clause, int noun) {
    int at = clause.is(noun, "compound") ? clause.head(noun) : noun;
    return clause.is(noun, "compound")
        || clause.tree.marker(at).matches("over|by|on|via|through|per");
  }

  /** 'held a bilateral with': an adjective that stands where its noun would. */
  private static boolean isNounLike(Clause clause, int token) {
    return token + 1 >= clause.size()
        || !clause.isNoun(token + 1) && !clause.pos(token + 1).startsWith("JJ");
  }

  static boolean isEvent(String lemma) {
    return Words.STRONG_EVENTS.contains(lemma) || Words.WEAK_EVENTS.contains(lemma);
  }

  /** Names keep their capital and number in the lemma: 'Talks' of a headline is 'talk'. */
  static String nounLemma(String lemma) {
    if (Words.STRONG_EVENTS.contains(lemma) || Words.WEAK_EVENTS.contains(lemma)) {
      return lemma;
    }
    return lemma.endsWith("s") ? lemma.substring(0, lemma.length() - 1) : lemma;
  }

  private static int lightVerb(Clause clause, int noun) {
    int told = relativeVerb(clause, noun);
    if (told >= 0) {
      return told;
    }
    int at = noun;
    for (int step = 0; step < 3; step++) {
      int above = clause.head(at);
      if (above < 0) {
        return -1;
      }
      boolean partitive =
          clause.isNoun(above)
              && clause.is(at, "nmod")
              && clause.tree.marker(at).matches("of|in")
              && Words.PARTITIVE.contains(clause.lemma(above));
      if (partitive || clause.is(at, "conj") && clause.isNoun(above)) {
        at = above;
        continue;
      }
      // 'concluded [two days] of talks': a tree may take the days for a time.
      boolean object =
          clause.is(at, "obj", "nsubj:pass", "dep", "ccomp", "xcomp")
              || at != noun && clause.is(at, "obl:tmod");
      boolean oblique =
          clause.is(at, "obl")
              && !clause.tree.marker(at).matches("before|after|ahead|until|since|following|despite")
              && clause
                  .lemma(above)
                  .matches(
                      "participate|take|attend|engage|preside|sit|join|go|enter|come|plunge|head|move");
      boolean verb =
          clause.isVerb(above)
              && (Words.LIGHT.contains(clause.lemma(above))
                  || Words.CANCEL.contains(clause.lemma(above))
                  || Words.POSTPONE.contains(clause.lemma(above))
                  || Words.PLAN.contains(clause.lemma(above))
                  || Words.REFUSE.contains(clause.lemma(above))
                  || Words.CALL_OFF.contains(clause.lemma(above))
                  || clause
                      .lemma(above)
                      .matches("put|push|move|rule|bring|want|propose|seek|demand|offer|suggest"));
      return verb && object || clause.isVerb(above) && oblique ? above : -1;
    }
    return -1;
  }

  /** 'the consultations that Lind conducted with Roy': the verb of the clause lends its subject. */
  private static int relativeVerb(Clause clause, int noun) {
    for (int verb : clause.tree.children(noun, "acl")) {
      boolean light = Words.LIGHT.contains(clause.lemma(verb)) && clause.isVerb(verb);
      boolean itself =
          clause.tree.child(verb, "obj") < 0
              || clause.pos(clause.tree.child(verb, "obj")).startsWith("W");
      boolean finite =
          clause.tree.child(verb, "nsubj") >= 0
              && !clause.pos(clause.tree.child(verb, "nsubj")).startsWith("W");
      if (light && itself && finite) {
        return verb;
      }
    }
    return -1;
  }
}
