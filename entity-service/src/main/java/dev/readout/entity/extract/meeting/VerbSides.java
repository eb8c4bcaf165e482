package dev.readout.entity.extract.meeting;

import dev.readout.entity.model.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who stands on both sides of a verb: 'met', 'spoke', 'received', 'telephoned', 'called on'. */
final class VerbSides {
  private static final Set<String> WITH =
      Set.of("with", "between", "among", "amongst", "alongside", "involving", "together");
  private static final Set<String> WITH_ON_TO = Set.of("with", "on", "to");
  private static final Set<String> BY = Set.of("by");

  private final Scene scene;
  private final PartyFinder parties;
  private final Circumstances circumstances;
  private final Bystanders bystanders;
  private final WordOrder order;

  VerbSides(Scene scene, PartyFinder parties, Circumstances circumstances) {
    this.scene = scene;
    this.parties = parties;
    this.circumstances = circumstances;
    this.bystanders = new Bystanders(scene);
    this.order = new WordOrder(scene);
  }

  /** The subject of a verb: by the tree, or by the order of words where the tree gives none. */
  private List<Party> subject(Clause clause, int verb) {
    List<Party> found = parties.parties(clause, clause.subjects(verb));
    return found.isEmpty() ? order.subject(clause, verb) : found;
  }

  Sides meet(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    boolean passive = clause.isPassive(verb);
    List<Party> subject = subject(clause, verb);
    List<Party> other = new ArrayList<>();
    int object = clause.tree.child(verb, "obj");
    if (object >= 0 && Words.KIN.contains(clause.lemma(object))) {
      return Sides.none("kin is met in private life");
    }
    if (object >= 0 && !isEachOther(clause, object)) {
      List<Party> objects = parties.parties(clause, object);
      boolean listed =
          subject.size() >= 2
              && (clause.breakBetween(verb, object)
                  || circumstances.dates().isTime(clause, object)
                  || Trigger.isEvent(clause.lemma(object)));
      boolean hand =
          clause.lemma(object).matches("hand|credentials?|letters?")
              || Words.TIME.contains(clause.lemma(object));
      boolean faces = clause.lemma(verb).matches("come|bring|catch");
      if (objects.isEmpty()
          && !faces
          && !listed
          && !hand
          && clause.phrases(Set.of(verb), WITH).isEmpty()) {
        return Sides.none("'" + clause.word(verb) + "' has an object that is nobody");
      }
      other.addAll(objects);
      if (clause.lemma(object).equals("hand")) {
        other.addAll(parties.parties(clause, handOf(clause, object)));
      }
    }
    other.addAll(parties.parties(clause, clause.phrases(trigger.tokens(), WITH)));
    if (clause.lemma(verb).matches("get|present")) {
      other.addAll(parties.parties(clause, clause.phrases(Set.of(verb), Set.of("to"))));
    }
    if (passive) {
      other.addAll(parties.parties(clause, clause.phrases(trigger.tokens(), BY)));
    }
    if (subject.isEmpty() && !other.isEmpty()) {
      subject = bystanders.leftNeighbour(clause, verb);
    }
    boolean nobody =
        subject.isEmpty()
            && object >= 0
            && !other.isEmpty()
            && clause.tree.child(verb, "nsubj") >= 0
            && clause.pos(clause.tree.child(verb, "nsubj")).startsWith("PRP");
    if (nobody) {
      return Sides.none("'" + clause.word(clause.tree.child(verb, "nsubj")) + "' is not known");
    }
    if (subject.isEmpty() && other.size() == 1) {
      subject =
          bystanders.theOther(clause, trigger, other.getFirst()).map(List::of).orElse(List.of());
    }
    if (subject.size() == 1 && other.isEmpty() && object < 0 && clause.lemma(verb).equals("meet")) {
      other.addAll(bystanders.heavyObject(clause, verb));
    }
    if (subject.size() == 1 && other.isEmpty()) {
      subject = parties.parties(clause, wholeAntecedent(clause, verb));
    }
    boolean body =
        subject.size() == 1
            && other.isEmpty()
            && object < 0
            && !passive
            && clause.phrases(trigger.tokens(), WITH).isEmpty()
            && scene.entity(subject.getFirst().entity()).kind() == EntityKind.ORGANIZATION;
    return body ? Sides.of(subject) : Sides.of(subject, other);
  }

  /** 'Lind and Roy, who met in May': those who met are both, whatever the tree says. */
  private static List<Integer> wholeAntecedent(Clause clause, int verb) {
    int subject = clause.tree.child(verb, "nsubj");
    boolean relative = subject >= 0 && clause.pos(subject).equals("WP") && clause.is(verb, "acl");
    int noun = relative ? clause.head(verb) : -1;
    while (noun >= 0 && clause.is(noun, "conj")) {
      noun = clause.head(noun);
    }
    return noun < 0 ? clause.subjects(verb) : List.of(noun);
  }

  /** 'shook the hand of Roy', 'shook Roy's hand'. */
  private static List<Integer> handOf(Clause clause, int hand) {
    return clause.tree.children(hand).stream()
        .filter(
            c ->
                clause.is(c, "nmod:poss")
                    || clause.is(c, "nmod") && clause.tree.marker(c).equals("of"))
        .toList();
  }

  Sides talk(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    List<Party> subject = subject(clause, verb);
    List<Party> other = parties.parties(clause, clause.phrases(Set.of(verb), Set.of("with", "to")));
    boolean phone = circumstances.manners().mode(clause, trigger) != null;
    if (other.isEmpty()) {
      boolean pair = subject.stream().noneMatch(Party::named);
      boolean together =
          clause.lemma(verb).equals("talk")
              || phone
              || pair
              || areTwoPeople(subject) && isPrivateTalk(clause, trigger);
      return subject.size() >= 2 && together
          ? Sides.of(subject, other)
          : Sides.none("nobody is spoken to");
    }
    boolean people =
        other.stream()
            .allMatch(party -> scene.entity(party.entity()).kind() != EntityKind.ORGANIZATION);
    return people
        ? Sides.of(subject, other)
        : Sides.none("words to the press or to a body are no encounter");
  }

  private boolean areTwoPeople(List<Party> subject) {
    return subject.size() == 2
        && subject.stream()
            .allMatch(p -> p.named() && scene.entity(p.entity()).kind() == EntityKind.PERSON);
  }

  /**
   * 'Lind and Roy spoke for an hour, about gas': to each other, as no hearer and no stage is named.
   */
  private boolean isPrivateTalk(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    boolean stage =
        !clause
            .phrases(
                Set.of(verb),
                Set.of("to", "at", "before", "during", "against", "for", "of", "from", "out"))
            .stream()
            .allMatch(noun -> Words.TIME.contains(clause.lemma(noun)));
    boolean lasts = circumstances.manners().duration(clause, trigger) != null;
    boolean about = !clause.phrases(Set.of(verb), Set.of("about", "regarding")).isEmpty();
    return (lasts || about) && (!stage || lasts) && !clause.hasChildWord(verb, Set.of("both"));
  }

  /** 'joined the leaders of India and Japan for the summit': who joins them is there with them. */
  Sides join(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    int object = clause.tree.child(verb, "obj");
    boolean event =
        clause
            .phrases(object < 0 ? Set.of(verb) : Set.of(verb, object), Set.of("for", "in", "at"))
            .stream()
            .anyMatch(noun -> Trigger.isEvent(Trigger.nounLemma(clause.lemma(noun))));
    if (object >= 0 && !clause.isPassive(verb)) {
      Sides later = joinsThem(clause, verb, object);
      if (later.possible()) {
        return later;
      }
    }
    if (object < 0 || !event || clause.isPassive(verb)) {
      return Sides.none("joining alone is no encounter");
    }
    List<Party> hosts =
        parties.parties(clause, object).stream()
            .filter(p -> scene.entity(p.entity()).kind() != EntityKind.ORGANIZATION)
            .toList();
    return hosts.isEmpty()
        ? Sides.none("nobody is joined")
        : Sides.of(subject(clause, verb), hosts);
  }

  /**
   * 'joined the two leaders for the last hour', 'joined them for dinner': comes to what was told.
   */
  private Sides joinsThem(Clause clause, int verb, int object) {
    boolean meant =
        clause.pos(object).startsWith("PRP")
            || clause.pos(object).matches("NNS|CD")
                && scene.names.at(clause.sentence, object).isEmpty();
    boolean hour =
        clause.phrases(Set.of(verb, object), Set.of("for", "at", "in", "over")).stream()
            .map(noun -> Trigger.nounLemma(clause.lemma(noun)))
            .anyMatch(
                noun ->
                    Words.TIME.contains(noun)
                        || Words.FEASTS.contains(noun)
                        || Words.STRONG_EVENTS.contains(noun));
    Set<String> active = new java.util.TreeSet<>();
    scene.active().forEach(party -> active.add(party.entity()));
    List<Party> hosts = parties.parties(clause, object);
    boolean theirs =
        !hosts.isEmpty() && hosts.stream().allMatch(party -> active.contains(party.entity()));
    List<Party> guests = people(subject(clause, verb));
    return meant && hour && theirs && !guests.isEmpty()
        ? Sides.joining(guests)
        : Sides.none("nobody who met is joined");
  }

  /** 'She was accompanied by the foreign minister, Roy': of one who met, so Roy was there. */
  Sides company(Clause clause, Trigger trigger) {
    Set<String> active = new java.util.TreeSet<>();
    scene.active().forEach(party -> active.add(party.entity()));
    List<Party> led = subject(clause, trigger.token());
    boolean theirs =
        !led.isEmpty() && led.stream().allMatch(party -> active.contains(party.entity()));
    List<Party> along =
        people(parties.parties(clause, clause.phrases(Set.of(trigger.token()), BY)));
    return theirs && !along.isEmpty()
        ? Sides.joining(along)
        : Sides.none("the company of nobody who met");
  }

  private List<Party> people(List<Party> all) {
    return all.stream().filter(parties::isPerson).toList();
  }

  Sides discuss(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    if (clause.subjects(verb).stream().anyMatch(s -> clause.hasChildWord(s, Set.of("neither")))) {
      return Sides.none("neither did");
    }
    if (clause.isPassive(verb)) {
      return discussedBy(clause, verb);
    }
    List<Party> subject = subject(clause, verb);
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
      boolean pair = subject.size() == 2 && people(subject).size() == 2 && noneNamed(subject);
      if (pair && view) {
        Set<String> meeting = new java.util.TreeSet<>();
        scene.active().forEach(party -> meeting.add(party.entity()));
        boolean active = subject.stream().allMatch(party -> meeting.contains(party.entity()));
        return active
            ? Sides.inherited(subject)
            : raises ? Sides.none("nobody to discuss with") : Sides.of(subject);
      }
      return two && !raises && view ? Sides.of(subject) : Sides.none("nobody to discuss with");
    }
    return view ? Sides.of(subject, other) : Sides.none("nothing said is exchanged");
  }

  private static boolean noneNamed(List<Party> parties) {
    return parties.stream().noneMatch(Party::named);
  }

  /** 'The border was discussed by Lind and Roy', 'was raised by Lind with Roy'. */
  private Sides discussedBy(Clause clause, int verb) {
    List<Party> by = people(parties.parties(clause, clause.phrases(Set.of(verb), BY)));
    List<Party> with =
        people(parties.parties(clause, clause.phrases(Set.of(verb), Set.of("with"))));
    return by.isEmpty() ? Sides.none("nobody discusses it") : Sides.of(by, with);
  }

  Sides host(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    if (clause.isPassive(verb)) {
      List<Party> hosts =
          parties.parties(clause, clause.phrases(Set.of(verb), BY)).stream()
              .map(Party::asHost)
              .toList();
      List<Party> guests = subject(clause, verb);
      boolean named = guests.stream().anyMatch(party -> isPersonOrDelegate(party));
      return hosts.isEmpty() || !named ? Sides.none("no host and guest") : Sides.of(guests, hosts);
    }
    int object = clause.tree.child(verb, "obj");
    List<Party> guests = object < 0 ? List.of() : parties.parties(clause, object);
    if (clause.lemma(verb).equals("play")) {
      Set<Integer> owners = object < 0 ? Set.of(verb) : Set.of(verb, object);
      guests = parties.parties(clause, clause.phrases(owners, Set.of("to")));
    }
    if (object >= 0 && clause.lemma(object).matches("credential|credentials|letter")) {
      // 'received the credentials of the new ambassador, Roy'.
      guests = people(parties.parties(clause, handOf(clause, object)));
    }
    boolean countryGuest =
        object >= 0
            && scene
                .names
                .at(clause.sentence, object)
                .filter(m -> m.kind() != EntityKind.PERSON)
                .isPresent();
    // 'received the backing of Roy': what is received is a thing, and nobody behind it is a guest.
    boolean thing =
        clause.lemma(verb).matches("receive|welcome")
            && object >= 0
            && clause.pos(object).matches("NNS?")
            && !Words.ROLE_NOUNS.contains(clause.lemma(object));
    if (guests.isEmpty() && !thing) {
      guests = bystanders.nextPeople(clause, verb);
    }
    if (guests.isEmpty() || countryGuest) {
      return Sides.none("no guest is received");
    }
    List<Party> hosts = subject(clause, verb).stream().map(Party::asHost).toList();
    return Sides.of(hosts, guests);
  }

  private boolean isPersonOrDelegate(Party party) {
    return scene.entity(party.entity()).kind() == EntityKind.PERSON || !party.named();
  }

  Sides transitive(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    boolean passive = clause.isPassive(verb);
    List<Party> subject = subject(clause, verb);
    int object = clause.tree.child(verb, "obj");
    if (object >= 0 && isEachOther(clause, object)) {
      return Sides.of(subject, List.of());
    }
    List<Party> other =
        passive
            ? parties.parties(clause, clause.phrases(Set.of(verb), BY))
            : object < 0 ? List.of() : parties.parties(clause, object);
    boolean complement =
        clause.tree.children(verb).stream()
            .anyMatch(
                c ->
                    clause.is(c, "xcomp", "ccomp")
                        && !(clause.isVerb(c)
                            && (Words.DISCUSS.contains(clause.lemma(c))
                                || Words.COURTESY.contains(clause.lemma(c)))));
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
    return people ? Sides.of(subject, other) : Sides.none("no person at the other side");
  }

  /** 'saw each other', 'met one another': both are the subject. */
  private static boolean isEachOther(Clause clause, int object) {
    return object > 0
        && (clause.word(object).equals("other") && clause.word(object - 1).equals("each")
            || clause.word(object).equals("another") && clause.word(object - 1).equals("one"));
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

  /** 'called on the king', 'called upon Chancellor Lind'; 'called on Lind to resign' is none. */
  Sides callOn(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    if (clause.isPassive(verb)) {
      return Sides.none("somebody is called on to do it");
    }
    List<Party> other = new ArrayList<>();
    for (int noun : clause.phrases(Set.of(verb), Set.of("on", "upon"))) {
      if (isUrged(clause, noun)) {
        return Sides.none("somebody is called on to do it");
      }
      other.addAll(parties.parties(clause, noun));
    }
    boolean person =
        other.stream().anyMatch(party -> scene.entity(party.entity()).kind() == EntityKind.PERSON);
    return person
        ? Sides.of(subject(clause, verb), other.stream().map(Party::asHost).toList())
        : Sides.none("no person is called on");
  }

  private static boolean isUrged(Clause clause, int noun) {
    int last = Math.min(clause.size() - 2, clause.tree.subtree(noun).getLast() + 4);
    for (int i = noun + 1; i <= last; i++) {
      if (clause.pos(i).equals("TO")
          && clause.pos(i + 1).equals("VB")
          && !Words.COURTESY.contains(clause.lemma(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** 'Lind was the guest of President Roy'. */
  Sides guest(Clause clause, Trigger trigger) {
    List<Integer> hosts = new ArrayList<>();
    for (int child : clause.tree.children(trigger.token())) {
      boolean of = clause.is(child, "nmod") && clause.tree.marker(child).matches("of|to");
      if (of || clause.is(child, "nmod:poss")) {
        hosts.add(child);
      }
    }
    if (hosts.isEmpty()) {
      return Sides.none("the guest of nobody");
    }
    List<Party> guests = parties.parties(clause, clause.subjects(trigger.token()));
    if (guests.isEmpty()) {
      int root = clause.tree.root();
      int subject = clause.tree.child(root, "nsubj");
      guests = subject < 0 ? List.of() : people(parties.parties(clause, subject));
    }
    List<Party> all = parties.parties(clause, hosts);
    boolean as = clause.tree.marker(trigger.token()).equals("as");
    return Sides.of(guests, (as ? people(all) : all).stream().map(Party::asHost).toList());
  }

  /** 'Lind and Roy signed a treaty in Oslo': what two people do together in a place. */
  Sides together(Clause clause, Trigger trigger) {
    int verb = trigger.token();
    List<Party> subject = subject(clause, verb);
    boolean people =
        subject.size() >= 2
            && subject.stream().allMatch(Party::named)
            && subject.stream()
                .allMatch(party -> scene.entity(party.entity()).kind() == EntityKind.PERSON);
    List<Party> beside =
        parties.parties(clause, clause.phrases(withObject(clause, verb), Set.of("with"))).stream()
            .filter(party -> scene.entity(party.entity()).kind() == EntityKind.PERSON)
            .toList();
    boolean single =
        subject.size() == 1
            && scene.entity(subject.getFirst().entity()).kind() == EntityKind.PERSON;
    if (single && !beside.isEmpty() && !clause.lemma(verb).matches("agree|witness|settle|argue")) {
      return Sides.of(subject, beside);
    }
    boolean there =
        !clause.isPassive(verb)
            && circumstances.sites().placeIn(clause, clause.sentence.span()) != null
            && circumstances.dates().date(clause, trigger, Encounter.Outcome.HELD) != null;
    return people && there
        ? Sides.of(subject)
        : Sides.none("what they do together does not tell that they met");
  }

  private static Set<Integer> withObject(Clause clause, int verb) {
    int object = clause.tree.child(verb, "obj");
    return object < 0 ? Set.of(verb) : Set.of(verb, object);
  }

  /** 'Also present were Lind and Roy': they were at the meeting that the text is telling. */
  Sides present(Clause clause, Trigger trigger) {
    List<Party> there = parties.parties(clause, clause.tree.children(trigger.token(), "nsubj"));
    return scene.active().isEmpty() || there.isEmpty()
        ? Sides.none("present at nothing that was told")
        : Sides.joining(there);
  }
}
