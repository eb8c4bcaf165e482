package dev.readout.entity.resolve;

import dev.readout.entity.model.Authority;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.DatePrecision;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.EntityRef;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import dev.readout.entity.model.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is compared with others: who, when, where, drawn out of its standing claims, with
 * people instead of forms of names.
 */
public final class Telling {
  /** More take part in summits; pairs of the first so many are enough to find the others. */
  private static final int PAIRED = 10;

  /** Single names are paired only where so few take part. */
  private static final int FEW = 3;

  /**
   * Somebody who takes part.
   *
   * @param id of the entity
   * @param stands what stands for it in a text that names nobody: its country, or itself
   * @param name as this report gives it
   * @param role what this report calls it
   */
  record Actor(
      String id,
      String stands,
      EntityKind kind,
      String name,
      List<String> tokens,
      @Nullable String country,
      @Nullable String role,
      boolean host) {
    /** Whether it is a country, or a body, rather than a person. */
    boolean delegation() {
      return kind != EntityKind.PERSON;
    }
  }

  private final Report report;
  private final List<Actor> actors;
  private final @Nullable When when;
  private final List<String> places;
  private final Set<String> topics;
  private final Set<String> occasion;
  private final MeetingMode mode;
  private final @Nullable MeetingStatus status;
  private final @Nullable Integer minutes;

  private Telling(Report report, UnaryOperator<String> personOf) {
    this.report = report;
    this.actors =
        values(report, ClaimValue.Participant.class)
            .map(p -> actor(report, p, personOf))
            .sorted(Comparator.comparing(Actor::id))
            .collect(
                ArrayList::new,
                (list, actor) -> {
                  if (list.isEmpty() || !list.getLast().id().equals(actor.id())) {
                    list.add(actor);
                  }
                },
                ArrayList::addAll);
    this.when = date(report);
    this.places = values(report, ClaimValue.At.class).map(ClaimValue.At::place).distinct().toList();
    this.topics =
        new TreeSet<>(values(report, ClaimValue.About.class).map(ClaimValue.About::topic).toList());
    this.occasion =
        new TreeSet<>(
            values(report, ClaimValue.During.class)
                .flatMap(during -> Names.words(during.occasion()).stream())
                .filter(word -> word.length() > 3)
                .toList());
    this.mode =
        values(report, ClaimValue.Mode.class)
            .map(ClaimValue.Mode::mode)
            .filter(m -> m != MeetingMode.UNSTATED)
            .findFirst()
            .orElse(MeetingMode.UNSTATED);
    this.status = status(report);
    this.minutes =
        values(report, ClaimValue.Lasting.class)
            .map(ClaimValue.Lasting::minutes)
            .findFirst()
            .orElse(null);
  }

  /**
   * @param personOf gives the person of a form of a name
   */
  public static Telling of(Report report, UnaryOperator<String> personOf) {
    return new Telling(report, personOf);
  }

  /** What all standing claims of one kind say; an editor's word hides the extractor's. */
  static <T extends ClaimValue> Stream<T> values(Report report, Class<T> kind) {
    List<ReportClaim> claims =
        report.claims().stream()
            .filter(ReportClaim::stands)
            .filter(claim -> kind.isInstance(claim.claim().value()))
            .toList();
    boolean edited = claims.stream().anyMatch(claim -> claim.authority() == Authority.EDITOR);
    boolean single = kind != ClaimValue.Participant.class && kind != ClaimValue.About.class;
    return claims.stream()
        .filter(claim -> !edited || !single || claim.authority() == Authority.EDITOR)
        .map(claim -> kind.cast(claim.claim().value()));
  }

  private static Actor actor(
      Report report, ClaimValue.Participant participant, UnaryOperator<String> personOf) {
    EntityRef ref = report.entity(participant.entity());
    String id = ref.kind() == EntityKind.PERSON ? personOf.apply(ref.ref()) : ref.ref();
    String represents = participant.representing();
    String country =
        represents != null && report.entity(represents).countryCode() != null
            ? report.entity(represents).countryCode()
            : ref.countryCode();
    String stands =
        country == null || ref.kind() == EntityKind.ORGANIZATION ? id : "country:" + country;
    return new Actor(
        id,
        stands,
        ref.kind(),
        ref.name(),
        Names.personTokens(ref.name()),
        country,
        participant.role(),
        participant.host());
  }

  private static @Nullable When date(Report report) {
    return values(report, ClaimValue.OnDate.class)
        .map(ClaimValue.OnDate::when)
        .min(
            Comparator.comparingLong((When w) -> ChronoUnit.DAYS.between(w.earliest(), w.latest()))
                .thenComparing(When::earliest))
        .orElse(null);
  }

  private static @Nullable MeetingStatus status(Report report) {
    List<MeetingStatus> said =
        values(report, ClaimValue.Status.class).map(ClaimValue.Status::status).sorted().toList();
    return said.contains(MeetingStatus.HELD)
        ? MeetingStatus.HELD
        : said.isEmpty() ? null : said.getLast();
  }

  public Report report() {
    return report;
  }

  public String id() {
    return report.id();
  }

  List<Actor> actors() {
    return actors;
  }

  /** Who the words make the host; null when they make nobody, or several. */
  @Nullable Actor host() {
    List<Actor> hosts = actors.stream().filter(Actor::host).toList();
    return hosts.size() == 1 ? hosts.getFirst() : null;
  }

  /** The ids of everybody who takes part: what a change of persons is noticed by. */
  public List<String> actorIds() {
    return actors.stream().map(Actor::id).toList();
  }

  public @Nullable When when() {
    return when;
  }

  /** The first of the days in which reports of the same meeting are looked for; null for all. */
  public @Nullable LocalDate searchedFrom() {
    WhenMatch.Window window = WhenMatch.window(this);
    return window == null ? null : window.from();
  }

  /** The last of those days. */
  public @Nullable LocalDate searchedTo() {
    WhenMatch.Window window = WhenMatch.window(this);
    return window == null ? null : window.to();
  }

  List<String> places() {
    return places;
  }

  /** The words of the places' names, folded. */
  Set<String> placeWords() {
    Set<String> words = new TreeSet<>();
    places.forEach(place -> words.addAll(Names.words(report.entity(place).name())));
    return words;
  }

  Set<String> topics() {
    return topics;
  }

  Set<String> occasion() {
    return occasion;
  }

  MeetingMode mode() {
    return mode;
  }

  @Nullable MeetingStatus status() {
    return status;
  }

  @Nullable Integer minutes() {
    return minutes;
  }

  boolean exactDay() {
    return when != null && when.precision() == DatePrecision.DAY;
  }

  /**
   * By what this report and others about the same meeting find each other: pairs of participants,
   * each by itself or by what stands for it.
   *
   * @param own whether the pair is named so; two reports that only meet in pairs of countries that
   *     stand for people are no candidates
   */
  public record Key(String pair, boolean own) {}

  public List<Key> keys() {
    Set<Key> keys = new TreeSet<>(Comparator.comparing(Key::pair).thenComparing(Key::own));
    List<Actor> first = actors.subList(0, Math.min(PAIRED, actors.size()));
    for (Actor a : first) {
      for (Actor b : first) {
        if (a.id().compareTo(b.id()) < 0) {
          keys.add(new Key(pair(a.id(), b.id()), true));
          keys.add(new Key(pair(a.stands(), b.id()), a.stands().equals(a.id())));
          keys.add(new Key(pair(a.id(), b.stands()), b.stands().equals(b.id())));
          keys.add(
              new Key(
                  pair(a.stands(), b.stands()),
                  a.stands().equals(a.id()) && b.stands().equals(b.id())));
        }
      }
    }
    if (actors.size() <= FEW) {
      addPartsOfNames(keys);
    }
    if (actors.size() == 1) {
      keys.add(new Key(actors.getFirst().id() + " alone", true));
    }
    // A pair that is named is not also one that only stands.
    return keys.stream()
        .filter(key -> key.own() || !keys.contains(new Key(key.pair(), true)))
        .toList();
  }

  /** By single names: 'Lavrov and Wang' find Sergei Lavrov and Wang Yi. */
  private void addPartsOfNames(Set<Key> keys) {
    for (Actor a : actors) {
      for (Actor b : actors) {
        if (a.id().compareTo(b.id()) < 0
            && a.kind() == EntityKind.PERSON
            && b.kind() == EntityKind.PERSON) {
          boolean own = a.tokens().size() == 1 || b.tokens().size() == 1;
          for (String left : a.tokens()) {
            for (String right : b.tokens()) {
              keys.add(new Key(pair("name:" + left, "name:" + right), own));
            }
          }
        }
      }
    }
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Telling telling && telling.id().equals(id());
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(id());
  }
}
