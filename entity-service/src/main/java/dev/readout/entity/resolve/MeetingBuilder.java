package dev.readout.entity.resolve;

import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.EntityRef;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Feature;
import dev.readout.entity.model.MeetingFacts;
import dev.readout.entity.model.MeetingFacts.ClaimAt;
import dev.readout.entity.model.MeetingFacts.Participant;
import dev.readout.entity.model.MeetingFacts.Turn;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import dev.readout.entity.model.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One meeting from the reports that tell it: refined where they differ in detail, not averaged. */
public final class MeetingBuilder {
  private final PlaceTree places;
  private final MeetingMatcher matcher;
  private final Agreement agreement;

  public MeetingBuilder(PlaceTree places) {
    this.places = places;
    this.matcher = new MeetingMatcher(places);
    this.agreement = new Agreement(places);
  }

  /**
   * @param tellings in the order of {@link Report}
   * @param names the names of entities, for the label; the report's own where it has none
   * @return empty when no report says that there was or will be a meeting
   */
  public Optional<MeetingFacts> build(List<Telling> tellings, UnaryOperator<String> personOf) {
    List<Turn> history = history(tellings);
    if (history.isEmpty()) {
      return Optional.empty();
    }
    List<Report> reports = tellings.stream().map(Telling::report).toList();
    When when = when(tellings);
    String place = place(tellings);
    List<Participant> participants = participants(tellings, personOf, place);
    MeetingStatus status = status(history);
    LocalDate firstPublished =
        reports.stream()
            .map(Report::publishedOn)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    int publishers = (int) reports.stream().map(Report::source).distinct().count();
    return Optional.of(
        new MeetingFacts(
            reports.getFirst().id(),
            Label.of(tellings, participants, place, when, status),
            status,
            history,
            mode(tellings),
            when,
            mostSaid(tellings, ClaimValue.Lasting.class, ClaimValue.Lasting::minutes),
            place,
            mostSaid(tellings, ClaimValue.During.class, ClaimValue.During::occasion),
            participants,
            topics(tellings),
            reports,
            publishers,
            Origins.count(reports),
            when != null ? when.earliest() : firstPublished,
            agreement.contested(tellings),
            explanation(tellings)));
  }

  /** Each status in the order in which reports came to say it. */
  private static List<Turn> history(List<Telling> tellings) {
    Map<MeetingStatus, List<ClaimAt>> evidence = new LinkedHashMap<>();
    Map<MeetingStatus, LocalDate> since = new TreeMap<>();
    for (Telling telling : tellings) {
      Report report = telling.report();
      for (ReportClaim claim : report.claims()) {
        if (claim.stands() && claim.claim().value() instanceof ClaimValue.Status said) {
          evidence
              .computeIfAbsent(said.status(), k -> new ArrayList<>())
              .addAll(at(report, claim.claim().evidence()));
          if (report.publishedOn() != null) {
            since.merge(said.status(), report.publishedOn(), (a, b) -> a.isBefore(b) ? a : b);
          }
        }
      }
    }
    return evidence.entrySet().stream()
        .map(e -> new Turn(e.getKey(), since.get(e.getKey()), e.getValue()))
        .sorted(
            Comparator.comparing(Turn::on, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(turn -> turn.status() == MeetingStatus.PLANNED ? 0 : 1)
                .thenComparing(Turn::status))
        .toList();
  }

  /** Held beats everything; otherwise the latest word counts. */
  private static MeetingStatus status(List<Turn> history) {
    return history.stream().anyMatch(turn -> turn.status() == MeetingStatus.HELD)
        ? MeetingStatus.HELD
        : history.getLast().status();
  }

  /**
   * The narrowest of the dates that most reports can live with; what was held is dated by those who
   * say that it was, not by its plans.
   */
  private static @Nullable When when(List<Telling> tellings) {
    List<When> held =
        tellings.stream()
            .filter(telling -> telling.status() == MeetingStatus.HELD)
            .map(Telling::when)
            .filter(Objects::nonNull)
            .toList();
    List<When> stated =
        held.isEmpty()
            ? tellings.stream().map(Telling::when).filter(Objects::nonNull).toList()
            : held;
    return stated.stream()
        .min(
            Comparator.comparingLong((When w) -> -stated.stream().filter(w::overlaps).count())
                .thenComparing(w -> ChronoUnit.DAYS.between(w.earliest(), w.latest()))
                .thenComparing(w -> -stated.stream().filter(w::equals).count())
                .thenComparing(When::earliest)
                .thenComparing(When::asStated))
        .orElse(null);
  }

  /** The most exact of the places that most reports can live with. */
  private @Nullable String place(List<Telling> tellings) {
    List<String> stated = tellings.stream().flatMap(t -> t.places().stream()).toList();
    return stated.stream()
        .min(
            Comparator.comparingLong(
                    (String p) ->
                        -stated.stream().filter(other -> places.related(p, other)).count())
                .thenComparing(p -> -places.containers(p).size())
                .thenComparing(p -> -stated.stream().filter(p::equals).count())
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  private static MeetingMode mode(List<Telling> tellings) {
    return tellings.stream()
        .map(Telling::mode)
        .filter(mode -> mode != MeetingMode.UNSTATED)
        .collect(
            TreeMap<MeetingMode, Integer>::new, (m, x) -> m.merge(x, 1, Integer::sum), Map::putAll)
        .entrySet()
        .stream()
        .max(
            Map.Entry.<MeetingMode, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(MeetingMode.UNSTATED);
  }

  private static <T extends ClaimValue, V extends Comparable<V>> @Nullable V mostSaid(
      List<Telling> tellings, Class<T> kind, java.util.function.Function<T, V> value) {
    Map<V, Integer> counts = new TreeMap<>();
    tellings.forEach(
        t ->
            Telling.values(t.report(), kind)
                .forEach(v -> counts.merge(value.apply(v), 1, Integer::sum)));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<V, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /**
   * People before bodies. A country is left out where somebody is named who acts for it, and where
   * it is but the place in which people of other countries meet.
   */
  private List<Participant> participants(
      List<Telling> tellings, UnaryOperator<String> personOf, @Nullable String place) {
    Map<String, Gathered> gathered = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      Map<String, Telling.Actor> actors = new TreeMap<>();
      telling.actors().forEach(actor -> actors.put(actor.id(), actor));
      for (ReportClaim claim : telling.report().claims()) {
        if (claim.stands() && claim.claim().value() instanceof ClaimValue.Participant said) {
          EntityRef ref = telling.report().entity(said.entity());
          String id = ref.kind() == EntityKind.PERSON ? personOf.apply(ref.ref()) : ref.ref();
          Telling.Actor actor = actors.get(id);
          if (actor != null) {
            gathered
                .computeIfAbsent(id, k -> new Gathered(actor))
                .add(said, telling.report(), claim.claim().evidence());
          }
        }
      }
    }
    foldPartsOfNames(gathered);
    long people =
        gathered.values().stream().filter(g -> g.actor.kind() == EntityKind.PERSON).count();
    return gathered.values().stream()
        .filter(
            g ->
                g.actor.kind() != EntityKind.PLACE
                    || people < 2
                    || place == null
                    || !places.related(g.actor.id(), place))
        .filter(
            g ->
                g.actor.kind() != EntityKind.PLACE
                    || gathered.values().stream()
                        .noneMatch(
                            other ->
                                other.actor.kind() == EntityKind.PERSON
                                    && other.actor.stands().equals(g.actor.id())))
        .sorted(
            Comparator.comparing((Gathered g) -> g.actor.kind())
                .thenComparing(g -> -g.reports)
                .thenComparing(g -> g.actor.id()))
        .map(Gathered::participant)
        .toList();
  }

  /** Within one meeting 'Lind' is the Anna Lind whom another report names. */
  private static void foldPartsOfNames(Map<String, Gathered> gathered) {
    for (Gathered part : List.copyOf(gathered.values())) {
      if (part.actor.kind() != EntityKind.PERSON || part.actor.tokens().size() != 1) {
        continue;
      }
      List<Gathered> whole =
          gathered.values().stream()
              .filter(other -> other.actor.kind() == EntityKind.PERSON)
              .filter(other -> other.actor.tokens().size() > 1)
              .filter(other -> other.actor.tokens().contains(part.actor.tokens().getFirst()))
              .toList();
      if (whole.size() == 1) {
        whole.getFirst().take(part);
        gathered.remove(part.actor.id());
      }
    }
  }

  /** What reports say of one participant, added up. */
  private static final class Gathered {
    private final Telling.Actor actor;
    private final Map<String, Integer> roles = new TreeMap<>();
    private final List<ClaimAt> evidence = new ArrayList<>();
    private int reports;

    Gathered(Telling.Actor actor) {
      this.actor = actor;
    }

    void add(ClaimValue.Participant said, Report report, List<Evidence> words) {
      reports++;
      if (said.role() != null) {
        roles.merge(said.role(), 1, Integer::sum);
      }
      evidence.addAll(at(report, words));
    }

    void take(Gathered other) {
      reports += other.reports;
      other.roles.forEach((role, count) -> roles.merge(role, count, Integer::sum));
      evidence.addAll(other.evidence);
    }

    Participant participant() {
      String role =
          roles.entrySet().stream()
              .max(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
              .map(Map.Entry::getKey)
              .orElse(null);
      String representing =
          actor.stands().startsWith("country:") && !actor.stands().equals(actor.id())
              ? actor.stands()
              : null;
      return new Participant(actor.id(), role, representing, evidence);
    }
  }

  private static List<String> topics(List<Telling> tellings) {
    Map<String, Integer> counts = new TreeMap<>();
    tellings.forEach(t -> t.topics().forEach(topic -> counts.merge(topic, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** For each later report the features of its best match among the others. */
  private List<Feature> explanation(List<Telling> tellings) {
    List<Feature> explanation = new ArrayList<>();
    for (Telling telling : tellings.subList(1, tellings.size())) {
      Telling nearest =
          tellings.stream()
              .filter(other -> other != telling)
              .min(
                  Comparator.comparingInt((Telling other) -> -matcher.match(other, telling).score())
                      .thenComparing(Telling::id))
              .orElseThrow();
      matcher.match(nearest, telling).features().stream()
          .map(
              f ->
                  new Feature(
                      f.name(),
                      f.value(),
                      telling.report().article()
                          + " with "
                          + nearest.report().article()
                          + ": "
                          + f.explanation()))
          .forEach(explanation::add);
      if (explanation.size() > 100) {
        break; // enough to explain; a meeting told by hundreds of articles needs no hundreds of
        // lists
      }
    }
    return explanation;
  }

  private static List<ClaimAt> at(Report report, List<Evidence> evidence) {
    return evidence.stream()
        .map(words -> new ClaimAt(report.article(), report.version(), words))
        .toList();
  }
}
