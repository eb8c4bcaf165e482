package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.extract.name.RoleReferences;
import dev.readout.entity.language.Block;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.model.RoleFound;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the article has in mind at one point of it: who was spoken of last, who is
 * meeting, where the story stands. Belongs to one extraction; moves forward with the text.
 */
final class Scene {
  final Reading reading;
  final Names names;
  final Nations nations;
  private final List<RoleReferences.Reference> references;

  private final Map<String, Set<String>> titles = new HashMap<>();
  private final Map<String, Set<String>> countries = new HashMap<>();
  private final Map<String, EntityFound> delegations = new LinkedHashMap<>();
  private final List<String> subjects = new ArrayList<>();
  private final Map<String, Integer> encounters = new HashMap<>();
  private List<Party> active = List.of();
  private boolean activePeople;
  private boolean activeHeld;

  Scene(Reading reading, Names names, List<RoleReferences.Reference> references, Nations nations) {
    this.reading = reading;
    this.names = names;
    this.nations = nations;
    for (EntityFound person : names.ofKind(EntityKind.PERSON)) {
      Set<String> words = new TreeSet<>();
      Set<String> codes = new TreeSet<>();
      for (RoleFound role : person.roles()) {
        addWords(role.title(), words, codes);
        if (role.of() != null) {
          addWords(role.of(), words, codes);
        }
      }
      if (person.countryCode() != null) {
        codes.add(person.countryCode());
      }
      titles.put(person.key(), words);
      countries.put(person.key(), codes);
    }
    for (NameMention mention : names.mentions()) {
      if (mention.kind() == EntityKind.PERSON) {
        reading
            .sentenceAt(mention.span().start())
            .ifPresent(sentence -> readTitle(sentence, mention));
      }
    }
    List<RoleReferences.Reference> all = new ArrayList<>(references);
    all.addAll(compatriots());
    this.references = List.copyOf(all);
  }

  /** 'the American', 'the Frenchman': the one person of that country who was named before. */
  private List<RoleReferences.Reference> compatriots() {
    List<RoleReferences.Reference> found = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      for (int i = 1; i < sentence.size(); i++) {
        String word = sentence.token(i).text();
        boolean bare =
            sentence.token(i - 1).text().equalsIgnoreCase("the")
                && Character.isUpperCase(word.charAt(0))
                && names.at(sentence, i).isEmpty()
                && (i + 1 >= sentence.size()
                    || !sentence.token(i + 1).pos().matches("NN.*|JJ.*|HYPH|CD|VBN|VBG"));
        if (bare) {
          Span span = sentence.token(i).span();
          nations
              .named(word.replaceAll("(?:wo)?man$", ""))
              .flatMap(nation -> onlyPersonOf(nation.code(), span.start()))
              .ifPresent(person -> found.add(new RoleReferences.Reference(span, person)));
        }
      }
    }
    return found;
  }

  /** Takes the words before a name ('Norwegian Foreign Minister …') as its titles. */
  private void readTitle(Sentence sentence, NameMention mention) {
    int first = sentence.tokenAt(mention.span().start());
    StringBuilder words = new StringBuilder();
    for (int i = first - 1; i >= 0 && i > first - 9; i--) {
      String pos = sentence.token(i).pos();
      String word = sentence.token(i).text();
      boolean belongs = pos.matches("NNP?S?|JJ|HYPH|POS") || word.matches("of|for|the|to|and");
      if (!belongs
          || names.at(sentence, i).filter(m -> m.kind() == EntityKind.PERSON).isPresent()) {
        break;
      }
      words.insert(0, word + " ");
    }
    addWords(
        words.toString(),
        titles.computeIfAbsent(mention.entity(), key -> new TreeSet<>()),
        countries.computeIfAbsent(mention.entity(), key -> new TreeSet<>()));
  }

  private void addWords(String text, Set<String> words, Set<String> codes) {
    String[] parts = text.strip().split("\\s+");
    for (int i = 0; i < parts.length; i++) {
      words.add(parts[i].toLowerCase(Locale.ROOT));
      Optional<Nations.Nation> nation =
          i + 1 < parts.length ? nations.named(parts[i] + " " + parts[i + 1]) : Optional.empty();
      String single = parts[i];
      nation.or(() -> nations.named(single)).ifPresent(found -> codes.add(found.code()));
    }
  }

  /** The offices of a stretch that stand for somebody named elsewhere. */
  List<RoleReferences.Reference> references(Span stretch) {
    return references.stream().filter(reference -> stretch.contains(reference.span())).toList();
  }

  /** The person whom the office at this place of the text means. */
  Optional<String> referenceAt(int offset) {
    return references.stream()
        .filter(one -> one.span().start() <= offset && offset < one.span().end())
        .map(RoleReferences.Reference::entity)
        .findFirst();
  }

  /** All people whom a sentence names or means by their office. */
  Set<String> people(Sentence sentence) {
    Set<String> found = new TreeSet<>();
    names.in(sentence).stream()
        .filter(mention -> mention.kind() == EntityKind.PERSON)
        .forEach(mention -> found.add(mention.entity()));
    references(sentence.span()).forEach(reference -> found.add(reference.entity()));
    return found;
  }

  /** Whether some sentence of the article tells of sport, outside the names of bodies. */
  boolean isSport() {
    return reading.sentences().stream().anyMatch(this::isSport);
  }

  private boolean isSport(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      boolean sport =
          Words.SPORT.contains(sentence.token(i).lemma().toLowerCase(Locale.ROOT))
              && names.at(sentence, i).filter(m -> m.kind() == EntityKind.ORGANIZATION).isEmpty();
      if (sport) {
        return true;
      }
    }
    return false;
  }

  boolean hasTitle(String person, String word) {
    return titles.getOrDefault(person, Set.of()).contains(word);
  }

  boolean isOf(String person, String countryCode) {
    return countries.getOrDefault(person, Set.of()).contains(countryCode);
  }

  /** The country code that the text or a vocabulary gives a person, when there is one. */
  Optional<String> countryOf(String person) {
    return countries.getOrDefault(person, Set.of()).stream().findFirst();
  }

  boolean speaksForAnother(String person) {
    for (String word : titles.getOrDefault(person, Set.of())) {
      if (Words.SPOKES.contains(word)) {
        return true;
      }
    }
    Set<String> words = titles.getOrDefault(person, Set.of());
    return words.contains("press") && words.contains("secretary");
  }

  /** The person last named before this place of the text that bears this title and country. */
  Optional<String> person(String title, @Nullable String countryCode, int before) {
    String found = null;
    for (NameMention mention : names.mentions()) {
      if (mention.span().start() >= before) {
        break;
      }
      boolean fits =
          mention.kind() == EntityKind.PERSON
              && hasTitle(mention.entity(), title)
              && (countryCode == null || isOf(mention.entity(), countryCode));
      found = fits ? mention.entity() : found;
    }
    return Optional.ofNullable(found);
  }

  /** A body that the text names. */
  Optional<String> body(String name) {
    return names.ofKind(EntityKind.ORGANIZATION).stream()
        .filter(entity -> entity.name().equals(name))
        .map(EntityFound::key)
        .findFirst();
  }

  /** Whether 'she', or 'he', may mean a person, as far as the titles before the name tell. */
  boolean mayBeCalled(String person, boolean she) {
    Set<String> words = titles.getOrDefault(person, Set.of());
    Set<String> others = she ? MEN : WOMEN;
    return words.stream().noneMatch(others::contains);
  }

  private static final Set<String> MEN =
      Words.set("mr mr. sir shri king prince lord herr señor pope emir sultan monsieur chairman");
  private static final Set<String> WOMEN =
      Words.set(
          "mrs mrs. ms ms. miss madam smt smt. queen princess lady dame madame frau chairwoman");

  /** Whether a person whose office is known may be meant by this noun: no president by 'queen'. */
  boolean mayBe(String person, String noun) {
    boolean general =
        noun.matches(
            "leader|diplomat|official|envoy|guest|host|visitor|statesman|politician|dignitary|ruler|head|chief|delegate|lawmaker|negotiator|mediator");
    return general || hasTitle(person, noun) || names.entity(person).roles().isEmpty();
  }

  /**
   * 'the U.N. chief': who was named before as secretary-general, president or head of that body.
   */
  Optional<String> headOf(String body, int before) {
    Set<String> forms = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    forms.add(names.entity(body).name());
    names.entity(body).mentions().forEach(mention -> forms.add(mention.exact()));
    Set<String> found = new TreeSet<>();
    for (EntityFound person : names.ofKind(EntityKind.PERSON)) {
      boolean leads =
          person.roles().stream()
              .anyMatch(
                  role ->
                      role.of() != null
                          && forms.contains(role.of())
                          && role.title()
                              .matches(
                                  "(?i).*(?:secretary.general|president|chief|head|director|chair).*"));
      boolean named = person.mentions().stream().anyMatch(m -> m.span().start() < before);
      if (leads && named) {
        found.add(person.key());
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** Whom 'His Majesty', 'Her Highness' means: the last subject with such a title, or the last. */
  Optional<String> styled(String style, boolean she, int before) {
    Set<String> fitting =
        switch (style) {
          case "majesty" ->
              she ? Set.of("queen", "empress") : Set.of("king", "emperor", "sultan", "shah");
          case "holiness" -> Set.of("pope", "patriarch", "catholicos");
          case "highness" ->
              she
                  ? Set.of("princess", "sheikha", "duchess")
                  : Set.of("emir", "amir", "prince", "sheikh", "shaikh", "duke", "sultan");
          default ->
              Set.of("president", "ambassador", "minister", "premier", "governor", "excellency");
        };
    return subjects().stream()
        .filter(person -> fitting.stream().anyMatch(title -> hasTitle(person, title)))
        .findFirst()
        .or(
            () ->
                fitting.stream()
                    .flatMap(title -> person(title, null, before).stream())
                    .findFirst());
  }

  /** The place entity for a country; one is added to the article's entities when it has none. */
  String delegation(Nations.Nation nation, Span words) {
    for (EntityFound entity : names.entities()) {
      boolean isCountry =
          entity.kind() == EntityKind.PLACE && entity.placeKind() == PlaceKind.COUNTRY;
      if (isCountry && nation.code().equals(entity.countryCode())
          || entity.kind() == EntityKind.PLACE && entity.name().equals(nation.name())) {
        return entity.key();
      }
    }
    return delegations
        .computeIfAbsent(
            nation.code(),
            code ->
                new EntityFound(
                    "delegation-" + code.toLowerCase(Locale.ROOT),
                    EntityKind.PLACE,
                    nation.name(),
                    List.of(Evidence.of(reading.text(), words)),
                    List.of(),
                    code,
                    "country:" + code,
                    PlaceKind.COUNTRY))
        .key();
  }

  /** The person of the sentences before, when they name one only: 'the minister' may mean him. */
  Optional<String> onlyPersonBefore(Sentence sentence) {
    Set<String> found = new TreeSet<>();
    for (NameMention mention : names.mentions()) {
      if (mention.kind() == EntityKind.PERSON && mention.span().start() < sentence.span().start()) {
        found.add(mention.entity());
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** The one person of a country who was named before this place, if there is only one. */
  Optional<String> onlyPersonOf(String countryCode, int before) {
    Set<String> found = new TreeSet<>();
    for (NameMention mention : names.mentions()) {
      if (mention.kind() == EntityKind.PERSON
          && mention.span().start() < before
          && isOf(mention.entity(), countryCode)) {
        found.add(mention.entity());
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** The country entity of this article with this code, when it has one. */
  Optional<String> placeOf(String countryCode) {
    for (EntityFound entity : names.entities()) {
      if (entity.placeKind() == PlaceKind.COUNTRY && countryCode.equals(entity.countryCode())) {
        return Optional.of(entity.key());
      }
    }
    EntityFound delegation = delegations.get(countryCode);
    return delegation == null ? Optional.empty() : Optional.of(delegation.key());
  }

  List<EntityFound> delegations() {
    return List.copyOf(delegations.values());
  }

  EntityFound entity(String key) {
    for (EntityFound entity : delegations.values()) {
      if (entity.key().equals(key)) {
        return entity;
      }
    }
    return names.entity(key);
  }

  /** Who was the subject of a sentence last, the latest first. */
  List<String> subjects() {
    return subjects.reversed();
  }

  void subject(String person) {
    subjects.remove(person);
    subjects.add(person);
  }

  /**
   * Whether somebody took part in more than one encounter of the story: the one who is visiting.
   */
  boolean isTraveller(String person) {
    return encounters.getOrDefault(person, 0) > 1;
  }

  List<Party> active() {
    return active;
  }

  /** Whether the meeting that the story last told as held is the one of just these. */
  boolean isHeldBy(Set<String> entities) {
    Set<String> last = new TreeSet<>();
    active.forEach(party -> last.add(party.entity()));
    return activeHeld && last.equals(entities);
  }

  /**
   * Whom 'the two men', 'both sides' or 'they' means at a sentence: those who are meeting, else the
   * only two people of the sentences just before.
   */
  List<Party> pair(Sentence sentence, String noun, int before) {
    List<Party> own = noun.matches("them|both") ? List.of() : namedBefore(sentence, before);
    Set<String> here = new TreeSet<>();
    own.forEach(party -> here.add(party.entity()));
    if (own.size() == 2 && active.stream().noneMatch(party -> here.contains(party.entity()))) {
      return own;
    }
    boolean people =
        active.stream().allMatch(party -> entity(party.entity()).kind() == EntityKind.PERSON);
    boolean sides = noun.matches("side|country|nation|government|delegation|party|state");
    if (!active.isEmpty() && (people || sides || noun.matches("they|them"))) {
      return active;
    }
    List<Party> recent = recentPair(sentence);
    return recent.isEmpty() ? active : recent;
  }

  /** The people whom a sentence names before this place. */
  private List<Party> namedBefore(Sentence sentence, int before) {
    Map<String, Party> found = new LinkedHashMap<>();
    for (NameMention mention : names.in(sentence)) {
      boolean person = mention.kind() == EntityKind.PERSON && !speaksForAnother(mention.entity());
      if (person && mention.span().end() <= before) {
        found.putIfAbsent(
            mention.entity(), new Party(mention.entity(), mention.span(), false, false));
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * Who leads the delegation or group that was last told of by this noun before a sentence: 'a
   * delegation of the Senate headed by [Lind]'.
   */
  List<Party> leaders(String group, Sentence sentence) {
    for (int index = sentence.index() - 1; index >= 0 && sentence.index() - index <= 6; index--) {
      Sentence before = reading.sentences().get(index);
      for (int i = 0; i + 1 < before.size(); i++) {
        boolean leads =
            before.token(i).text().matches("led|headed|chaired")
                && before.token(i + 1).text().equals("by");
        if (leads && isGroupBefore(before, i, group)) {
          int by = i;
          return names.in(before).stream()
              .filter(m -> m.kind() == EntityKind.PERSON)
              .filter(m -> before.tokenAt(m.span().start()) > by)
              .limit(1)
              .map(m -> new Party(m.entity(), m.span(), false, false))
              .toList();
        }
      }
    }
    return List.of();
  }

  private static boolean isGroupBefore(Sentence sentence, int led, String group) {
    for (int i = led - 1; i >= 0 && led - i <= 12; i--) {
      if (sentence.token(i).lemma().equalsIgnoreCase(group)) {
        return true;
      }
    }
    return false;
  }

  private List<Party> recentPair(Sentence sentence) {
    Map<String, Party> found = new LinkedHashMap<>();
    for (int back = 0; back <= 2; back++) {
      int index = sentence.index() - back;
      if (index < 0 || reading.sentences().get(index).block() == Block.TITLE) {
        break;
      }
      for (NameMention mention : names.in(reading.sentences().get(index))) {
        boolean before = back > 0;
        if (before && mention.kind() == EntityKind.PERSON && !speaksForAnother(mention.entity())) {
          found.putIfAbsent(
              mention.entity(), new Party(mention.entity(), mention.span(), false, false));
        }
      }
      if (found.size() == 1 && back > 0) {
        // 'Lind gave a welcome to [the prime minister]. The two leaders then …'.
        for (RoleReferences.Reference office : references(reading.sentences().get(index).span())) {
          found.putIfAbsent(
              office.entity(), new Party(office.entity(), office.span(), false, false));
        }
      }
      if (found.size() >= 2) {
        break;
      }
    }
    return found.size() == 2 ? List.copyOf(found.values()) : List.of();
  }

  /**
   * Takes the parties of an encounter for those whom 'both leaders' means from here on: people
   * before countries, and what was held before what is planned.
   */
  void follow(Encounter encounter) {
    boolean people =
        encounter.parties().stream()
            .allMatch(party -> entity(party.entity()).kind() == EntityKind.PERSON);
    boolean held = encounter.outcome() == Encounter.Outcome.HELD;
    boolean weaker = activePeople && !people || activeHeld && !held;
    if (encounter.parties().size() < 2 || weaker) {
      return;
    }
    if (!active.equals(encounter.parties())) {
      encounter.entities().forEach(key -> encounters.merge(key, 1, Integer::sum));
    }
    active = encounter.parties();
    activePeople = people;
    activeHeld = held;
  }

  /** A pair of whom the text says that they may meet: 'the two' means them from here on. */
  void consider(List<Party> pair) {
    boolean people =
        pair.stream().allMatch(party -> entity(party.entity()).kind() == EntityKind.PERSON);
    if (pair.size() == 2 && people && pair.stream().allMatch(Party::named)) {
      active = pair;
      activePeople = true;
      activeHeld = false;
    }
  }

  /** The place that the dateline names. */
  @Nullable String dateline() {
    NameMention mention = datelineMention();
    return mention == null ? null : mention.entity();
  }

  /** The words of the dateline that name the place. */
  @Nullable NameMention datelineMention() {
    for (Sentence sentence : reading.sentences()) {
      if (sentence.block() == dev.readout.entity.language.Block.DATELINE) {
        return names.in(sentence).stream()
            .filter(mention -> mention.kind() == EntityKind.PLACE)
            .findFirst()
            .orElse(null);
      }
    }
    return null;
  }
}
