package dev.readout.entity.extract.meeting;

import dev.readout.entity.model.EntityKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who stands on both sides of a noun: 'a meeting between', 'held talks with', 'their summit'. */
final class NounSides {
  private static final Set<String> WITH =
      Set.of("with", "between", "among", "amongst", "alongside", "involving", "together");
  private static final Set<String> WITH_ON_TO = Set.of("with", "on", "to");
  private static final Set<String> BETWEEN = Set.of("between", "among", "amongst", "of");
  private static final Set<String> BY = Set.of("by");

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
  private final Bystanders bystanders;
  private final WordOrder order;

  NounSides(Scene scene, PartyFinder parties) {
    this.scene = scene;
    this.parties = parties;
    this.bystanders = new Bystanders(scene);
    this.order = new WordOrder(scene);
  }

  Sides event(Clause clause, Trigger trigger) {
    int noun = trigger.token();
    String lemma = Trigger.nounLemma(clause.lemma(noun));
    boolean strong = Words.STRONG_EVENTS.contains(lemma);
    if (lemma.equals("contact") && isStanding(clause, noun, trigger.light())) {
      return Sides.none("staying in contact is no encounter");
    }
    Map<String, Party> found = new LinkedHashMap<>();
    boolean paid =
        lemma.matches("call|visit|audience")
            && trigger.light() >= 0
            && clause.lemma(trigger.light()).matches("pay|make|give|grant");
    List<Party> with =
        new ArrayList<>(
            parties.parties(
                clause, clause.phrases(owners(clause, trigger), paid ? WITH_ON_TO : WITH)));
    if (lemma.equals("call") && !paid && isAppeal(clause, noun)) {
      return Sides.none("a call to do something is no encounter");
    }
    boolean received =
        Words.PHONE_NOUNS.contains(lemma)
            && trigger.light() >= 0
            && clause.lemma(trigger.light()).matches("receive|get|take");
    if (received) {
      // 'received a telephone call from Roy'.
      with.addAll(parties.parties(clause, clause.phrases(trigger.tokens(), Set.of("from"))));
    }
    // 'at the meeting, along with EU accession': what else was talked of.
    with.removeIf(party -> isOnlyBeside(clause, party));
    if (paid && lemma.equals("visit")) {
      // 'paid a visit to Chad' names no one who was seen there; a visit of state does, below.
      with.removeIf(party -> scene.entity(party.entity()).kind() == EntityKind.PLACE);
    }
    List<Party> far = with.isEmpty() ? farBetween(clause, noun) : List.of();
    with.addAll(far);
    boolean to = Words.VISIT_NOUNS.contains(lemma) || Words.PHONE_NOUNS.contains(lemma);
    if (to) {
      clause.phrases(Set.of(noun), Set.of("to")).stream()
          .filter(at -> isPerson(clause, at))
          .forEach(at -> with.addAll(parties.parties(clause, at)));
    }
    with.forEach(party -> found.putIfAbsent(party.entity(), party));
    for (int child : clause.tree.children(noun)) {
      boolean owner = clause.is(child, "nmod:poss");
      boolean of = clause.is(child, "nmod") && clause.tree.marker(child).equals("of");
      if (owner || of) {
        parties.parties(clause, child).forEach(party -> found.putIfAbsent(party.entity(), party));
      }
      if (Words.SPELLS.contains(clause.lemma(child))) {
        // 'the first encounter [in six years] of Lind with Roy'.
        clause.phrases(Set.of(child), Set.of("of")).stream()
            .filter(at -> isPerson(clause, at))
            .flatMap(at -> parties.parties(clause, withPartners(clause, at)).stream())
            .forEach(party -> found.putIfAbsent(party.entity(), party));
      }
    }
    ministersFrom(clause, noun).forEach(party -> found.putIfAbsent(party.entity(), party));
    if (Words.FEASTS.contains(lemma)) {
      clause.phrases(trigger.tokens(), Set.of("for")).stream()
          .flatMap(guest -> parties.parties(clause, guest).stream())
          .filter(party -> scene.entity(party.entity()).kind() == EntityKind.PERSON)
          .forEach(party -> found.putIfAbsent(party.entity(), party));
      for (int honour = noun + 1; honour < clause.size() && honour - noun <= 8; honour++) {
        if (clause.lemma(honour).matches("honou?r") && clause.tree.marker(honour).equals("in")) {
          clause.phrases(Set.of(honour), Set.of("of")).stream()
              .flatMap(guest -> parties.parties(clause, guest).stream())
              .forEach(party -> found.putIfAbsent(party.entity(), party));
        }
      }
    }
    describedBy(clause, noun, found);
    if (isSubjectOfTalk(clause, noun)) {
      return Sides.none("it is only what was talked about");
    }
    int joining = clause.tree.marker(noun).equals("for") ? clause.verbAbove(noun) : -1;
    if (joining >= 0 && with.isEmpty() && clause.lemma(joining).equals("join")) {
      return Sides.none("those who join tell of it");
    }
    if (isPrepared(clause, noun, with)) {
      return Sides.none("it is only prepared");
    }
    if (onSidelines(clause, noun)) {
      return Sides.none("it is only the occasion");
    }
    boolean bodyOnly =
        with.isEmpty()
            && trigger.light() >= 0
            && !lemma.equals("summit")
            && clause
                .lemma(trigger.light())
                .matches("attend|join|open|host|address|chair|take|participate")
            && !found.isEmpty()
            && found.keySet().stream()
                .allMatch(key -> scene.entity(key).kind() == EntityKind.ORGANIZATION);
    if (bodyOnly) {
      return Sides.none("a session of a body, with nobody named");
    }
    Sides joined = joined(clause, trigger, found.keySet());
    if (joined != null) {
      return joined;
    }
    boolean beside = with.isEmpty() && isBesideAnother(clause, trigger);
    boolean onlyWith =
        !with.isEmpty()
            && found.size() == with.size()
            && clause.phrases(owners(clause, trigger), BETWEEN).isEmpty()
            && far.isEmpty();
    boolean inside = found.size() >= 2 && !onlyWith;
    addDestination(clause, trigger, lemma, found);
    boolean light = trigger.light() >= 0;
    int governing = 0;
    if (found.size() < 2 || onlyWith || light && !clause.is(noun, "nsubj")) {
      boolean onlyBody =
          with.isEmpty()
              && found.size() == 1
              && scene.entity(found.keySet().iterator().next()).kind() == EntityKind.ORGANIZATION;
      List<Party> above = beside ? List.of() : governors(clause, trigger);
      // 'At the G20 summit Lind and Roy signed': two who act there met there, one need not have.
      boolean lone = above.stream().filter(parties::isPerson).count() < 2;
      above = onlyBody && !light && lone ? List.of() : above;
      if (onlyBody && !light && !lone) {
        found.clear();
      }
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
    boolean oneSided = onlyWith && all.size() == with.size() && all.size() >= 2;
    if (oneSided) {
      return salientWith(all);
    }
    if (all.size() >= 2) {
      return Sides.of(all);
    }
    boolean strangers =
        with.isEmpty()
            && clause.phrases(Set.of(noun), Set.of("with")).stream()
                .anyMatch(other -> clause.pos(other).matches("NNS?"));
    if (strangers) {
      return Sides.none("the other side is nobody known");
    }
    boolean own = all.size() == 1 && with.isEmpty() && isSessionOf(clause, trigger, all.getFirst());
    if (own) {
      return Sides.of(all);
    }
    Optional<Party> rest =
        all.size() == 1 && !beside && (strong || !with.isEmpty())
            ? bystanders.theOther(clause, trigger, all.getFirst())
            : Optional.empty();
    if (rest.isPresent()) {
      return Sides.of(List.of(all.getFirst(), rest.get()));
    }
    if (all.size() == 1 && with.size() == 1 && strong && isImpersonal(clause, noun)) {
      return salientWith(all);
    }
    // 'During the meeting with Roy, the two sides agreed': with the one of whom the story tells.
    boolean during =
        strong
            && with.size() == 1
            && all.size() == 1
            && Clause.isDefinite(clause, noun)
            && clause.is(noun, "obl", "nmod")
            && clause.tree.marker(noun).matches("during|at|in")
            && clause.isVerb(clause.head(noun))
            && parties.isPerson(all.getFirst());
    if (during) {
      return salientWith(all);
    }
    boolean goesOn =
        (Clause.isDefinite(clause, noun) || isBareSubject(clause, noun))
            && !scene.active().isEmpty();
    if (goesOn && with.isEmpty()) {
      boolean contradicts =
          all.stream()
              .anyMatch(
                  party ->
                      scene.active().stream().noneMatch(a -> a.entity().equals(party.entity())));
      if (!contradicts && !Words.VISIT_NOUNS.contains(lemma)) {
        return Sides.inherited(scene.active());
      }
    }
    return Sides.none("fewer than two sides");
  }

  /**
   * 'NATO leaders agreed at their meeting in Chicago', 'opened an emergency session in Riyadh': the
   * meeting of a body, by those who speak for it.
   */
  private boolean isSessionOf(Clause clause, Trigger trigger, Party party) {
    String lemma = Trigger.nounLemma(clause.lemma(trigger.token()));
    if (scene.entity(party.entity()).kind() != EntityKind.ORGANIZATION
        || !lemma.matches("meeting|summit|session|mini-summit|talk")) {
      return false;
    }
    boolean people = false;
    for (int i = 0; i < clause.size(); i++) {
      people |=
          clause.pos(i).matches("NNP?S")
              && Words.ROLE_NOUNS.contains(clause.lemma(i))
              && Math.abs(clause.span(i).start() - party.span().start()) <= 60;
    }
    boolean their = clause.hasChildWord(trigger.token(), Set.of("their"));
    boolean holds =
        trigger.light() >= 0
            && clause.lemma(trigger.light()).matches("open|hold|end|begin|convene|conclude|start");
    return people && (their || holds);
  }

  /**
   * The words on which 'with' and 'between' may hang: 'a call took place between', 'a session held
   * jointly with'.
   */
  private static Set<Integer> owners(Clause clause, Trigger trigger) {
    Set<Integer> owners = new TreeSet<>(trigger.tokens());
    int noun = trigger.token();
    int verb = clause.head(noun);
    boolean happens =
        clause.is(noun, "nsubj", "nsubj:pass")
            && clause.isVerb(verb)
            && clause
                .lemma(verb)
                .matches(
                    "take|occur|happen|begin|start|open|hold|follow|ensue|get|go|continue|resume|unfold|last");
    if (happens) {
      owners.add(verb);
    }
    for (int held : clause.tree.children(noun, "acl")) {
      if (clause.pos(held).equals("VBN")
          && clause
              .lemma(held)
              .matches("hold|conduct|give|have|announce|schedule|plan|set|arrange|expect|agree")) {
        owners.add(held);
      }
    }
    return owners;
  }

  /** 'of Lind with Roy': the tree may hang Roy on Lind. */
  private static List<Integer> withPartners(Clause clause, int person) {
    List<Integer> both = new ArrayList<>(List.of(person));
    clause.tree.children(person, "nmod").stream()
        .filter(child -> clause.tree.marker(child).equals("with"))
        .forEach(both::add);
    return both;
  }

  /**
   * 'Talks on the debt got under way in Oslo between Lind and Roy': two people behind 'between'
   * belong to the only event before them, unless a noun beside 'between' has it for itself ('the
   * border between').
   */
  private List<Party> farBetween(Clause clause, int noun) {
    for (int i = noun + 1; i < clause.size(); i++) {
      boolean event =
          clause.isNoun(i) && Words.STRONG_EVENTS.contains(Trigger.nounLemma(clause.lemma(i)));
      if (event || clause.word(i).matches("[;:]")) {
        return List.of();
      }
      if (!clause.word(i).equals("between")) {
        continue;
      }
      String before = clause.lemma(i - 1);
      boolean owned =
          clause.pos(i - 1).matches("NNS?")
              && !Words.SPELLS.contains(before)
              && !Words.SITES.contains(before);
      List<Party> both =
          owned || clause.head(i) <= i
              ? List.of()
              : parties.parties(clause, clause.head(i)).stream().filter(parties::isPerson).toList();
      return both.size() >= 2 ? both : List.of();
    }
    return List.of();
  }

  /** 'Meetings with Lind and Roy are planned': by the one of whom the story has been telling. */
  private Sides salientWith(List<Party> guests) {
    for (String person : scene.subjects()) {
      if (guests.stream().noneMatch(party -> party.entity().equals(person))) {
        List<Party> all = new ArrayList<>(guests);
        all.add(new Party(person, guests.getFirst().span(), false, false));
        return Sides.of(all);
      }
    }
    return Sides.none("all stand on one side");
  }

  /**
   * 'a meeting of culture ministers [from] Chad and Mali': the tree hangs the lands on the meeting.
   */
  private List<Party> ministersFrom(Clause clause, int noun) {
    boolean ministers =
        clause.tree.children(noun, "nmod").stream()
            .anyMatch(
                child ->
                    clause.tree.marker(child).equals("of")
                        && clause.pos(child).matches("NNP?S")
                        && Words.SIDE_NOUNS.contains(Trigger.nounLemma(clause.lemma(child))));
    return ministers
        ? parties.parties(clause, clause.phrases(Set.of(noun), Set.of("from")))
        : List.of();
  }

  /** 'his call on donors to pay', 'a call for restraint'. */
  private static boolean isAppeal(Clause clause, int noun) {
    if (noun + 1 < clause.size() && clause.word(noun + 1).matches("for|upon")) {
      return noun + 2 < clause.size() && !clause.word(noun + 2).matches("\\d+|an?|about|nearly");
    }
    boolean on = noun + 2 < clause.size() && clause.word(noun + 1).equals("on");
    for (int i = noun + 2; on && i < clause.size() - 1 && i - noun <= 8; i++) {
      if (clause.word(i).equals("to") && clause.pos(i + 1).equals("VB")) {
        return clause.pos(noun + 2).matches("NNS|DT|JJ|NNP.*|PDT");
      }
    }
    return false;
  }

  private boolean isOnlyBeside(Clause clause, Party party) {
    if (scene.entity(party.entity()).kind() == EntityKind.PERSON) {
      return false;
    }
    int first = clause.sentence.tokenAt(party.span().start());
    for (int i = first - 1; i > 0 && first - i <= 4; i--) {
      if (clause.word(i).equals("with")) {
        return clause.word(i - 1).equals("along");
      }
    }
    return false;
  }

  /**
   * 'It was agreed in a meeting with Roy': done by the one of whom the story tells, when the clause
   * names nobody else and its verb has no doer.
   */
  private boolean isImpersonal(Clause clause, int noun) {
    int verb = clause.verbAbove(noun);
    int subject = verb < 0 ? -1 : clause.tree.child(verb, "nsubj");
    boolean passive =
        subject >= 0
            && clause.is(subject, "nsubj:pass")
            && scene.names.at(clause.sentence, subject).isEmpty()
            && clause.phrases(Set.of(verb), BY).isEmpty();
    long people =
        scene.names.in(clause.sentence).stream()
            .filter(mention -> mention.kind() == EntityKind.PERSON)
            .count();
    return passive && people == 1;
  }

  private boolean isPerson(Clause clause, int token) {
    return scene
        .names
        .at(clause.sentence, token)
        .filter(mention -> mention.kind() == EntityKind.PERSON)
        .isPresent();
  }

  /** 'at the invitation of President Roy': whoever invites is the host of the visit. */
  private List<Party> inviters(Clause clause) {
    List<Party> found = new ArrayList<>();
    for (int i = 1; i < clause.size(); i++) {
      boolean invitation =
          clause.lemma(i).equals("invitation") && clause.tree.marker(i).equals("at");
      if (invitation) {
        for (int host : clause.tree.children(i, "nmod")) {
          parties.parties(clause, host).stream()
              .filter(party -> scene.entity(party.entity()).kind() == EntityKind.PERSON)
              .forEach(party -> found.add(party.asHost()));
        }
      }
    }
    return found;
  }

  /** A visit to a country is an encounter when it is a visit of state, or when it is called off. */
  private void addDestination(
      Clause clause, Trigger trigger, String lemma, Map<String, Party> found) {
    int noun = trigger.token();
    if (!Words.VISIT_NOUNS.contains(lemma)) {
      return;
    }
    boolean official =
        !inviters(clause).isEmpty()
            || clause.hasChildWord(
                noun, Set.of("state", "official", "working", "bilateral", "goodwill"));
    boolean calledOff =
        trigger.light() >= 0
            && (Words.CANCEL.contains(clause.lemma(trigger.light()))
                || Words.POSTPONE.contains(clause.lemma(trigger.light()))
                || clause.lemma(trigger.light()).matches("call|put"));
    if (!official && !calledOff) {
      return;
    }
    List<Party> hosts = inviters(clause);
    if (!hosts.isEmpty()) {
      hosts.forEach(party -> found.putIfAbsent(party.entity(), party));
      for (Party owner : parties.parties(clause, clause.owners(noun, 0))) {
        found.putIfAbsent(owner.entity(), owner);
      }
      return;
    }
    for (int to : clause.phrases(Set.of(noun), Set.of("to"))) {
      parties.parties(clause, to).forEach(party -> found.putIfAbsent(party.entity(), party));
    }
    for (Party owner : parties.parties(clause, clause.owners(noun, 0))) {
      found.putIfAbsent(owner.entity(), owner);
    }
  }

  /** 'clearing the way for [a summit]', 'to prepare [the summit]', with nobody named for it. */
  private static boolean isPrepared(Clause clause, int noun, List<Party> with) {
    int above = clause.head(noun);
    boolean prepares =
        clause.isVerb(above)
            && Words.PREPARE.contains(clause.lemma(above))
            && (clause.is(noun, "obj") || clause.tree.marker(noun).matches("for|to"));
    return prepares && with.isEmpty() && clause.phrases(Set.of(noun), BETWEEN).isEmpty();
  }

  /** 'talks on arms and [a summit]', 'discussed arms and [a summit]'. */
  private static boolean isSubjectOfTalk(Clause clause, int noun) {
    int at = noun;
    while (clause.is(at, "conj", "appos", "dep") && clause.isNoun(clause.head(at))) {
      at = clause.head(at);
    }
    int above = clause.head(at);
    return above >= 0
        && clause.isNoun(above)
        && clause.is(at, "nmod")
        && clause.tree.marker(at).matches("on|about|over|regarding|concerning")
        && Words.STRONG_EVENTS.contains(Trigger.nounLemma(clause.lemma(above)));
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
   * 'Lind had lunch with Roy before the talks', 'met Roy ahead of the summit': what is told of Lind
   * is another meeting, and does not say whose talks they are.
   */
  private static boolean isBesideAnother(Clause clause, Trigger trigger) {
    int noun = trigger.token();
    int above = clause.head(noun);
    if (trigger.light() >= 0
        || above < 0
        || !clause.tree.marker(noun).matches("before|after|ahead|following|prior|of|until")
        || clause.tree.marker(noun).equals("of") && !clause.lemma(above).equals("ahead")) {
      return false;
    }
    int verb = clause.isVerb(above) ? above : clause.verbAbove(noun);
    if (verb < 0) {
      return false;
    }
    boolean meets =
        Words.MEET.contains(clause.lemma(verb)) || Words.HOST.contains(clause.lemma(verb));
    boolean holds =
        clause.tree.children(verb, "obj").stream()
            .anyMatch(c -> c != noun && Trigger.isEvent(Trigger.nounLemma(clause.lemma(c))));
    return verb < noun && (meets || holds);
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
        if (found.isEmpty()) {
          found.addAll(order.subject(clause, trigger.light()));
        }
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
                            "in|during|at|after|following|for|before|ahead|over|on|upon|to|since|by|into|through|via")
                || clause.tree.marker(at).equals("with")
                    && clause
                        .lemma(above)
                        .matches("end|begin|start|open|conclude|close|wind|kick|finish|wrap");
        if (!told && Words.INCLUDE.contains(clause.lemma(above))) {
          return parties.parties(clause, clause.programmeOwners(above));
        }
        if (!told) {
          return List.of();
        }
        List<Party> sides = new ArrayList<>(parties.parties(clause, clause.subjects(above)));
        // 'had Roy to dinner', 'told Roy over lunch'.
        boolean hears =
            TELL.contains(clause.lemma(above))
                || clause.lemma(above).equals("have")
                    && Words.FEASTS.contains(Trigger.nounLemma(clause.lemma(noun)));
        int hearer = hears ? clause.tree.child(above, "obj") : -1;
        if (hearer >= 0) {
          sides.addAll(parties.parties(clause, hearer));
        }
        return sides.stream().filter(bystanders::isPresent).toList();
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
                      "round|series|day|hour|set|sideline|margin|end|start|beginning|conclusion|course|visit|trip|tour|part|stop|honou?r|pleasure|privilege|opportunity|chance|occasion");
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

  /** 'Lind also attended the meeting', 'the talks were attended by Lind': she comes to them. */
  private @Nullable Sides joined(Clause clause, Trigger trigger, Set<String> found) {
    int light = trigger.light();
    boolean attends =
        light >= 0
            && (clause.lemma(light).matches("attend|join|participate")
                || clause.lemma(light).equals("take")
                    && clause.tree.children(light).stream()
                        .anyMatch(c -> clause.lemma(c).equals("part")));
    if (!attends || !Clause.isDefinite(clause, trigger.token()) || scene.active().isEmpty()) {
      return null;
    }
    List<Party> there = governors(clause, trigger);
    Set<String> active = new TreeSet<>();
    scene.active().forEach(party -> active.add(party.entity()));
    boolean told = there.stream().anyMatch(party -> active.contains(party.entity()));
    boolean itsOwn =
        found.stream()
            .anyMatch(
                key ->
                    !active.contains(key)
                        && there.stream().noneMatch(party -> party.entity().equals(key)));
    return told || itsOwn || there.isEmpty() ? null : Sides.joining(there);
  }

  /** '[Talks] were held at the palace', of those who were just said to have met. */
  private static boolean isBareSubject(Clause clause, int noun) {
    int verb = clause.head(noun);
    return clause.is(noun, "nsubj", "nsubj:pass")
        && clause.pos(noun).equals("NNS")
        && clause.tree.children(noun).isEmpty()
        && verb == clause.tree.root()
        && clause.isVerb(verb)
        && clause.pos(verb).matches("VB[DN]")
        && clause.lemma(verb).matches("hold|take|last|conduct|begin|start|open|end|conclude");
  }

  /** 'remain in contact', 'continue contacts', 'keep up their dialogue'. */
  private static boolean isStanding(Clause clause, int noun, int light) {
    int above = light >= 0 ? light : clause.verbAbove(noun);
    return above >= 0 && Words.STANDING.contains(clause.lemma(above));
  }
}
