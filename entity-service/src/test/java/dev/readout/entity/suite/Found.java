package dev.readout.entity.suite;

import dev.readout.entity.model.Claim;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.MeetingFound;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.Polarity;
import dev.readout.entity.model.When;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an extraction says, as the scorer asks for it. */
record Found(Extraction extraction) {

  /** An entity with every form in which it was found. */
  record Name(EntityFound entity, List<String> forms) {}

  /**
   * A meeting found, with its claims by side.
   *
   * @param denied the text says that it did not or will not happen
   * @param when of its date claims the narrowest
   */
  record Meeting(
      MeetingFound source,
      boolean denied,
      List<Name> participants,
      @Nullable When when,
      List<Name> places,
      @Nullable MeetingStatus status,
      @Nullable MeetingMode mode,
      @Nullable Integer minutes,
      List<String> occasions,
      List<Name> topics,
      List<String> commitments) {}

  List<Name> names(EntityKind kind) {
    return extraction.entities().stream()
        .filter(entity -> entity.kind() == kind)
        .map(Found::name)
        .toList();
  }

  private static Name name(EntityFound entity) {
    List<String> forms = new ArrayList<>(List.of(entity.name()));
    entity.mentions().stream().map(mention -> mention.exact()).distinct().forEach(forms::add);
    return new Name(entity, forms);
  }

  Name name(String key) {
    return name(extraction.entity(key));
  }

  List<Meeting> meetings() {
    return extraction.meetings().stream().map(this::meeting).toList();
  }

  /** The names of the sources that any claim is attributed to. */
  List<String> attributions() {
    return extraction.meetings().stream()
        .flatMap(meeting -> meeting.claims().stream())
        .flatMap(claim -> claim.attribution().stream())
        .map(Claim.AttributionHop::name)
        .distinct()
        .toList();
  }

  private Meeting meeting(MeetingFound source) {
    List<ClaimValue.Status> denials =
        values(source, ClaimValue.Status.class, Polarity.NEGATED).toList();
    List<MeetingStatus> statuses =
        values(source, ClaimValue.Status.class, Polarity.AFFIRMED)
            .map(ClaimValue.Status::status)
            .toList();
    SequencedMap<String, Name> participants = new LinkedHashMap<>();
    values(source, ClaimValue.Participant.class, Polarity.AFFIRMED)
        .forEach(value -> participants.putIfAbsent(value.entity(), name(value.entity())));
    if (statuses.isEmpty() && !denials.isEmpty()) {
      values(source, ClaimValue.Participant.class, Polarity.NEGATED)
          .forEach(value -> participants.putIfAbsent(value.entity(), name(value.entity())));
    }
    return new Meeting(
        source,
        statuses.isEmpty() && !denials.isEmpty(),
        List.copyOf(participants.values()),
        values(source, ClaimValue.OnDate.class, Polarity.AFFIRMED)
            .map(ClaimValue.OnDate::when)
            .min(Comparator.comparingLong(w -> ChronoUnit.DAYS.between(w.earliest(), w.latest())))
            .orElse(null),
        values(source, ClaimValue.At.class, Polarity.AFFIRMED).map(at -> name(at.place())).toList(),
        strongest(statuses),
        values(source, ClaimValue.Mode.class, Polarity.AFFIRMED)
            .map(ClaimValue.Mode::mode)
            .findFirst()
            .orElse(null),
        values(source, ClaimValue.Lasting.class, Polarity.AFFIRMED)
            .map(ClaimValue.Lasting::minutes)
            .findFirst()
            .orElse(null),
        values(source, ClaimValue.During.class, Polarity.AFFIRMED)
            .map(ClaimValue.During::occasion)
            .toList(),
        values(source, ClaimValue.About.class, Polarity.AFFIRMED)
            .map(ClaimValue.About::topic)
            .distinct()
            .map(this::name)
            .toList(),
        values(source, ClaimValue.Commits.class, Polarity.AFFIRMED)
            .map(ClaimValue.Commits::text)
            .toList());
  }

  /** What has become of it when a text tells several stages: called off, moved, held, planned. */
  private static @Nullable MeetingStatus strongest(List<MeetingStatus> statuses) {
    for (MeetingStatus status :
        List.of(
            MeetingStatus.CANCELLED,
            MeetingStatus.POSTPONED,
            MeetingStatus.HELD,
            MeetingStatus.PLANNED)) {
      if (statuses.contains(status)) {
        return status;
      }
    }
    return null;
  }

  private static <T extends ClaimValue> Stream<T> values(
      MeetingFound meeting, Class<T> kind, Polarity polarity) {
    return meeting.claims().stream()
        .filter(claim -> claim.polarity() == polarity && kind.isInstance(claim.value()))
        .map(claim -> kind.cast(claim.value()));
  }
}
