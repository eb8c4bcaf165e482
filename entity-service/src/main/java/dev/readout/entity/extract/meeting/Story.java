package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.meeting.Encounter.Outcome;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts together the encounters of an article that are tellings of one meeting. */
final class Story {
  private final List<Meeting> meetings = new ArrayList<>();
  private final Scene scene;
  private final StandIns standIns;

  Story(Scene scene) {
    this.scene = scene;
    this.standIns = new StandIns(scene);
  }

  /** One meeting with all its tellings, in text order. */
  static final class Meeting {
    final List<Encounter> tellings = new ArrayList<>();

    Set<String> entities() {
      Set<String> all = new TreeSet<>();
      for (Encounter telling : tellings) {
        all.addAll(telling.entities());
      }
      return all;
    }

    List<When> dates() {
      return tellings.stream()
          .map(Encounter::date)
          .filter(java.util.Objects::nonNull)
          .map(Encounter.Dated::when)
          .toList();
    }

    boolean isBackground() {
      return tellings.stream().allMatch(Encounter::background);
    }

    boolean has(Outcome outcome) {
      return tellings.stream().anyMatch(telling -> telling.outcome() == outcome);
    }
  }

  List<Meeting> meetings() {
    return meetings;
  }

  /** Adds a telling to the meeting that it goes on about, or begins a new one. */
  Optional<Meeting> add(Encounter encounter) {
    for (int i = meetings.size() - 1; i >= 0; i--) {
      Meeting meeting = meetings.get(i);
      if (encounter.anaphoric() ? goesOn(meeting, encounter) : isSame(meeting, encounter)) {
        boolean nested = meeting.entities().containsAll(encounter.entities());
        boolean another = encounter.anaphoric() && !nested && !encounter.joins();
        if (isFrame(meeting, encounter)) {
          meeting.tellings.replaceAll(
              telling ->
                  telling.visit()
                      ? telling.of(telling.parties(), null, telling.place(), telling.order())
                      : telling);
        }
        if (isNamedBy(meeting, encounter)) {
          nameParties(meeting);
        }
        meeting.tellings.add(
            another
                ? encounter.of(List.of(), encounter.date(), encounter.place(), encounter.order())
                : encounter);
        return Optional.of(meeting);
      }
    }
    boolean headline =
        encounter.title()
            && encounter.parties().stream()
                .noneMatch(party -> scene.entity(party.entity()).kind() == EntityKind.PERSON);
    boolean toldBelow = meetings.stream().anyMatch(meeting -> !meeting.isBackground());
    if (encounter.anaphoric() || headline && toldBelow || isToldInFull(encounter)) {
      lendPlace(encounter);
      return Optional.empty();
    }
    Meeting begun = new Meeting();
    begun.tellings.add(encounter);
    meetings.add(begun);
    return Optional.of(begun);
  }

  /** Takes the countries out of tellings whose people the story has named since. */
  private void nameParties(Meeting meeting) {
    meeting.tellings.replaceAll(
        telling ->
            telling.of(
                telling.parties().stream()
                    .filter(p -> scene.entity(p.entity()).kind() != EntityKind.PLACE)
                    .toList(),
                telling.date(),
                telling.place(),
                telling.order()));
  }

  /** 'Lind meets colleague from Kenya' over a text that names the colleague. */
  private boolean isToldInFull(Encounter encounter) {
    Set<String> people = new TreeSet<>();
    for (String key : encounter.entities()) {
      if (scene.entity(key).kind() == EntityKind.PERSON) {
        people.add(key);
      }
    }
    boolean standIn = people.size() < encounter.entities().size();
    return encounter.title()
        && standIn
        && meetings.stream().anyMatch(meeting -> meeting.entities().containsAll(people));
  }

  /**
   * 'Lind meets Kenyan colleague in Oslo' over a text that names the colleague and no place: the
   * place of the headline is that of the one meeting that she had with a Kenyan.
   */
  private void lendPlace(Encounter headline) {
    Encounter.Placed place = headline.place();
    if (place == null || !headline.title()) {
      return;
    }
    List<Meeting> fitting =
        meetings.stream()
            .filter(meeting -> !meeting.isBackground() && isStandIn(headline, meeting))
            .toList();
    if (fitting.size() != 1) {
      return;
    }
    Meeting meeting = fitting.getFirst();
    if (meeting.tellings.stream().allMatch(telling -> telling.place() == null)) {
      Encounter first = meeting.tellings.getFirst();
      meeting.tellings.set(0, first.of(first.parties(), first.date(), place, first.order()));
    }
  }

  /** Whether the headline names people of the meeting, and only the countries of the others. */
  private boolean isStandIn(Encounter headline, Meeting meeting) {
    int people = 0;
    for (String key : headline.entities()) {
      var entity = scene.entity(key);
      if (entity.kind() == EntityKind.PERSON) {
        people++;
        if (!meeting.entities().contains(key)) {
          return false;
        }
      } else {
        String code = entity.countryCode();
        boolean represented =
            code != null
                && meeting.entities().stream()
                    .anyMatch(one -> scene.countryOf(one).filter(code::equals).isPresent());
        if (!represented) {
          return false;
        }
      }
    }
    return people > 0;
  }

  /**
   * 'Will travel for talks with Lind and Roy. He is to see Lind on Saturday and Roy on Sunday': the
   * first is only the sum of the others.
   */
  void dropUmbrellas() {
    meetings.removeIf(
        trip ->
            meetings.stream()
                .anyMatch(
                    other -> other != trip && (isTripTo(trip, other) || isStayOf(trip, other))));
    meetings.removeIf(this::isToldOneByOne);
    meetings.removeIf(
        all -> {
          Set<String> covered = new TreeSet<>();
          Set<String> common = new TreeSet<>(all.entities());
          int parts = 0;
          for (Meeting part : meetings) {
            boolean inside =
                part != all
                    && part.entities().size() == 2
                    && all.entities().containsAll(part.entities())
                    && part.has(Outcome.PLANNED) == all.has(Outcome.PLANNED)
                    && part.has(Outcome.HELD) == all.has(Outcome.HELD);
            if (inside) {
              covered.addAll(part.entities());
              common.retainAll(part.entities());
              parts++;
            }
          }
          return all.entities().size() >= 3
              && parts >= 2
              && common.size() == 1
              && covered.equals(all.entities());
        });
  }

  /**
   * 'She met her counterparts from Chad, Mali and Niger', over a text that tells her meeting with
   * the minister of each.
   */
  private boolean isToldOneByOne(Meeting all) {
    Set<String> lands = new TreeSet<>(all.entities());
    lands.removeIf(key -> scene.entity(key).kind() == EntityKind.PERSON);
    Set<String> people = new TreeSet<>(all.entities());
    people.removeAll(lands);
    if (people.size() != 1 || lands.size() < 2) {
      return false;
    }
    String one = people.iterator().next();
    return lands.stream()
        .allMatch(
            land ->
                meetings.stream()
                    .anyMatch(
                        part ->
                            part != all
                                && part.isBackground() == all.isBackground()
                                && part.has(Outcome.HELD) == all.has(Outcome.HELD)
                                && standIns.standFor(Set.of(one, land), part.entities())));
  }

  /** 'put off her trip to India, where she was to meet Roy': the trip is told by its meeting. */
  private boolean isTripTo(Meeting trip, Meeting other) {
    boolean calledOff = trip.has(Outcome.POSTPONED) || trip.has(Outcome.CANCELLED);
    if (!calledOff
        || other.has(Outcome.HELD)
        || !trip.tellings.stream().allMatch(Encounter::visit)) {
      return false;
    }
    Set<String> travellers = new TreeSet<>();
    Set<String> hosts = new TreeSet<>();
    for (String key : trip.entities()) {
      boolean person = scene.entity(key).kind() == EntityKind.PERSON;
      (person ? travellers : hosts).add(key);
    }
    boolean land =
        hosts.size() == 1 && scene.entity(hosts.iterator().next()).kind() == EntityKind.PLACE;
    boolean sameTelling =
        other.tellings.stream()
            .anyMatch(
                one -> trip.tellings.stream().anyMatch(two -> one.sentence() == two.sentence()));
    return land
        && !travellers.isEmpty()
        && sameTelling
        && other.entities().size() > travellers.size()
        && other.entities().containsAll(travellers)
        && other.entities().stream().noneMatch(hosts::contains);
  }

  /** 'paid a visit to India. She met Roy and Lind there': the visit is told by whom she met. */
  private boolean isStayOf(Meeting trip, Meeting other) {
    Set<String> travellers = new TreeSet<>(trip.entities());
    travellers.removeIf(this::isCountry);
    return trip.tellings.stream().allMatch(Encounter::visit)
        && other.tellings.stream().noneMatch(Encounter::visit)
        && trip.entities().size() == travellers.size() + 1
        && !travellers.isEmpty()
        && trip.has(Outcome.HELD) == other.has(Outcome.HELD)
        && !trip.has(Outcome.POSTPONED)
        && !trip.has(Outcome.CANCELLED)
        && !trip.isBackground()
        && !other.isBackground()
        && other.entities().containsAll(travellers)
        && other.entities().stream()
            .anyMatch(
                key -> !travellers.contains(key) && scene.entity(key).kind() == EntityKind.PERSON);
  }

  /** Days between an arrival and the talks of the same visit. */
  private static final int LONGEST_VISIT = 7;

  /**
   * 'arrived on Sunday as the guest of Roy, with whom he held talks on Monday': one visit, whose
   * day is that of the talks.
   */
  private static boolean isFrame(Meeting meeting, Encounter encounter) {
    Encounter.Dated date = encounter.date();
    return date != null
        && !encounter.visit()
        && meeting.tellings.stream().allMatch(Encounter::visit)
        && meeting.entities().equals(encounter.entities())
        && meeting.dates().stream()
            .allMatch(
                when ->
                    !when.earliest().isAfter(date.when().earliest())
                        && when.latest().plusDays(LONGEST_VISIT).isAfter(date.when().earliest()));
  }

  /** 'The talks', 'their meeting': of the last meeting that has or had the same standing. */
  private static boolean goesOn(Meeting meeting, Encounter encounter) {
    boolean happened = meeting.has(Outcome.HELD);
    boolean nested = meeting.entities().containsAll(encounter.entities());
    boolean fits =
        switch (encounter.outcome()) {
          case PLANNED -> !happened && meeting.has(Outcome.PLANNED);
          case HELD ->
              encounter.joins() && happened
                  || happened && (nested || encounter.parties().stream().noneMatch(Party::named))
                  || nested && meeting.has(Outcome.NAMED);
          case NAMED -> nested;
          case POSTPONED, CANCELLED -> !happened;
          case DENIED -> false;
        };
    return fits
        && !meeting.has(Outcome.DENIED)
        && datesAgree(meeting, encounter)
        && modesAgree(meeting, encounter);
  }

  /** 'The Japan-U.S. talks' are those of the Japanese and the American who met. */
  private boolean standsFor(Set<String> lands, Set<String> full) {
    Set<String> nations = new TreeSet<>();
    for (String key : lands) {
      var entity = scene.entity(key);
      if (entity.kind() != EntityKind.PLACE || entity.countryCode() == null) {
        return false;
      }
      nations.add(entity.countryCode());
    }
    Set<String> people = new TreeSet<>();
    for (String key : full) {
      people.add(scene.countryOf(key).orElse("?"));
    }
    return nations.size() >= 2 && nations.equals(people);
  }

  /**
   * 'The envoys of Chad and Mali met on Monday. Lind and Roy discussed the border': two people whom
   * nothing tells apart from the envoys, told right after them.
   */
  private boolean namesThem(Meeting meeting, Encounter encounter) {
    Encounter last = meeting.tellings.getLast();
    boolean offices =
        meeting.tellings.stream()
            .allMatch(
                telling ->
                    telling.parties().stream()
                        .allMatch(party -> !party.named() && isCountry(party.entity())));
    Set<String> lands = new TreeSet<>();
    meeting.entities().forEach(key -> lands.add(String.valueOf(scene.entity(key).countryCode())));
    boolean people =
        encounter.parties().stream()
            .allMatch(
                party ->
                    scene.entity(party.entity()).kind() == EntityKind.PERSON
                        && scene
                            .countryOf(party.entity())
                            .filter(c -> !lands.contains(c))
                            .isEmpty());
    return offices
        && people
        && lands.size() == 2
        && encounter.parties().size() == 2
        && encounter.sentence() > last.sentence()
        && encounter.sentence() - last.sentence() <= 2;
  }

  private boolean isCountry(String key) {
    var entity = scene.entity(key);
    return entity.kind() == EntityKind.PLACE && entity.countryCode() != null;
  }

  /** 'Talks with her Kenyan counterpart' are those with Roy of Kenya, told before or after. */
  private boolean isVague(Meeting meeting, Encounter encounter) {
    return standIns.standFor(encounter.entities(), meeting.entities())
            && standIns.areSingle(encounter.parties())
        || standIns.standFor(meeting.entities(), encounter.entities())
            && meeting.tellings.stream().allMatch(one -> standIns.areSingle(one.parties()));
  }

  /**
   * 'The foreign ministers of Chad and Mali met on Monday. Chad's Saleh and Mali's Keita signed':
   * the people are those whom the countries of the first telling stand for.
   */
  private boolean isNamedBy(Meeting meeting, Encounter encounter) {
    if (meeting.entities().size() != encounter.entities().size()
        || meeting.has(Outcome.HELD) != (encounter.outcome() == Outcome.HELD)) {
      return false;
    }
    Set<String> unnamed = new TreeSet<>();
    for (String key : meeting.entities()) {
      var entity = scene.entity(key);
      boolean land = entity.kind() == EntityKind.PLACE && entity.countryCode() != null;
      if (land) {
        unnamed.add(String.valueOf(entity.countryCode()));
      } else if (!encounter.entities().contains(key)) {
        return false;
      }
    }
    Set<String> named = new TreeSet<>();
    for (String key : encounter.entities()) {
      if (!meeting.entities().contains(key)) {
        if (scene.entity(key).kind() != EntityKind.PERSON) {
          return false;
        }
        named.add(scene.countryOf(key).orElse("?"));
      }
    }
    return !unnamed.isEmpty() && unnamed.equals(named);
  }

  private static boolean datesAgree(Meeting meeting, Encounter encounter) {
    Encounter.Dated date = encounter.date();
    return date == null || meeting.dates().stream().allMatch(when -> when.overlaps(date.when()));
  }

  private boolean isSame(Meeting meeting, Encounter encounter) {
    boolean callAfterPlan =
        encounter.mode() != null
            && encounter.mode().mode() != dev.readout.entity.model.MeetingMode.IN_PERSON
            && encounter.outcome() == Outcome.HELD
            && meeting.has(Outcome.PLANNED)
            && meeting.tellings.stream().noneMatch(telling -> telling.mode() != null);
    boolean part = encounter.split() && meeting.entities().size() > encounter.entities().size();
    if (encounter.again()
        || callAfterPlan
        || part
        || meeting.isBackground() != encounter.background() && !encounter.anaphoric()) {
      return false;
    }
    Set<String> mine = meeting.entities();
    Set<String> other = encounter.entities();
    boolean nested =
        mine.containsAll(other)
            || other.containsAll(mine)
            || standsFor(encounter.entities(), meeting.entities())
            || standsFor(meeting.entities(), encounter.entities())
            || namesThem(meeting, encounter)
            || isVague(meeting, encounter)
            || isNamedBy(meeting, encounter);
    if (!nested) {
      return false;
    }
    boolean denied = encounter.outcome() == Outcome.DENIED;
    if (denied != meeting.has(Outcome.DENIED) && denied) {
      return false;
    }
    if (encounter.date() != null && !isFrame(meeting, encounter)) {
      for (When when : meeting.dates()) {
        if (!when.overlaps(encounter.date().when())) {
          return false;
        }
      }
    }
    // A plan told after the event is another meeting, unless it is dated like it.
    boolean laterPlan =
        encounter.outcome() == Outcome.PLANNED && meeting.has(Outcome.HELD) && !encounter.title();
    boolean sameDate =
        encounter.date() != null
            && meeting.dates().stream().anyMatch(d -> d.overlaps(encounter.date().when()));
    if (laterPlan && !sameDate && !encounter.anaphoric()) {
      return false;
    }
    return modesAgree(meeting, encounter);
  }

  private static boolean modesAgree(Meeting meeting, Encounter encounter) {
    if (encounter.mode() == null) {
      return true;
    }
    for (Encounter telling : meeting.tellings) {
      if (telling.mode() != null && telling.mode().mode() != encounter.mode().mode()) {
        return false;
      }
    }
    return true;
  }
}
