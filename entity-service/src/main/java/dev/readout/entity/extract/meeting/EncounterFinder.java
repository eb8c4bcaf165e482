package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.meeting.Encounter.Outcome;
import dev.readout.entity.language.Block;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the encounters that one sentence tells: its triggers, their sides, what it asserts. */
final class EncounterFinder {
  private static final Set<String> WITH =
      Set.of("with", "between", "among", "amongst", "alongside", "involving", "together");
  private static final Set<String> WITH_ON_TO = Set.of("with", "on", "to");
  private static final Set<String> BY = Set.of("by");

  /** Verbs of opinion: who judges a meeting was not at it. */
  private static final Set<String> JUDGE =
      Words.set(
          "criticize criticise condemn praise welcome dismiss denounce defend question support back oppose hail mock slam blast attack describe call deplore protest lament applaud mediate broker arrange facilitate");

  /**
   * Verbs of speech whose object hears it: both are there when it is said over lunch or on the
   * phone.
   */
  private static final Set<String> TELL =
      Set.of(
          "tell",
          "warn",
          "assure",
          "urge",
          "inform",
          "thank",
          "congratulate",
          "brief",
          "ask",
          "press",
          "promise",
          "reassure",
          "remind",
          "advise",
          "offer");

  private final Scene scene;
  private final PartyFinder parties;
  private final AssertionReader assertions = new AssertionReader();
  private final Circumstances circumstances;
  private final List<Meetings.Refusal> refusals;
  private final Gaps gaps;

  EncounterFinder(Scene scene, Circumstances circumstances, List<Meetings.Refusal> refusals) {
    this.scene = scene;
    this.parties = new PartyFinder(scene);
    this.circumstances = circumstances;
    this.refusals = refusals;
    this.gaps = new Gaps(circumstances);
  }

  List<Encounter> find(Clause clause) {
    List<Encounter> found = new ArrayList<>();
    if (isOutOfField(clause)) {
      return found;
    }
    for (Trigger trigger : Trigger.in(clause)) {
      Optional<Encounter> encounter = read(clause, trigger, found.size());
      encounter.ifPresent(one -> found.addAll(gaps.split(clause, trigger, one)));
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
      if (Words.SPORT.contains(clause.lemma(i))
          || clause.word(i).equals("final") && i > 0 && clause.word(i - 1).equals("-")) {
        refusals.add(
            new Meetings.Refusal(
                clause.sentence.index(),
                clause.span(i),
                "'" + clause.word(i) + "': this is sport"));
        return true;
      }
    }
    return false;
  }

  private Optional<Encounter> read(Clause clause, Trigger trigger, int order) {
    Sides sides = sides(clause, trigger);
    if (!sides.possible()) {
      return refuse(clause, trigger, sides.reason());
    }
    Assertion assertion =
        trigger.kind() == Trigger.Kind.EVENT
            ? assertions.ofNoun(clause, trigger.token())
            : assertions.ofVerb(clause, trigger.token());
    return switch (assertion) {
      case Assertion.Refused refused -> refuse(clause, trigger, refused.reason());
      case Assertion.Asserted asserted -> encounter(clause, trigger, order, sides, asserted);
    };
  }

  private Optional<Encounter> refuse(Clause clause, Trigger trigger, String reason) {
    refusals.add(
        new Meetings.Refusal(clause.sentence.index(), clause.span(trigger.token()), reason));
    return Optional.empty();
  }

  private Optional<Encounter> encounter(
      Clause clause, Trigger trigger, int order, Sides sides, Assertion.Asserted asserted) {
    List<Party> all = sides.all();
    Outcome outcome = asserted.outcome();
    var date = circumstances.date(clause, trigger, outcome);
    if (outcome == Outcome.HELD
        && clause.pos(trigger.token()).matches("VB[GZP]")
        && isAhead(clause, trigger)) {
      outcome = Outcome.PLANNED;
      date = circumstances.date(clause, trigger, outcome);
    }
    boolean background =
        asserted.before()
            || clause.hasChildWord(
                trigger.token(), Set.of("last", "previously", "earlier", "once"));
    boolean after =
        clause.hasChildWord(trigger.token(), Set.of("after", "following", "since", "follow"));
    if (outcome == Outcome.PLANNED && after && circumstances.isPast(clause, trigger)) {
      outcome = Outcome.HELD;
      background = true;
      date = circumstances.date(clause, trigger, outcome);
    }
    java.util.Set<String> keys = new java.util.TreeSet<>();
    all.forEach(party -> keys.add(party.entity()));
    boolean definite = trigger.kind() == Trigger.Kind.EVENT && isDefinite(clause, trigger.token());
    boolean again =
        trigger.kind() == Trigger.Kind.EVENT && isAnother(clause, trigger.token())
            || clause.hasChildWord(trigger.token(), Set.of("again", "separately"));
    boolean unnamed = all.stream().noneMatch(Party::named);
    boolean anaphoric = all.size() < 2 || definite && (sides.inherited() || unnamed);
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
            date,
            circumstances.place(clause, trigger, keys, anaphoric),
            circumstances.mode(clause, trigger),
            circumstances.duration(clause, trigger),
            circumstances.occasion(clause),
            trigger.kind() == Trigger.Kind.VISIT
                || Words.VISIT_NOUNS.contains(Trigger.nounLemma(clause.lemma(trigger.token()))),
            clause.sentence.block() == Block.TITLE || clause.sentence.block() == Block.HEADING));
  }

  private boolean isAhead(Clause clause, Trigger trigger) {
    return circumstances.times(clause).stream()
        .anyMatch(
            time ->
                time.words()
                    .toLowerCase(java.util.Locale.ROOT)
                    .matches("tomorrow.*|next .*|later this .*|the coming .*|later today"));
  }

  private static boolean isDefinite(Clause clause, int noun) {
    return clause.tree.children(noun).stream()
        .anyMatch(
            child -> clause.word(child).matches("the|this|that|these|their|his|her|its|both"));
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

  /**
   * Who stands on both sides of a trigger.
   *
   * @param reason why this cannot be an encounter, or ''
   * @param inherited whether some side was taken from the sentences before
   */
  record Sides(List<Party> all, String reason, boolean inherited) {
    boolean possible() {
      return reason.isEmpty();
    }

    static Sides none(String reason) {
      return new Sides(List.of(), reason, false);
    }
  }

  private Sides sides(Clause clause, Trigger trigger) {
    return switch (trigger.kind()) {
      case MEET -> meet(clause, trigger);
      case TALK -> talk(clause, trigger);
      case DISCUSS -> discuss(clause, trigger);
      case HOST -> host(clause, trigger);
      case CALL, BRIEF, VISIT -> transitive(clause, trigger);
      case EVENT -> event(clause, trigger);
      case JOIN -> join(clause, trigger);
    };
  }

  private Sides meet(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    boolean passive = clause.isPassive(verb);
    List<Party> subject = parties.parties(clause, clause.subjects(verb));
    List<Party> other = new ArrayList<>();
    int object = clause.tree.child(verb, "obj");
    if (object >= 0) {
      List<Party> objects = parties.parties(clause, object);
      boolean listed =
          subject.size() >= 2
              && (clause.breakBetween(verb, object)
                  || circumstances.isTime(clause, object)
                  || Trigger.isEvent(clause.lemma(object)));
      boolean hand = clause.lemma(object).equals("hand");
      if (objects.isEmpty() && !listed && !hand && clause.phrases(Set.of(verb), WITH).isEmpty()) {
        return Sides.none("'" + clause.word(verb) + "' has an object that is nobody");
      }
      other.addAll(objects);
    }
    other.addAll(parties.parties(clause, clause.phrases(trigger.tokens(), WITH)));
    if (passive) {
      other.addAll(parties.parties(clause, clause.phrases(trigger.tokens(), BY)));
    }
    if (subject.isEmpty() && !other.isEmpty()) {
      subject = leftNeighbour(clause, verb);
    }
    if (subject.isEmpty() && other.size() == 1) {
      subject = theOther(clause, trigger, other.getFirst()).map(List::of).orElse(List.of());
    }
    return sides(subject, other, passive);
  }

  private Sides talk(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    List<Party> subject = parties.parties(clause, clause.subjects(verb));
    List<Party> other = parties.parties(clause, clause.phrases(Set.of(verb), Set.of("with", "to")));
    boolean phone = circumstances.mode(clause, trigger) != null;
    if (other.isEmpty()) {
      boolean together = clause.lemma(verb).equals("talk") || phone;
      return subject.size() >= 2 && together
          ? sides(subject, other, false)
          : Sides.none("nobody is spoken to");
    }
    boolean people =
        other.stream()
            .allMatch(party -> scene.entity(party.entity()).kind() != EntityKind.ORGANIZATION);
    return people
        ? sides(subject, other, false)
        : Sides.none("words to the press or to a body are no encounter");
  }

  private Sides discuss(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    List<Party> subject = parties.parties(clause, clause.subjects(verb));
    List<Party> other = new ArrayList<>();
    boolean exchanges =
        clause.lemma(verb).equals("exchange") && clause.tree.child(verb, "obj") >= 0;
    Set<Integer> owners = exchanges ? Set.of(verb, clause.tree.child(verb, "obj")) : Set.of(verb);
    for (int noun : clause.phrases(owners, Set.of("with"))) {
      boolean onVerb = clause.head(noun) == verb;
      boolean onObject =
          clause.head(noun) >= 0
              && clause.head(clause.head(noun)) == verb
              && clause.lemma(verb).equals("exchange");
      boolean person =
          scene
              .names
              .at(clause.sentence, noun)
              .filter(m -> m.kind() == EntityKind.PERSON)
              .isPresent();
      if (onVerb || onObject || person) {
        other.addAll(parties.parties(clause, noun));
      }
    }
    boolean raises = clause.lemma(verb).matches("raise|share|explore|review|debate");
    boolean view =
        !clause.lemma(verb).equals("exchange")
            || clause.tree.children(verb, "obj").stream()
                .anyMatch(
                    c -> clause.lemma(c).matches("view|opinion|pleasantry|greeting|idea|note"));
    if (other.isEmpty()) {
      boolean two =
          subject.size() >= 2
              && subject.stream().allMatch(Party::named)
              && subject.stream()
                  .allMatch(p -> scene.entity(p.entity()).kind() == EntityKind.PERSON);
      return two && !raises && view
          ? new Sides(subject, "", false)
          : Sides.none("nobody to discuss with");
    }
    return view ? sides(subject, other, false) : Sides.none("nothing said is exchanged");
  }

  private Sides host(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    if (clause.isPassive(verb)) {
      List<Party> hosts =
          parties.parties(clause, clause.phrases(Set.of(verb), BY)).stream()
              .map(Party::asHost)
              .toList();
      List<Party> guests = parties.parties(clause, clause.subjects(verb));
      boolean named = guests.stream().anyMatch(party -> isPersonOrDelegate(party));
      return hosts.isEmpty() || !named
          ? Sides.none("no host and guest")
          : sides(guests, hosts, true);
    }
    int object = clause.tree.child(verb, "obj");
    List<Party> guests = object < 0 ? List.of() : parties.parties(clause, object);
    boolean countryGuest =
        object >= 0
            && scene
                .names
                .at(clause.sentence, object)
                .filter(m -> m.kind() != EntityKind.PERSON)
                .isPresent();
    if (guests.isEmpty() || countryGuest) {
      return Sides.none("no guest is received");
    }
    List<Party> hosts =
        parties.parties(clause, clause.subjects(verb)).stream().map(Party::asHost).toList();
    return sides(hosts, guests, false);
  }

  private boolean isPersonOrDelegate(Party party) {
    return scene.entity(party.entity()).kind() == EntityKind.PERSON || !party.named();
  }

  private Sides transitive(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    boolean passive = clause.isPassive(verb);
    List<Party> subject = parties.parties(clause, clause.subjects(verb));
    int object = clause.tree.child(verb, "obj");
    List<Party> other =
        passive
            ? parties.parties(clause, clause.phrases(Set.of(verb), BY))
            : object < 0 ? List.of() : parties.parties(clause, object);
    boolean complement =
        clause.tree.children(verb).stream()
            .anyMatch(
                c ->
                    clause.is(c, "xcomp", "ccomp")
                        && !(clause.isVerb(c) && Words.DISCUSS.contains(clause.lemma(c))));
    if (trigger.kind() == Trigger.Kind.CALL
        && (complement
            || clause.lemma(verb).equals("call")
                && !isCallToPerson(clause, verb, object, passive))) {
      return Sides.none("somebody is called something, or called on to do it");
    }
    boolean people =
        other.stream()
            .anyMatch(
                party ->
                    scene.entity(party.entity()).kind() == EntityKind.PERSON || !party.named());
    return people ? sides(subject, other, passive) : Sides.none("no person at the other side");
  }

  private boolean isCallToPerson(Clause clause, int verb, int object, boolean passive) {
    if (passive || object < 0) {
      return false;
    }
    boolean person =
        scene
            .names
            .at(clause.sentence, object)
            .filter(m -> m.kind() == EntityKind.PERSON)
            .isPresent();
    boolean second =
        clause.tree.children(verb).stream().filter(c -> clause.is(c, "obj", "iobj", "dep")).count()
            > 1;
    boolean followed =
        clause.tree.children(object).stream()
            .anyMatch(c -> c > object && clause.is(c, "appos", "dep", "amod"));
    return person && !second && !followed;
  }

  /** 'joined by …': the others come into the encounter that the sentence or the story tells. */
  private Sides join(Clause clause, Trigger trigger) {
    return Sides.none("joining alone is no encounter");
  }

  private Sides event(Clause clause, Trigger trigger) {
    int noun = trigger.token();
    String lemma = Trigger.nounLemma(clause.lemma(noun));
    boolean strong = Words.STRONG_EVENTS.contains(lemma);
    Map<String, Party> found = new LinkedHashMap<>();
    boolean paid =
        lemma.matches("call|visit|audience")
            && trigger.light() >= 0
            && clause.lemma(trigger.light()).matches("pay|make|give|grant");
    List<Party> with =
        parties.parties(clause, clause.phrases(trigger.tokens(), paid ? WITH_ON_TO : WITH));
    with.forEach(party -> found.putIfAbsent(party.entity(), party));
    if (Words.VISIT_NOUNS.contains(lemma)) {
      clause.phrases(Set.of(noun), Set.of("to")).stream()
          .filter(
              to ->
                  scene
                      .names
                      .at(clause.sentence, to)
                      .filter(m -> m.kind() == EntityKind.PERSON)
                      .isPresent())
          .flatMap(to -> parties.parties(clause, to).stream())
          .forEach(party -> found.putIfAbsent(party.entity(), party));
    }
    for (int child : clause.tree.children(noun)) {
      boolean owner = clause.is(child, "nmod:poss");
      boolean of = clause.is(child, "nmod") && clause.tree.marker(child).equals("of");
      if (owner || of) {
        parties.parties(clause, child).forEach(party -> found.putIfAbsent(party.entity(), party));
      }
    }
    describedBy(clause, noun, found);
    if (onSidelines(clause, noun)) {
      return Sides.none("it is only the occasion");
    }
    boolean inside = found.size() >= 2;
    addDestination(clause, trigger, lemma, found);
    boolean light = trigger.light() >= 0;
    int governing = 0;
    if (found.size() < 2 || light && !clause.is(noun, "nsubj")) {
      boolean onlyBody =
          with.isEmpty()
              && found.size() == 1
              && scene.entity(found.keySet().iterator().next()).kind() == EntityKind.ORGANIZATION;
      List<Party> above = onlyBody && !light ? List.of() : governors(clause, trigger);
      governing = above.size();
      for (Party party : above) {
        found.putIfAbsent(party.entity(), party);
      }
    }
    boolean weakAlone = !strong && with.isEmpty() && !light && !inside && governing < 2;
    if (weakAlone) {
      found.keySet().removeIf(key -> true);
    }
    List<Party> all = List.copyOf(found.values());
    if (all.size() >= 2) {
      return new Sides(all, "", false);
    }
    Optional<Party> rest =
        all.size() == 1 && (strong || !with.isEmpty())
            ? theOther(clause, trigger, all.getFirst())
            : Optional.empty();
    if (rest.isPresent()) {
      return new Sides(List.of(all.getFirst(), rest.get()), "", false);
    }
    boolean goesOn = isDefinite(clause, noun) && !scene.active().isEmpty();
    if (goesOn && with.isEmpty()) {
      boolean contradicts =
          all.stream()
              .anyMatch(
                  party ->
                      scene.active().stream().noneMatch(a -> a.entity().equals(party.entity())));
      if (!contradicts && !Words.VISIT_NOUNS.contains(lemma)) {
        return new Sides(scene.active(), "", true);
      }
    }
    return Sides.none("fewer than two sides");
  }

  /** A visit to a country is an encounter when it is a visit of state, or when it is called off. */
  private void addDestination(
      Clause clause, Trigger trigger, String lemma, Map<String, Party> found) {
    int noun = trigger.token();
    if (!Words.VISIT_NOUNS.contains(lemma)) {
      return;
    }
    boolean official =
        clause.hasChildWord(noun, Set.of("state", "official", "working", "bilateral", "goodwill"));
    boolean calledOff =
        trigger.light() >= 0
            && (Words.CANCEL.contains(clause.lemma(trigger.light()))
                || Words.POSTPONE.contains(clause.lemma(trigger.light()))
                || clause.lemma(trigger.light()).matches("call|put"));
    if (!official && !calledOff) {
      return;
    }
    for (int to : clause.phrases(Set.of(noun), Set.of("to"))) {
      parties.parties(clause, to).forEach(party -> found.putIfAbsent(party.entity(), party));
    }
    for (Party owner : parties.parties(clause, clause.owners(noun, 0))) {
      found.putIfAbsent(owner.entity(), owner);
    }
  }

  private static boolean onSidelines(Clause clause, int noun) {
    int above = clause.head(noun);
    return above >= 0 && clause.lemma(above).matches("sideline|margin|fringe|edge|backdrop");
  }

  /** 'Norwegian-Kenyan talks', 'the India-Pakistan summit', 'a G7 summit'. */
  private void describedBy(Clause clause, int noun, Map<String, Party> found) {
    List<Party> nations = new ArrayList<>();
    for (int child : clause.tree.subtree(noun)) {
      boolean near =
          child < noun
              && noun - child <= 6
              && clause.is(child, "compound", "amod", "conj", "dep", "nmod:poss");
      if (!near) {
        continue;
      }
      parties
          .nationAt(clause, child)
          .ifPresent(
              nation ->
                  nations.add(
                      new Party(
                          scene.delegation(nation, clause.span(child)),
                          clause.span(child),
                          false,
                          false)));
      scene
          .names
          .at(clause.sentence, child)
          .filter(m -> m.kind() == EntityKind.ORGANIZATION)
          .ifPresent(
              m -> found.putIfAbsent(m.entity(), new Party(m.entity(), m.span(), false, true)));
    }
    if (nations.size() >= 2) {
      nations.forEach(party -> found.putIfAbsent(party.entity(), party));
    }
  }

  /**
   * The sides that stand at the verb: of 'held talks', or of what somebody did during the talks.
   */
  private List<Party> governors(Clause clause, Trigger trigger) {
    int noun = trigger.token();
    if (trigger.light() >= 0) {
      List<Party> found = new ArrayList<>();
      boolean passive = clause.isPassive(trigger.light());
      if (!passive) {
        found.addAll(parties.parties(clause, clause.subjects(trigger.light())));
      } else {
        found.addAll(parties.parties(clause, clause.phrases(Set.of(trigger.light()), BY)));
        boolean granted =
            !clause.is(noun, "nsubj")
                && clause.lemma(trigger.light()).matches("grant|give|receive|offer");
        if (granted) {
          found.addAll(parties.parties(clause, clause.subjects(trigger.light())));
        }
      }
      boolean hosts = clause.lemma(trigger.light()).equals("host");
      return hosts ? found.stream().map(Party::asHost).toList() : found;
    }
    int at = noun;
    for (int step = 0; step < 3; step++) {
      int above = clause.head(at);
      if (above < 0) {
        return List.of();
      }
      if (clause.isVerb(above)) {
        boolean told =
            clause.is(at, "obl", "advcl", "nmod")
                && clause
                    .tree
                    .marker(at)
                    .matches(
                        "in|during|at|after|following|for|before|ahead|over|on|upon|to|since|by|into|through|via");
        if (!told) {
          return List.of();
        }
        List<Party> sides = new ArrayList<>(parties.parties(clause, clause.subjects(above)));
        int hearer = TELL.contains(clause.lemma(above)) ? clause.tree.child(above, "obj") : -1;
        if (hearer >= 0) {
          sides.addAll(parties.parties(clause, hearer));
        }
        return sides.stream().filter(this::isPresent).toList();
      }
      boolean copular = clause.tree.child(above, "cop") >= 0;
      if (copular) {
        return parties.parties(clause, clause.subjects(above));
      }
      boolean partitive =
          clause.isNoun(above)
              && clause
                  .lemma(above)
                  .matches(
                      "round|series|day|hour|set|sideline|margin|end|start|beginning|conclusion|course|visit|trip|tour|part|stop");
      if (!partitive) {
        return List.of();
      }
      if (Words.VISIT_NOUNS.contains(clause.lemma(above))) {
        return parties.parties(clause, clause.owners(above, 0));
      }
      at = above;
    }
    return List.of();
  }

  private boolean isPresent(Party party) {
    return scene.entity(party.entity()).kind() == EntityKind.PERSON
        ? !scene.speaksForAnother(party.entity())
        : true;
  }

  /**
   * Where the tree gives only one side: the other person of the sentence, if there is exactly one
   * who may be there, as in 'Ahead of a meeting with Lind, Roy said'.
   */
  private Optional<Party> theOther(Clause clause, Trigger trigger, Party one) {
    Map<String, Party> others = new LinkedHashMap<>();
    for (NameMention mention : scene.names.in(clause.sentence)) {
      if (mention.kind() == EntityKind.PERSON && !mention.entity().equals(one.entity())) {
        others.putIfAbsent(
            mention.entity(), new Party(mention.entity(), mention.span(), false, true));
      }
    }
    if (others.size() != 1 || scene.entity(one.entity()).kind() == EntityKind.ORGANIZATION) {
      return Optional.empty();
    }
    int clauseVerb =
        clause.isVerb(trigger.token()) ? trigger.token() : clause.head(trigger.token());
    boolean inReport =
        clauseVerb >= 0
            && clause.is(clauseVerb, "ccomp")
            && !clause.isVerb(trigger.token())
            && clause.is(trigger.token(), "nsubj");
    if (inReport) {
      return Optional.empty();
    }
    Party other = others.values().iterator().next();
    int token = clause.sentence.tokenAt(other.span().end() - 1);
    boolean main =
        clause.is(token, "nsubj", "obj", "iobj", "obl", "nmod:poss", "root")
            && !clause.hasChildWord(token, Set.of("of", "about", "from"));
    int verb = clause.verbAbove(token);
    boolean judges = verb >= 0 && JUDGE.contains(clause.lemma(verb));
    return main && !judges && isPresent(other) ? Optional.of(other) : Optional.empty();
  }

  /** Where the tree gives a finite verb no subject: the name just before it. */
  private List<Party> leftNeighbour(Clause clause, int verb) {
    if (!clause.pos(verb).matches("VB[DZP]")) {
      return List.of();
    }
    for (int i = verb - 1; i >= 0 && verb - i <= 12; i--) {
      if (clause.isVerb(i)) {
        return List.of();
      }
      Optional<NameMention> mention = scene.names.at(clause.sentence, i);
      if (mention.filter(m -> m.kind() == EntityKind.PERSON).isPresent()) {
        return List.of(new Party(mention.get().entity(), mention.get().span(), false, true));
      }
    }
    return List.of();
  }

  private static Sides sides(List<Party> one, List<Party> other, boolean passive) {
    Map<String, Party> all = new LinkedHashMap<>();
    one.forEach(party -> all.putIfAbsent(party.entity(), party));
    other.forEach(party -> all.putIfAbsent(party.entity(), party));
    return all.size() < 2
        ? Sides.none("fewer than two sides")
        : new Sides(List.copyOf(all.values()), "", false);
  }
}
