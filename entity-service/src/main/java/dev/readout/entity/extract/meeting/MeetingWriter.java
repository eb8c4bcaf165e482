package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.Telling;
import dev.readout.entity.extract.meeting.Encounter.Outcome;
import dev.readout.entity.language.Reading;
import dev.readout.entity.model.Claim;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.MeetingFound;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.Polarity;
import dev.readout.entity.model.Span;
import dev.readout.entity.model.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes the meetings of a story down as claims, each with the words that say it. */
final class MeetingWriter {
  private final Reading reading;
  private final Scene scene;
  private final List<Meetings.Refusal> refusals;

  MeetingWriter(Reading reading, Scene scene, List<Meetings.Refusal> refusals) {
    this.reading = reading;
    this.scene = scene;
    this.refusals = refusals;
  }

  Meetings write(Story story) {
    List<Story.Meeting> ordered = new ArrayList<>(story.meetings());
    ordered.removeIf(
        meeting ->
            meeting.tellings.stream().allMatch(t -> t.outcome() == Outcome.NAMED && !t.title()));
    ordered.sort((a, b) -> anchor(a).compareTo(anchor(b)));
    List<MeetingFound> meetings = new ArrayList<>();
    List<Telling> tellings = new ArrayList<>();
    for (Story.Meeting meeting : ordered) {
      String key = "m" + (meetings.size() + 1);
      meetings.add(new MeetingFound(key, anchor(meeting), meeting.isBackground(), claims(meeting)));
      tellings.add(telling(key, meeting));
    }
    return new Meetings(meetings, tellings, scene.delegations(), refusals);
  }

  private Evidence anchor(Story.Meeting meeting) {
    for (Encounter telling : meeting.tellings) {
      if (!telling.title() && telling.outcome() != Outcome.NAMED) {
        return telling.evidence(reading.text());
      }
    }
    return meeting.tellings.getFirst().evidence(reading.text());
  }

  private Telling telling(String key, Story.Meeting meeting) {
    Set<Integer> sentences = new TreeSet<>();
    meeting.tellings.forEach(telling -> sentences.add(telling.sentence()));
    return new Telling(
        key,
        anchor(meeting),
        List.copyOf(meeting.entities()),
        List.copyOf(sentences),
        status(meeting),
        meeting.isBackground());
  }

  private static MeetingStatus status(Story.Meeting meeting) {
    if (meeting.has(Outcome.HELD)) {
      return MeetingStatus.HELD;
    }
    if (meeting.has(Outcome.CANCELLED)) {
      return MeetingStatus.CANCELLED;
    }
    if (meeting.has(Outcome.POSTPONED)) {
      return MeetingStatus.POSTPONED;
    }
    return meeting.has(Outcome.PLANNED) ? MeetingStatus.PLANNED : MeetingStatus.HELD;
  }

  private List<Claim> claims(Story.Meeting meeting) {
    List<Claim> claims = new ArrayList<>();
    Map<String, List<Evidence>> parties = new LinkedHashMap<>();
    Set<String> hosts = new LinkedHashSet<>();
    for (Encounter telling : meeting.tellings) {
      for (Party party : telling.parties()) {
        List<Evidence> evidence = parties.computeIfAbsent(party.entity(), key -> new ArrayList<>());
        Evidence words = reading.evidence(party.span());
        if (!evidence.contains(words)) {
          evidence.add(words);
        }
        if (party.host()) {
          hosts.add(party.entity());
        }
      }
    }
    dropStandIns(parties);
    boolean denied =
        meeting.has(Outcome.DENIED) && !meeting.has(Outcome.HELD) && !meeting.has(Outcome.PLANNED);
    parties.forEach(
        (entity, evidence) ->
            claims.add(
                affirmed(
                    new ClaimValue.Participant(
                        entity, role(entity), representing(entity), hosts.contains(entity)),
                    evidence)));
    MeetingStatus status = status(meeting);
    List<Evidence> statusEvidence =
        meeting.tellings.stream()
            .filter(t -> denied ? t.outcome() == Outcome.DENIED : says(t.outcome(), status))
            .map(t -> t.evidence(reading.text()))
            .distinct()
            .toList();
    List<Evidence> anchors = statusEvidence.isEmpty() ? List.of(anchor(meeting)) : statusEvidence;
    claims.add(
        new Claim(
            new ClaimValue.Status(status),
            denied ? Polarity.NEGATED : Polarity.AFFIRMED,
            anchors,
            List.of()));
    date(meeting, claims);
    place(meeting, claims);
    mode(meeting, claims);
    for (Encounter telling : meeting.tellings) {
      if (telling.duration() != null) {
        claims.add(
            affirmed(
                new ClaimValue.Lasting(telling.duration().minutes()),
                one(telling.duration().span())));
        break;
      }
    }
    for (Encounter telling : meeting.tellings) {
      if (telling.occasion() != null) {
        claims.add(
            affirmed(
                new ClaimValue.During(
                    telling.occasion().in(reading.text()).replaceAll("\\s+", " ")),
                one(telling.occasion())));
        break;
      }
    }
    return claims;
  }

  /** A country is left out where a person who stands for it takes part. */
  private void dropStandIns(Map<String, List<Evidence>> parties) {
    Set<String> represented = new TreeSet<>();
    Set<String> lands = new TreeSet<>();
    int unknown = 0;
    for (String key : parties.keySet()) {
      var entity = scene.entity(key);
      if (entity.kind() == EntityKind.PERSON) {
        scene.countryOf(key).ifPresent(represented::add);
        unknown += scene.countryOf(key).isEmpty() ? 1 : 0;
      } else if (entity.kind() == EntityKind.PLACE && entity.countryCode() != null) {
        lands.add(entity.countryCode());
      }
    }
    lands.removeAll(represented);
    if (lands.size() == 2 && unknown == 2 && parties.size() == 4) {
      // 'The envoys of Chad and Mali met … Lind and Roy': nothing tells whose envoy is who.
      represented.addAll(lands);
    }
    parties
        .keySet()
        .removeIf(
            key ->
                scene.entity(key).kind() == EntityKind.PLACE
                    && represented.contains(String.valueOf(scene.entity(key).countryCode()))
                    && parties.size() > 2);
  }

  private static boolean says(Outcome outcome, MeetingStatus status) {
    return outcome.name().equals(status.name());
  }

  /** The narrowest date that the tellings give, with all that agree with it. */
  private void date(Story.Meeting meeting, List<Claim> claims) {
    Encounter.Dated best = null;
    for (Encounter telling : meeting.tellings) {
      Encounter.Dated date = telling.date();
      if (date != null && (best == null || days(date.when()) < days(best.when()))) {
        best = date;
      }
    }
    if (best != null) {
      claims.add(affirmed(new ClaimValue.OnDate(best.when()), one(best.span())));
    }
  }

  private static long days(When when) {
    return when.latest().toEpochDay() - when.earliest().toEpochDay();
  }

  private void place(Story.Meeting meeting, List<Claim> claims) {
    Map<String, List<Evidence>> places = new LinkedHashMap<>();
    for (Encounter telling : meeting.tellings) {
      if (telling.place() != null) {
        places
            .computeIfAbsent(telling.place().entity(), key -> new ArrayList<>())
            .add(reading.evidence(telling.place().span()));
      }
    }
    places.forEach(
        (entity, evidence) ->
            claims.add(affirmed(new ClaimValue.At(entity), evidence.stream().distinct().toList())));
  }

  private void mode(Story.Meeting meeting, List<Claim> claims) {
    for (MeetingMode mode : List.of(MeetingMode.VIDEO, MeetingMode.PHONE, MeetingMode.IN_PERSON)) {
      for (Encounter telling : meeting.tellings) {
        if (telling.mode() != null && telling.mode().mode() == mode) {
          claims.add(affirmed(new ClaimValue.Mode(mode), one(telling.mode().span())));
          return;
        }
      }
    }
  }

  private @org.jspecify.annotations.Nullable String role(String entity) {
    return scene.entity(entity).roles().stream().findFirst().map(role -> role.title()).orElse(null);
  }

  private @org.jspecify.annotations.Nullable String representing(String entity) {
    return scene.countryOf(entity).flatMap(scene::placeOf).orElse(null);
  }

  private List<Evidence> one(Span span) {
    return List.of(reading.evidence(span));
  }

  private static Claim affirmed(ClaimValue value, List<Evidence> evidence) {
    return new Claim(value, Polarity.AFFIRMED, evidence, List.of());
  }
}
