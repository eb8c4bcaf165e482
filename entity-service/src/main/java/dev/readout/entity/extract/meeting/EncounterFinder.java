package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.meeting.Encounter.Outcome;
import dev.readout.entity.language.Block;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the encounters that one sentence tells: its triggers, their sides, what it asserts. */
final class EncounterFinder {
  private static final int DAYS_OF_WEEK = 7;

  private final Scene scene;
  private final PartyFinder parties;
  private final VerbSides verbs;
  private final NounSides nouns;
  private final AssertionReader assertions = new AssertionReader();
  private final Circumstances circumstances;
  private final List<Meetings.Refusal> refusals;
  private final Gaps gaps;
  private final Futurate futurate;

  EncounterFinder(Scene scene, Circumstances circumstances, List<Meetings.Refusal> refusals) {
    this.scene = scene;
    this.parties = new PartyFinder(scene);
    this.verbs = new VerbSides(scene, parties, circumstances);
    this.nouns = new NounSides(scene, parties);
    this.circumstances = circumstances;
    this.refusals = refusals;
    this.gaps = new Gaps(circumstances);
    this.futurate = new Futurate(circumstances.dates());
  }

  List<Encounter> find(Clause clause) {
    List<Encounter> found = new ArrayList<>();
    if (isOutOfField(clause)) {
      return found;
    }
    for (Trigger trigger : Trigger.in(clause)) {
      Optional<Encounter> encounter = read(clause, trigger, found.size());
      encounter.ifPresent(one -> found.addAll(gaps.split(clause, trigger, one)));
      encounter.filter(EncounterFinder::isOfStory).ifPresent(scene::follow);
    }
    return withCompanions(clause, found);
  }

  /** Whether 'the two' later in the sentence may mean those of this encounter. */
  private static boolean isOfStory(Encounter one) {
    return one.outcome() == Outcome.HELD && !one.background() && !one.joins() && !one.anaphoric();
  }

  /** 'X, accompanied by Y, met Z', 'X met Z, joined by Y': Y was there too. */
  private List<Encounter> withCompanions(Clause clause, List<Encounter> found) {
    for (int i = 1; i < clause.size(); i++) {
      boolean together =
          clause.word(i).equals("with") && clause.word(i - 1).matches("together|along")
              || clause.word(i).equals("alongside");
      if (together && clause.head(i) > i && !found.isEmpty()) {
        List<Party> beside = parties.parties(clause, clause.head(i));
        found.replaceAll(one -> one.with(beside));
      }
      boolean along =
          clause.pos(i).equals("VBN")
              && Words.ACCOMPANY.contains(clause.lemma(i))
              && clause.isPassive(i);
      if (!along) {
        continue;
      }
      List<Party> companions = parties.parties(clause, clause.phrases(Set.of(i), Set.of("by")));
      List<Party> led = parties.parties(clause, clause.subjects(i));
      for (int j = 0; j < found.size(); j++) {
        Encounter one = found.get(j);
        boolean theirs =
            led.isEmpty()
                || led.stream().anyMatch(party -> one.entities().contains(party.entity()));
        if (theirs && !companions.isEmpty()) {
          found.set(j, one.with(companions));
        }
      }
    }
    return found;
  }

  private boolean isOutOfField(Clause clause) {
    String last = clause.word(clause.size() - 1);
    boolean asks =
        last.equals("?") || clause.size() > 1 && clause.word(clause.size() - 2).equals("?");
    if (asks) {
      refusals.add(
          new Meetings.Refusal(
              clause.sentence.index(), clause.sentence.span(), "a question asserts nothing"));
      return true;
    }
    for (int i = 0; i < clause.size(); i++) {
      boolean parted =
          i + 2 < clause.size()
              && clause.word(i + 1).equals("-")
              && Words.SPORT.contains(clause.lemma(i) + "-" + clause.lemma(i + 2));
      if (parted
          || Words.SPORT.contains(clause.lemma(i)) && !parties.isBody(clause, i)
          || clause.word(i).equals("final") && i > 0 && clause.word(i - 1).equals("-")) {
        refusals.add(
            new Meetings.Refusal(
                clause.sentence.index(),
                clause.span(i),
                "'" + clause.word(i) + "': this is sport"));
        return true;
      }
      if (Words.PRIVATE_LIFE.contains(clause.lemma(i)) && clause.isVerb(i)) {
        refusals.add(
            new Meetings.Refusal(
                clause.sentence.index(),
                clause.span(i),
                "this is told of somebody's private life"));
        return true;
      }
    }
    return false;
  }

  private Optional<Encounter> read(Clause clause, Trigger trigger, int order) {
    if (trigger.kind() == Trigger.Kind.EVENT && parties.isBody(clause, trigger.token())) {
      return refuse(clause, trigger, "it is part of the name of a body");
    }
    Sides sides = sides(clause, trigger);
    if (!sides.possible()) {
      return refuse(clause, trigger, sides.reason());
    }
    if (isTeam(clause, trigger, sides.all())) {
      return refuse(clause, trigger, "these are teams");
    }
    if (trigger.kind() == Trigger.Kind.MEET && parties.arePlayers(sides.all())) {
      return refuse(clause, trigger, "a story of sport, and nobody of an office");
    }
    if (parties.arePrivate(sides.all())) {
      return refuse(clause, trigger, "nobody of them stands for a government");
    }
    Assertion assertion =
        switch (trigger.kind()) {
          case EVENT -> assertions.ofNoun(clause, trigger.token());
          case ATTEND, COMPANY -> Assertion.held();
          case GUEST -> assertions.ofVerb(clause, trigger.token());
          case MEET, TOGETHER, TALK, DISCUSS, HOST, CALL, CALL_ON, BRIEF, VISIT, JOIN ->
              assertions.ofVerb(clause, trigger.token());
        };
    return switch (assertion) {
      case Assertion.Refused refused -> {
        scene.consider(sides.all());
        yield refuse(clause, trigger, refused.reason());
      }
      case Assertion.Asserted asserted -> encounter(clause, trigger, order, sides, asserted);
    };
  }

  /**
   * 'Chad meet Mali on Saturday': a country that takes its verb in the plural is a team. So are the
   * sides of a verb of meeting without a person, in a story of sport.
   */
  private boolean isTeam(Clause clause, Trigger trigger, List<Party> all) {
    int verb = trigger.token();
    if (trigger.kind() != Trigger.Kind.MEET || all.stream().anyMatch(parties::isPerson)) {
      return false;
    }
    int subject = clause.tree.child(verb, "nsubj");
    boolean plural =
        subject >= 0
            && clause.pos(verb).equals("VBP")
            && clause.pos(subject).equals("NNP")
            && clause.tree.children(subject, "conj").isEmpty();
    return plural || parties.isSport();
  }

  private Optional<Encounter> refuse(Clause clause, Trigger trigger, String reason) {
    refusals.add(
        new Meetings.Refusal(clause.sentence.index(), clause.span(trigger.token()), reason));
    return Optional.empty();
  }

  private Optional<Encounter> encounter(
      Clause clause, Trigger trigger, int order, Sides sides, Assertion.Asserted asserted) {
    List<Party> all = withoutLands(sides.all());
    Outcome outcome = asserted.outcome();
    var date = circumstances.dates().date(clause, trigger, outcome);
    if (outcome == Outcome.HELD && futurate.isAhead(clause, trigger)) {
      outcome = Outcome.PLANNED;
      date = circumstances.dates().date(clause, trigger, outcome);
    }
    if (date == null && futurate.isPicture(clause)) {
      date = circumstances.dates().day(clause.sentence);
    }
    boolean habitual =
        outcome == Outcome.HELD
            && trigger.kind() != Trigger.Kind.EVENT
            && clause.pos(trigger.token()).matches("VB[ZP]?")
            && clause.tree.child(trigger.token(), "aux") < 0
            && clause.tree.child(trigger.token(), "mark") < 0
            && clause.sentence.block() == Block.PROSE
            && !futurate.isPicture(clause)
            && (date == null
                || date.when().latest().isAfter(date.when().earliest().plusDays(DAYS_OF_WEEK)));
    if (habitual && isOfTrip(clause, trigger.token())) {
      outcome = Outcome.PLANNED;
    } else if (habitual) {
      return refuse(clause, trigger, "told in the present, of no day");
    }
    boolean background =
        asserted.before()
            || clause.tree.children(trigger.token()).stream()
                .anyMatch(
                    c ->
                        !clause.isVerb(c)
                            && clause.lemma(c).matches("last|previously|earlier|once"));
    boolean after =
        clause.hasChildWord(trigger.token(), Set.of("after", "following", "since", "follow"));
    if (outcome == Outcome.PLANNED && after && circumstances.dates().isPast(clause, trigger)) {
      outcome = Outcome.HELD;
      background = true;
      date = circumstances.dates().date(clause, trigger, outcome);
    }
    java.util.Set<String> keys = new java.util.TreeSet<>();
    all.forEach(party -> keys.add(party.entity()));
    var where = circumstances.sites().place(clause, trigger, keys, false);
    boolean vague =
        outcome == Outcome.PLANNED
            && date == null
            && where == null
            && all.stream().noneMatch(Party::named)
            && (isAgreed(clause, trigger.token())
                || clause.hasChildWord(trigger.token(), Set.of("again")));
    if (vague) {
      return refuse(clause, trigger, "agreed on without a day or a place");
    }
    boolean gathering = all.size() == 1 && parties.isBody(all.getFirst()) && !sides.joins();
    if (gathering
        && (date == null
            || placeOf(clause, trigger, keys, false) == null
            || outcome != Outcome.HELD && outcome != Outcome.PLANNED
            || clause.sentence.block() == Block.TITLE)) {
      return refuse(clause, trigger, "a body alone, without a day and a place");
    }
    boolean definite =
        trigger.kind() == Trigger.Kind.EVENT && Clause.isDefinite(clause, trigger.token());
    boolean again =
        trigger.kind() == Trigger.Kind.EVENT && isAnother(clause, trigger.token())
            || clause.hasChildWord(trigger.token(), Set.of("again", "separately"));
    boolean unnamed = all.stream().noneMatch(Party::named);
    // 'Roy told Lind before the session', of a meeting that the story has told: the same one.
    boolean same =
        definite
            && outcome == Outcome.PLANNED
            && date == null
            && clause.tree.marker(trigger.token()).matches("before|ahead")
            && clause.verbAbove(trigger.token()) >= 0
            && clause.pos(clause.verbAbove(trigger.token())).equals("VBD")
            && scene.isHeldBy(keys);
    // 'asked where the two had met', of a meeting that the story has told.
    boolean toldBack =
        trigger.kind() == Trigger.Kind.MEET
            && asserted.before()
            && unnamed
            && date == null
            && scene.isHeldBy(keys);
    boolean anaphoric =
        all.size() < 2 && !gathering
            || same
            || toldBack
            || sides.joins()
            || definite && !gathering && (sides.inherited() || unnamed)
            || sides.inherited() && trigger.kind() == Trigger.Kind.DISCUSS
            || isFirstTime(clause, trigger.token());
    return Optional.of(
        new Encounter(
            clause.sentence.index(),
            order,
            anchor(clause, trigger),
            all,
            outcome,
            background,
            again,
            anaphoric,
            sides.joins(),
            false,
            date,
            placeOf(clause, trigger, keys, anaphoric),
            circumstances.manners().mode(clause, trigger),
            circumstances.manners().duration(clause, trigger),
            circumstances.manners().occasion(clause),
            trigger.kind() == Trigger.Kind.VISIT
                || trigger.kind() == Trigger.Kind.GUEST
                || Words.VISIT_NOUNS.contains(Trigger.nounLemma(clause.lemma(trigger.token()))),
            clause.sentence.block() == Block.TITLE || clause.sentence.block() == Block.HEADING));
  }

  private Encounter.@Nullable Placed placeOf(
      Clause clause, Trigger trigger, java.util.Set<String> keys, boolean anaphoric) {
    var place = circumstances.sites().place(clause, trigger, keys, anaphoric);
    return place != null ? place : circumstances.sites().destination(clause, trigger);
  }

  /**
   * 'with Lind of Norway and Roy of Chad': the countries only say whom the two people represent.
   */
  private List<Party> withoutLands(List<Party> all) {
    List<Party> kept = all.stream().filter(party -> !parties.isRepresented(party, all)).toList();
    return kept.size() >= 2 ? kept : all;
  }

  /** 'preparations for a visit to Chad, where he meets Roy', 'meets Roy the next day'. */
  private static boolean isOfTrip(Clause clause, int verb) {
    boolean trip = false;
    for (int i = 0; i < verb; i++) {
      trip |= clause.isNoun(i) && Words.VISIT_NOUNS.contains(Trigger.nounLemma(clause.lemma(i)));
      if (trip && clause.word(i).equals("where")) {
        return true;
      }
    }
    for (int i = verb + 1; i + 1 < clause.size(); i++) {
      if (clause.word(i).matches("next|following") && clause.word(i + 1).equals("day")) {
        return true;
      }
    }
    return false;
  }

  /** 'It was the first time that they had met': of the meeting that was told before. */
  private static boolean isFirstTime(Clause clause, int trigger) {
    int noun = clause.head(trigger);
    return noun >= 0
        && clause.is(trigger, "acl", "ccomp", "advcl", "dep")
        && clause.lemma(noun).equals("time")
        && clause.tree.child(noun, "cop") >= 0
        && clause.tree.children(noun, "nsubj").stream().anyMatch(c -> clause.word(c).equals("it"));
  }

  /** 'The two agreed to meet at the earliest opportunity'. */
  private static boolean isAgreed(Clause clause, int trigger) {
    int above = clause.verbAbove(trigger);
    int governor = above >= 0 && clause.is(above, "xcomp") ? clause.verbAbove(above) : above;
    return above >= 0 && clause.lemma(above).equals("agree")
        || governor >= 0 && clause.lemma(governor).equals("agree");
  }

  private static boolean isAnother(Clause clause, int noun) {
    return clause.tree.children(noun).stream()
        .anyMatch(
            child ->
                clause
                    .word(child)
                    .matches(
                        "another|separate|second|third|further|additional|previous|earlier|last|next|new|subsequent"));
  }

  private static Span anchor(Clause clause, Trigger trigger) {
    int first = trigger.token();
    int last = trigger.token();
    if (trigger.light() >= 0 && Math.abs(trigger.light() - trigger.token()) <= 4) {
      first = Math.min(trigger.light(), trigger.token());
      last = Math.max(trigger.light(), trigger.token());
    }
    if (last + 1 < clause.size() && clause.word(last + 1).equals("with")) {
      last++;
    }
    return clause.sentence.span(first, last);
  }

  private Sides sides(Clause clause, Trigger trigger) {
    return switch (trigger.kind()) {
      case MEET -> verbs.meet(clause, trigger);
      case TALK -> verbs.talk(clause, trigger);
      case DISCUSS -> verbs.discuss(clause, trigger);
      case HOST -> verbs.host(clause, trigger);
      case CALL, BRIEF, VISIT -> verbs.transitive(clause, trigger);
      case CALL_ON -> verbs.callOn(clause, trigger);
      case ATTEND -> verbs.present(clause, trigger);
      case GUEST -> verbs.guest(clause, trigger);
      case TOGETHER -> verbs.together(clause, trigger);
      case EVENT -> nouns.event(clause, trigger);
      case JOIN -> verbs.join(clause, trigger);
      case COMPANY -> verbs.company(clause, trigger);
    };
  }
}
