package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.PlaceKind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the story stands: 'Lind flew to Nairobi on Monday. She met Roy' tells that she met him in
 * Nairobi, though not on which day. Holds within one paragraph and for the person who went there.
 */
final class Whereabouts {
  private static final int NEAR = 6;

  private final Scene scene;
  private final DateFinder dates;
  private @Nullable NameMention place;
  private @Nullable String traveller;
  private int paragraph = -1;
  private boolean ahead;

  Whereabouts(Scene scene, DateFinder dates) {
    this.scene = scene;
    this.dates = dates;
  }

  /** Keeps the place that a sentence says somebody went to, arrived in or is in. */
  void note(Sentence sentence) {
    for (NameMention mention : scene.names.in(sentence)) {
      int first = sentence.tokenAt(mention.span().start());
      if (mention.kind() != EntityKind.PLACE || mention.speaks() || !isReached(sentence, first)) {
        continue;
      }
      Optional<String> who =
          scene.names.in(sentence).stream()
              .filter(other -> other.kind() == EntityKind.PERSON)
              .map(NameMention::entity)
              .findFirst()
              .or(() -> scene.subjects().stream().findFirst());
      place = mention;
      ahead = isAhead(sentence, first);
      traveller = who.orElse(null);
      paragraph = sentence.paragraph();
      return;
    }
  }

  /** 'will also visit Shanghai', 'has no plan to visit': nothing was held there yet. */
  private static boolean isAhead(Sentence sentence, int place) {
    for (int i = Math.max(0, place - NEAR - 2); i < place; i++) {
      if (sentence.token(i).pos().equals("MD")
          || sentence.token(i).pos().equals("TO") && sentence.token(i + 1).pos().equals("VB")) {
        return true;
      }
    }
    return false;
  }

  /** 'There he met Roy'. */
  private static boolean isThere(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(token -> token.text().equalsIgnoreCase("there") && !token.pos().equals("EX"));
  }

  private static boolean isReached(Sentence sentence, int first) {
    if (first < 1) {
      return false;
    }
    String before = sentence.token(first - 1).text().toLowerCase(Locale.ROOT);
    for (int i = Math.max(0, first - NEAR); i < first; i++) {
      String lemma = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
      boolean verb = sentence.token(i).isVerb();
      boolean went =
          before.equals("to")
              && verb
              && Words.set("travel fly go head return move drive sail come journey")
                  .contains(lemma);
      boolean came =
          before.matches("in|at") && verb && lemma.matches("arrive|land|stay|stop|be|remain|spend");
      boolean visited = verb && lemma.matches("visit|reach|tour") && isObject(sentence, i, first);
      boolean during = before.matches("in|at") && lemma.equals("while");
      if (went || came || visited || during) {
        return true;
      }
    }
    return false;
  }

  /** 'visited US Marine Corps [Camp Blaz]': only capitals and articles between. */
  private static boolean isObject(Sentence sentence, int verb, int first) {
    for (int i = verb + 1; i < first; i++) {
      if (!sentence.token(i).pos().matches("NNPS?|DT|JJ")) {
        return false;
      }
    }
    return true;
  }

  /** The encounter with the place where the story stands, if it tells none of its own. */
  Encounter placed(Encounter encounter, Sentence sentence) {
    NameMention here = place;
    boolean remote = encounter.mode() != null && encounter.mode().mode() != MeetingMode.IN_PERSON;
    boolean fits =
        here != null
            && sentence.paragraph() >= paragraph
            && sentence.paragraph() - paragraph <= 1
            && encounter.place() == null
            && !remote
            && !encounter.anaphoric()
            && !encounter.background()
            && !(ahead && encounter.outcome() == Encounter.Outcome.HELD)
            && (isThere(sentence) || traveller != null && encounter.entities().contains(traveller))
            && !encounter.entities().contains(here.entity());
    return fits && here != null
        ? encounter.of(
            encounter.parties(),
            encounter.date(),
            new Encounter.Placed(here.entity(), here.span()),
            encounter.order())
        : encounter;
  }

  /** Gives the meetings of the story that have no place the one where the story was filed. */
  void settle(Story story) {
    for (Story.Meeting meeting : story.meetings()) {
      if (meeting.tellings.stream().allMatch(telling -> telling.place() == null)) {
        Encounter first = meeting.tellings.getFirst();
        Encounter hosted = byDateline(first);
        boolean here = hosted.place() == null && !isElsewhere(story) && !isAtOccasion(story);
        meeting.tellings.set(0, here ? filedThere(first) : hosted);
      }
    }
  }

  /** How far down the story an encounter may stand that takes its place from the dateline. */
  private static final int LEAD = 3;

  /** 'on the sidelines of the assembly': where that is, the dateline does not say. */
  private static boolean isAtOccasion(Story story) {
    return story.meetings().stream()
        .flatMap(meeting -> meeting.tellings.stream())
        .anyMatch(telling -> telling.occasion() != null);
  }

  /** Whether the story tells of meetings in another country than the one where it was filed. */
  private boolean isElsewhere(Story story) {
    String city = scene.dateline();
    String country = city == null ? null : scene.entity(city).countryCode();
    return story.meetings().stream()
        .filter(meeting -> !meeting.isBackground() && meeting.has(Encounter.Outcome.HELD))
        .flatMap(meeting -> meeting.tellings.stream())
        .map(Encounter::place)
        .filter(java.util.Objects::nonNull)
        .map(placed -> scene.entity(placed.entity()).countryCode())
        .anyMatch(code -> code != null && !code.equals(country));
  }

  /**
   * 'MOSCOW, April 21 - The two ministers opened talks today': what a story filed somewhere tells
   * first, of that day or the day before, happened there, unless all are known to be foreign.
   */
  private Encounter filedThere(Encounter encounter) {
    boolean remote = encounter.mode() != null && encounter.mode().mode() != MeetingMode.IN_PERSON;
    NameMention words = scene.datelineMention();
    Encounter.Dated date = encounter.date();
    if (words == null
        || date == null
        || remote
        || encounter.outcome() != Encounter.Outcome.HELD
        || encounter.anaphoric()
        || encounter.background()
        || encounter.sentence() > LEAD
        || encounter.entities().contains(words.entity())
        || scene.entity(words.entity()).placeKind() == PlaceKind.COUNTRY
        || !dates.isFresh(date)) {
      return encounter;
    }
    String country = scene.entity(words.entity()).countryCode();
    boolean host = false;
    for (String key : encounter.entities()) {
      String own = scene.countryOf(key).orElse(scene.entity(key).countryCode());
      // The land of a country of the past, such as the Soviet Union, bears another code today.
      host |= own == null || own.length() > 2 || own.equals(country);
    }
    return host
        ? encounter.of(
            encounter.parties(),
            date,
            new Encounter.Placed(words.entity(), words.span()),
            encounter.order())
        : encounter;
  }

  /**
   * A host of the country where the story was filed and a guest from another: they met there, when
   * the text tells no other place. 'LIMA - President Lind received Kenya's Roy'.
   */
  private Encounter byDateline(Encounter encounter) {
    boolean remote = encounter.mode() != null && encounter.mode().mode() != MeetingMode.IN_PERSON;
    String city = scene.dateline();
    boolean held = encounter.outcome() == Encounter.Outcome.HELD;
    if (city == null
        || remote
        || !held
        || encounter.place() != null
        || encounter.anaphoric()
        || encounter.background()
        || encounter.entities().contains(city)) {
      return encounter;
    }
    String country = scene.entity(city).countryCode();
    boolean host = false;
    boolean guest = false;
    for (String key : encounter.entities()) {
      String own = scene.countryOf(key).orElse(scene.entity(key).countryCode());
      boolean here = country != null && country.equals(own);
      host |= here;
      guest |= own != null && !here;
    }
    NameMention words = scene.datelineMention();
    return host && guest && words != null
        ? encounter.of(
            encounter.parties(),
            encounter.date(),
            new Encounter.Placed(city, words.span()),
            encounter.order())
        : encounter;
  }
}
