package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who a noun phrase means: names, offices, delegations, pronouns, 'both leaders'. */
final class PartyFinder {
  private static final Set<String> NATION_RELATIONS =
      Set.of("amod", "compound", "nmod:poss", "nmod", "det", "dep", "nummod");
  private static final Set<String> OF = Set.of("of", "from", "for", "representing");

  private final Scene scene;
  private final Writers writers;
  private final WordOrder order;

  PartyFinder(Scene scene) {
    this.scene = scene;
    this.writers = new Writers(scene);
    this.order = new WordOrder(scene);
  }

  /** The parties that the phrase headed by this token names, with those coordinated to it. */
  List<Party> parties(Clause clause, int token) {
    Map<String, Party> found = new LinkedHashMap<>();
    collect(clause, token, found, 0);
    return List.copyOf(found.values());
  }

  List<Party> parties(Clause clause, List<Integer> tokens) {
    Map<String, Party> found = new LinkedHashMap<>();
    for (int token : tokens) {
      collect(clause, token, found, 0);
    }
    return List.copyOf(found.values());
  }

  private void collect(Clause clause, int token, Map<String, Party> found, int depth) {
    if (depth > 8) {
      return;
    }
    for (Party party : one(clause, token)) {
      found.putIfAbsent(party.entity(), party);
    }
    for (int child : clause.tree.children(token)) {
      boolean coordinated =
          clause.is(child, "conj") && !clause.isVerb(child) && !isPlaceBehind(clause, token, child);
      boolean listed =
          clause.is(child, "appos", "dep", "list")
              && person(clause, child).isPresent()
              && person(clause, token).isPresent();
      if (coordinated || listed) {
        collect(clause, child, found, depth + 1);
      }
    }
  }

  /** 'met Putin in Geneva, Switzerland': a tree may take the country for one more party. */
  private boolean isPlaceBehind(Clause clause, int token, int child) {
    boolean place =
        scene
            .names
            .at(clause.sentence, child)
            .filter(m -> m.kind() == EntityKind.PLACE)
            .isPresent();
    boolean person = person(clause, token).isPresent();
    boolean joined = clause.hasChildWord(child, Set.of("and", "or"));
    return place && (person || !clause.tree.marker(child).isEmpty()) && !joined
        || place && clause.tree.marker(child).matches("in|at|near");
  }

  private List<Party> one(Clause clause, int token) {
    if (clause.pos(token).startsWith("PRP")) {
      return pronoun(clause, token);
    }
    if (clause.word(token).equals("whom")) {
      return order.antecedent(clause, token);
    }
    Optional<NameMention> mention = scene.names.at(clause.sentence, token);
    if (mention.isPresent()) {
      return named(clause, token, mention.get());
    }
    if (clause.word(token).matches("majesty|highness|holiness|excellency")) {
      return scene
          .styled(
              clause.word(token),
              clause.hasChildWord(token, Set.of("her")),
              clause.span(token).start())
          .map(person -> List.of(new Party(person, clause.span(token), false, false)))
          .orElse(List.of());
    }
    List<Party> inside = inside(clause, token);
    if (!inside.isEmpty()) {
      return inside;
    }
    return office(clause, token);
  }

  private List<Party> named(Clause clause, int token, NameMention mention) {
    if (mention.kind() == EntityKind.ORGANIZATION && isTeller(clause, mention)) {
      return List.of();
    }
    if (mention.kind() != EntityKind.PLACE) {
      return List.of(new Party(mention.entity(), mention.span(), false, true));
    }
    EntityFound place = scene.names.entity(mention);
    if (isBehindCity(clause, mention)) {
      return List.of();
    }
    boolean isCountry =
        place.placeKind() == PlaceKind.COUNTRY || scene.nations.named(place.name()).isPresent();
    if (isCountry) {
      return List.of(new Party(mention.entity(), mention.span(), false, true));
    }
    if (!mention.speaks()) {
      return List.of();
    }
    if (place.countryCode() != null && place.placeKind() == PlaceKind.CITY) {
      return nation(place.countryCode())
          .map(
              nation ->
                  new Party(scene.delegation(nation, mention.span()), mention.span(), false, true))
          .map(List::of)
          .orElse(List.of());
    }
    return List.of(new Party(mention.entity(), mention.span(), false, true));
  }

  /** ', [Tass] reported': the source of the sentence, wherever the tree has hung it. */
  private static boolean isTeller(Clause clause, NameMention mention) {
    int next = clause.sentence.tokenAt(mention.span().end() - 1) + 1;
    return next > 0
        && next < clause.size()
        && clause.pos(next).matches("VB[DZ]")
        && clause.lemma(next).matches("report|say|announce|write|quote");
  }

  /** 'in Geneva, [Switzerland] on June 16': where the city lies, and no party. */
  private boolean isBehindCity(Clause clause, NameMention mention) {
    int first = clause.sentence.tokenAt(mention.span().start());
    return first >= 2
        && clause.word(first - 1).equals(",")
        && scene
            .names
            .at(clause.sentence, first - 2)
            .filter(city -> city.kind() == EntityKind.PLACE)
            .map(city -> scene.names.entity(city).placeKind() == PlaceKind.CITY)
            .orElse(false);
  }

  private Optional<Nations.Nation> nation(String code) {
    return scene.nations.coded(code);
  }

  /** A person named inside the phrase: 'the foreign minister, Anna Lind,'. */
  private List<Party> inside(Clause clause, int token) {
    for (int child : clause.tree.children(token)) {
      boolean apposed =
          clause.is(child, "nmod")
              && clause.tree.marker(child).isEmpty()
              && child > token
              && clause.breakBetween(token, child);
      if (apposed
          || clause.is(child, "appos", "flat", "compound", "dep", "nmod:npmod", "parataxis")) {
        Optional<Party> person = person(clause, child);
        if (person.isPresent()) {
          List<Party> all = new ArrayList<>();
          all.add(person.get());
          boolean plural = clause.pos(token).matches("NNP?S");
          for (int other : clause.tree.children(child, "conj")) {
            person(clause, other).filter(p -> plural).ifPresent(all::add);
          }
          return all;
        }
        for (int grandchild : clause.tree.children(child)) {
          Optional<Party> deeper =
              clause.is(grandchild, "appos", "flat", "compound")
                  ? person(clause, grandchild)
                  : Optional.empty();
          if (deeper.isPresent()) {
            return List.of(deeper.get());
          }
        }
      }
    }
    return List.of();
  }

  private Optional<Party> person(Clause clause, int token) {
    return scene
        .names
        .at(clause.sentence, token)
        .filter(mention -> mention.kind() == EntityKind.PERSON)
        .map(mention -> new Party(mention.entity(), mention.span(), false, true));
  }

  /**
   * 'the Norwegian minister', 'officials from Chad and Mali', 'both leaders', 'the Chinese side'.
   */
  private List<Party> office(Clause clause, int token) {
    boolean opening = isOpeningPlural(clause, token);
    String noun = opening ? Trigger.nounLemma(clause.lemma(token)) : clause.lemma(token);
    boolean plural = opening || clause.pos(token).matches("NNP?S");
    List<Party> listed = plural ? namedBehind(clause, token) : List.of();
    if (listed.size() >= 2
        && (followsComma(clause, token)
            || nations(clause, token).isEmpty() && isList(clause, listed))) {
      return listed;
    }
    boolean two =
        clause.pos(token).equals("CD")
            || noun.equals("both")
            || noun.matches("pair|duo|trio") && Clause.isDefinite(clause, token);
    if (two || plural && isWholePair(clause, token)) {
      return Words.PLURAL_PEOPLE.contains(noun)
          ? counted(clause, token, scene.pair(clause.sentence, noun, clause.span(token).start()))
              .stream()
              .map(p -> resolved(p, clause.span(token)))
              .toList()
          : List.of();
    }
    Optional<String> known =
        plural ? Optional.empty() : scene.referenceAt(clause.span(token).start());
    if (known.isPresent()) {
      return List.of(new Party(known.get(), clause.span(token), false, false));
    }
    List<Party> led = Words.GROUPS.contains(noun) ? leaders(clause, token) : List.of();
    if (!led.isEmpty()) {
      return led;
    }
    if (!Words.ROLE_NOUNS.contains(noun) && !Words.GROUPS.contains(noun)) {
      return List.of();
    }
    List<Party> visitor = visitor(clause, token);
    if (!visitor.isEmpty()) {
      return visitor;
    }
    if (isTheGroup(clause, token)) {
      return scene.leaders(noun, clause.sentence).stream()
          .map(p -> resolved(p, clause.span(token)))
          .toList();
    }
    led = leaders(clause, token);
    if (!led.isEmpty()) {
      return led;
    }
    List<Party> bodies = bodies(clause, token, noun);
    if (!bodies.isEmpty()) {
      boolean head = !plural && bodies.size() == 1 && noun.matches("chief|head|leader|boss");
      return head
          ? scene
              .headOf(bodies.getFirst().entity(), clause.span(token).start())
              .map(person -> List.of(new Party(person, clause.span(token), false, false)))
              .orElse(bodies)
          : bodies;
    }
    List<Nations.Nation> nations = isCivil(clause, token) ? List.of() : nations(clause, token);
    int start = clause.span(token).start();
    if (nations.isEmpty()) {
      boolean definite =
          clause.tree.children(token).stream().anyMatch(c -> clause.word(c).equals("the"));
      boolean titled = clause.pos(token).equals("NNP");
      if (!plural && (definite || titled)) {
        return lastSubject(titled, noun)
            .or(() -> scene.person(noun, null, start))
            .or(
                () ->
                    titled
                        ? Optional.empty()
                        : scene
                            .onlyPersonBefore(clause.sentence)
                            .filter(person -> scene.mayBe(person, noun)))
            .map(p -> new Party(p, clause.span(token), false, false))
            .map(List::of)
            .orElseGet(() -> secretaryGeneral(clause, token));
      }
      return List.of();
    }
    if (!plural && nations.size() == 1) {
      Optional<String> titled =
          noun.equals("counterpart") || noun.equals("leader")
              ? Optional.empty()
              : scene.person(noun, nations.getFirst().code(), start);
      if (titled.isPresent()) {
        return List.of(new Party(titled.get(), clause.span(token), false, false));
      }
    }
    List<Party> named = plural ? namedBehind(clause, token) : List.of();
    if (named.size() >= 2) {
      return named;
    }
    List<Party> found = new ArrayList<>();
    for (Nations.Nation nation : nations) {
      found.add(
          new Party(
              scene.delegation(nation, clause.span(token)), clause.span(token), false, false));
    }
    return found;
  }

  /** '[Ministers] from Chad and Mali met': the capital of the sentence was taken for a name's. */
  private static boolean isOpeningPlural(Clause clause, int token) {
    return token == 0
        && clause.pos(token).equals("NNP")
        && clause.word(token).endsWith("s")
        && Words.SIDE_NOUNS.contains(Trigger.nounLemma(clause.lemma(token)));
  }

  /** 'hosted a dinner for [the visiting dignitary]', '[her guest]': the other of those who met. */
  private List<Party> visitor(Clause clause, int token) {
    boolean means =
        clause.pos(token).equals("NN")
            && Clause.isDefinite(clause, token)
            && nations(clause, token).isEmpty()
            && (clause.lemma(token).matches("guest|visitor|dignitary")
                || clause.hasChildWord(token, Set.of("visiting", "visit")));
    if (!means) {
      return List.of();
    }
    Set<String> here = new java.util.TreeSet<>();
    scene.names.in(clause.sentence).forEach(mention -> here.add(mention.entity()));
    List<Party> others =
        scene.active().stream()
            .filter(this::isPerson)
            .filter(party -> !here.contains(party.entity()))
            .toList();
    // Whoever met twice as a guest is the one whom all of the story's encounters share.
    List<Party> subjects =
        others.stream().filter(party -> scene.isTraveller(party.entity())).toList();
    List<Party> one = subjects.size() == 1 ? subjects : others;
    return one.size() == 1 ? List.of(resolved(one.getFirst(), clause.span(token))) : List.of();
  }

  /** 'The Minister' with a capital, in the release of a ministry: whose doings it tells. */
  private Optional<String> lastSubject(boolean titled, String noun) {
    return titled
        ? scene.subjects().stream().filter(person -> scene.hasTitle(person, noun)).findFirst()
        : Optional.empty();
  }

  /**
   * 'the two leaders', 'both sides', 'the leaders', 'the ministers': the whole of an earlier group.
   */
  private List<Party> namedBehind(Clause clause, int token) {
    // 'The ministers of Chad and Mali, [A. Saleh] and [M. Keita], met': the names behind the
    // offices.
    List<Party> found = new ArrayList<>();
    boolean comma = false;
    for (int i = token + 1; i < clause.size() && i - token < 40; i++) {
      if (clause.isVerb(i) || clause.word(i).matches("[.;:(]")) {
        break;
      }
      comma |= clause.word(i).equals(",");
      Optional<Party> person = comma ? person(clause, i) : Optional.empty();
      if (person.isPresent()
          && found.stream().noneMatch(p -> p.entity().equals(person.get().entity()))) {
        found.add(person.get());
      }
    }
    return found;
  }

  /** Whether a party is a country of which a person among the others is. */
  boolean isRepresented(Party party, List<Party> all) {
    EntityFound land = scene.entity(party.entity());
    String code = land.countryCode();
    return land.kind() == EntityKind.PLACE
        && code != null
        && all.stream()
            .anyMatch(
                other ->
                    scene.entity(other.entity()).kind() == EntityKind.PERSON
                        && scene.isOf(other.entity(), code));
  }

  /** 'Chad's business leaders' do not speak for Chad. */
  private static boolean isCivil(Clause clause, int token) {
    return clause.pos(token).equals("NNS")
        && clause.tree.children(token).stream()
            .anyMatch(
                c -> clause.is(c, "compound", "amod") && Words.CIVIL.contains(clause.word(c)));
  }

  boolean isPerson(Party party) {
    return scene.entity(party.entity()).kind() == EntityKind.PERSON;
  }

  boolean isBody(Party party) {
    return scene.entity(party.entity()).kind() == EntityKind.ORGANIZATION;
  }

  /** Whether a story of sport tells of these people, none of whom holds an office. */
  boolean arePlayers(List<Party> all) {
    return scene.isSport()
        && all.stream()
            .noneMatch(
                party ->
                    Words.ROLE_NOUNS.stream()
                        .filter(
                            noun ->
                                !noun.matches(
                                    "captain|host|guest|visitor|member|side|team|officer|official"))
                        .anyMatch(noun -> scene.hasTitle(party.entity(), noun)));
  }

  boolean isSport() {
    return scene.isSport();
  }

  /** Whether a token belongs to the name of a body: 'the Arab League'. */
  boolean isBody(Clause clause, int token) {
    return scene
        .names
        .at(clause.sentence, token)
        .filter(mention -> mention.kind() == EntityKind.ORGANIZATION)
        .isPresent();
  }

  /** Whether all are people of business, labour or sport. */
  boolean arePrivate(List<Party> all) {
    return !all.isEmpty()
        && all.stream()
            .allMatch(
                party -> Words.PRIVATE.stream().anyMatch(w -> scene.hasTitle(party.entity(), w)));
  }

  /** 'a delegation from Ghana led by [A]': those who lead it stand for it. */
  private List<Party> leaders(Clause clause, int token) {
    List<Party> found = new ArrayList<>();
    for (int i = token + 1; i < clause.size() && i - token <= 12; i++) {
      boolean leads =
          clause.pos(i).equals("VBN")
              && clause.lemma(i).matches("lead|head")
              && i + 1 < clause.size()
              && clause.word(i + 1).equals("by");
      if (clause.isVerb(i) && !leads) {
        break;
      }
      String noun = clause.lemma(token);
      if (leads && (Words.SIDE_NOUNS.contains(noun) || Words.GROUPS.contains(noun))) {
        for (int leader : clause.phrases(Set.of(i), Set.of("by"))) {
          parties(clause, leader).stream()
              .filter(p -> scene.entity(p.entity()).kind() == EntityKind.PERSON)
              .forEach(found::add);
        }
        break;
      }
    }
    return found;
  }

  /** 'the two churchmen, [A] and [B], met': the names follow the noun at once. */
  private static boolean followsComma(Clause clause, int token) {
    return token + 1 < clause.size()
        && clause.word(token + 1).equals(",")
        && clause.tree.children(token).stream()
            .anyMatch(c -> clause.word(c).matches("the|two|three|four|both"));
  }

  /** Whether the names follow one another, the last behind 'and'. */
  private static boolean isList(Clause clause, List<Party> names) {
    int last = clause.sentence.tokenAt(names.getLast().span().start());
    for (int i = last - 1; i > 0 && last - i <= 8; i--) {
      if (clause.word(i).equals("and")) {
        return true;
      }
      if (clause.word(i).equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** 'The delegation also met Roy': the one that was told of, by those who lead it. */
  private boolean isTheGroup(Clause clause, int token) {
    return Words.GROUPS.contains(clause.lemma(token))
        && clause.pos(token).equals("NN")
        && clause.tree.children(token).stream()
            .allMatch(
                c -> clause.word(c).matches("the|this") || clause.is(c, "punct", "case", "acl"))
        && Clause.isDefinite(clause, token);
  }

  private boolean isWholePair(Clause clause, int token) {
    boolean counted =
        clause.tree.children(token).stream()
            .anyMatch(c -> clause.word(c).matches("the|both|two|three|four|these|those|their"));
    return counted
        && nations(clause, token).isEmpty()
        && bodies(clause, token, clause.lemma(token)).isEmpty();
  }

  /** 'the two sides' are not the four who met before. */
  /** 'The Secretary-General met', in a text of the United Nations that does not name him. */
  private List<Party> secretaryGeneral(Clause clause, int token) {
    boolean office =
        clause.word(token).equals("general")
                && token >= 2
                && clause.word(token - 2).equals("secretary")
            || clause.word(token).equals("secretary-general");
    return office
        ? scene
            .body("United Nations")
            .map(body -> List.of(new Party(body, clause.span(token), false, false)))
            .orElse(List.of())
        : List.of();
  }

  /** 'the two foreign ministers' are no prime ministers. */
  private boolean isOther(Clause clause, int token, Party party) {
    return clause.tree.children(token).stream()
        .map(clause::word)
        .filter(word -> word.matches("foreign|defence|defense|finance|interior|trade|prime"))
        .anyMatch(word -> !scene.mayBe(party.entity(), word));
  }

  private List<Party> counted(Clause clause, int token, List<Party> group) {
    boolean two =
        clause.tree.children(token).stream().anyMatch(c -> clause.word(c).matches("two|both"));
    boolean office =
        clause.lemma(token).matches("minister|president|premier|ambassador|king|queen");
    boolean others =
        office
            && group.stream()
                .anyMatch(
                    p ->
                        isPerson(p)
                            && (!scene.mayBe(p.entity(), clause.lemma(token))
                                || isOther(clause, token, p)));
    return two && group.size() > 2 || others ? List.of() : group;
  }

  private static Party resolved(Party party, Span words) {
    return new Party(party.entity(), words, false, false);
  }

  /** 'Hamas leaders', 'a delegation of the African Union'. */
  private List<Party> bodies(Clause clause, int token, String noun) {
    List<Party> found = new ArrayList<>();
    for (int child : clause.tree.children(token)) {
      boolean belongs =
          clause.is(child, "compound", "amod", "nmod:poss")
              || clause.is(child, "nmod") && OF.contains(clause.tree.marker(child));
      if (belongs) {
        scene
            .names
            .at(clause.sentence, child)
            .filter(mention -> mention.kind() == EntityKind.ORGANIZATION)
            .ifPresent(
                mention -> found.add(new Party(mention.entity(), mention.span(), false, true)));
      }
    }
    return found;
  }

  List<Nations.Nation> nations(Clause clause, int token) {
    List<Nations.Nation> found = new ArrayList<>();
    for (int child : clause.tree.children(token)) {
      String relation = clause.tree.relation(child);
      boolean belongs =
          NATION_RELATIONS.contains(relation)
              && (!relation.equals("nmod") || OF.contains(clause.tree.marker(child)));
      if (belongs) {
        addNation(clause, child, found);
        for (int conjunct : clause.tree.children(child, "conj")) {
          addNation(clause, conjunct, found);
        }
      }
    }
    return found;
  }

  private void addNation(Clause clause, int token, List<Nations.Nation> found) {
    Optional<Nations.Nation> nation = nationAt(clause, token);
    if (nation.isPresent() && !found.contains(nation.get())) {
      found.add(nation.get());
    }
  }

  Optional<Nations.Nation> nationAt(Clause clause, int token) {
    String word = clause.token(token).text();
    Optional<NameMention> mention = scene.names.at(clause.sentence, token);
    if (mention.isPresent() && mention.get().kind() == EntityKind.PLACE) {
      String name = scene.names.entity(mention.get()).name();
      return scene.nations.named(name);
    }
    if (!Character.isUpperCase(word.charAt(0))) {
      return Optional.empty();
    }
    if (token > 0) {
      Optional<Nations.Nation> two =
          scene.nations.named(clause.token(token - 1).text() + " " + word);
      if (two.isPresent()) {
        return two;
      }
    }
    return scene.nations.named(word);
  }

  private List<Party> pronoun(Clause clause, int token) {
    Span span = clause.span(token);
    boolean subject = clause.word(token).equals("they");
    return switch (clause.word(token)) {
      case "he", "she", "him", "her", "his" ->
          salient(clause, token)
              .map(p -> List.of(new Party(p, span, false, false)))
              .orElse(List.of());
      case "they", "them", "their" ->
          pluralSubject(clause, token).size() >= 2
              ? pluralSubject(clause, token)
              : scene.pair(clause.sentence, subject ? "they" : "them", span.start()).stream()
                  .map(p -> resolved(p, span))
                  .toList();
      case "i", "me", "my", "we", "us", "our" ->
          writers
              .at(clause.sentence, token)
              .map(person -> List.of(new Party(person, span, false, false)))
              .orElse(List.of());
      default -> List.of();
    };
  }

  /** 'I spoke with Roy and shall see [him]': the last who was named in the sentence. */
  private Optional<String> lastNamed(Clause clause, int token, Set<String> not) {
    String last = null;
    for (int i = 0; i < token; i++) {
      Optional<Party> person = person(clause, i);
      if (person.isPresent() && !not.contains(person.get().entity())) {
        last = person.get().entity();
      }
    }
    return Optional.ofNullable(last);
  }

  /** 'Lind and Roy came close when they met': the subject of the clause above. */
  private List<Party> pluralSubject(Clause clause, int token) {
    List<Party> found = List.of();
    for (int i = 0; i < token; i++) {
      boolean subject =
          clause.is(i, "nsubj")
              && !clause.pos(i).startsWith("PRP")
              && clause.head(i) != clause.head(token);
      List<Party> parties = subject ? parties(clause, i) : List.of();
      found = parties.size() >= 2 ? parties : found;
    }
    return found;
  }

  /** 'In [her] talks with Roy, Lind said': in a phrase before the clause, its subject. */
  private Optional<String> cataphor(Clause clause, int token) {
    int root = clause.tree.root();
    int subject = clause.isVerb(root) ? clause.tree.child(root, "nsubj") : -1;
    boolean opens =
        token <= 3
            && clause.is(token, "nmod:poss")
            && clause.pos(0).matches("IN|VBG")
            && subject > token
            && clause.breakBetween(token, subject);
    return opens ? person(clause, subject).map(Party::entity) : Optional.empty();
  }

  /**
   * The person that a singular pronoun means: the subject before it, in its sentence or the last.
   */
  private Optional<String> salient(Clause clause, int token) {
    @Nullable String here = null;
    Optional<String> ahead = cataphor(clause, token);
    if (ahead.isPresent()) {
      return ahead;
    }
    for (int i = 0; i < token; i++) {
      boolean own =
          !clause.is(token, "nmod:poss")
              && clause.isVerb(clause.head(i))
              && clause.verbAbove(token) == clause.head(i);
      if (clause.is(i, "nsubj") && !own && !clause.pos(i).startsWith("PRP")) {
        List<Party> subject = one(clause, i);
        boolean person =
            subject.size() == 1
                && scene.entity(subject.getFirst().entity()).kind() == EntityKind.PERSON;
        // 'The Turkish leader hosts Lind, and on Monday he receives Roy'.
        boolean office =
            subject.size() == 1
                && clause.pos(i).equals("NN")
                && Words.ROLE_NOUNS.contains(clause.lemma(i));
        here = person || office ? subject.getFirst().entity() : here;
      }
    }
    if (here != null) {
      return Optional.of(here);
    }
    // A pronoun does not mean somebody whom its own clause names behind it, nor its own subject.
    Set<String> behind = new java.util.TreeSet<>();
    if (clause.is(token, "obj", "iobj", "obl")) {
      for (int subject : clause.tree.children(clause.head(token), "nsubj")) {
        inside(clause, subject).forEach(party -> behind.add(party.entity()));
        person(clause, subject).ifPresent(party -> behind.add(party.entity()));
      }
    }
    for (NameMention mention : scene.names.in(clause.sentence)) {
      if (mention.span().start() > clause.span(token).start()) {
        behind.add(mention.entity());
      }
    }
    boolean she = clause.word(token).matches("she|her|hers");
    return scene.subjects().stream()
        .filter(person -> !behind.contains(person))
        .filter(person -> scene.mayBeCalled(person, she))
        .findFirst()
        .or(() -> lastNamed(clause, token, behind));
  }
}
