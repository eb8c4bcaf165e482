package dev.readout.entity.graph;

import dev.readout.entity.model.Aspect;
import dev.readout.entity.model.Authority;
import dev.readout.entity.model.Claim;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.DatePrecision;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.EntityRef;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.Polarity;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import dev.readout.entity.model.When;
import dev.readout.entity.resolve.Names;
import dev.readout.entity.store.CorrectionRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Editors' corrections put into reports: a rejected claim stays and counts for nothing, another
 * value stands beside it with an editor's authority. A later correction of a claim replaces an
 * earlier one; they outlive re-extraction because claim ids do.
 */
public final class Corrections {
  /**
   * What the id of an editor's claim begins with; that of the claim beside which it stands follows.
   */
  private static final String EDITORS = "e";

  private final Map<String, CorrectionRow> latest = new LinkedHashMap<>();

  private final Atlas atlas;

  /**
   * @param rows oldest first
   */
  public Corrections(List<CorrectionRow> rows, Atlas atlas) {
    this.atlas = atlas;
    rows.forEach(row -> latest.put(row.claim, row));
  }

  /** The claim beside which an editor put this one. */
  static String corrected(String editors) {
    return editors.substring(EDITORS.length());
  }

  public Report apply(Report report) {
    List<ReportClaim> claims = new ArrayList<>();
    for (ReportClaim claim : report.claims()) {
      CorrectionRow row = latest.get(claim.id());
      claims.add(
          row != null && row.rejected
              ? new ReportClaim(claim.id(), claim.claim(), claim.authority(), true)
              : claim);
    }
    List<EntityRef> entities = new ArrayList<>(report.entities());
    for (CorrectionRow row : latest.values()) {
      String value = row.value;
      if (value == null) {
        continue;
      }
      ReportClaim corrected =
          report.claims().stream().filter(c -> c.id().equals(row.claim)).findFirst().orElse(null);
      if (corrected == null && !row.report.equals(report.id())) {
        continue;
      }
      value(row.aspect, value, report, atlas)
          .ifPresent(
              said -> {
                for (EntityRef ref : newRefs(said, value)) {
                  if (entities.stream().noneMatch(e -> e.ref().equals(ref.ref()))) {
                    entities.add(ref);
                  }
                }
                claims.add(
                    new ReportClaim(
                        EDITORS + row.claim,
                        new Claim(
                            said,
                            Polarity.AFFIRMED,
                            corrected == null
                                ? List.of(report.anchor())
                                : corrected.claim().evidence(),
                            List.of()),
                        Authority.EDITOR,
                        false));
              });
    }
    return new Report(
        report.id(),
        report.article(),
        report.version(),
        report.source(),
        report.publishedOn(),
        report.key(),
        report.anchor(),
        report.background(),
        entities,
        claims);
  }

  private List<EntityRef> newRefs(ClaimValue said, String value) {
    return switch (said) {
      case ClaimValue.About about ->
          List.of(
              new EntityRef(
                  about.topic(),
                  EntityKind.TOPIC,
                  atlas.topicName(about.topic()).orElse(value),
                  null,
                  null));
      case ClaimValue.At at ->
          List.of(
              new EntityRef(
                  at.place(),
                  EntityKind.PLACE,
                  atlas.place(at.place()).map(Atlas.Known::name).orElse(value),
                  null,
                  null));
      default -> List.of();
    };
  }

  /** What an editor's text says of an aspect; empty when it cannot be understood. */
  public static Optional<ClaimValue> value(
      Aspect aspect, String text, @Nullable Report report, Atlas atlas) {
    return switch (aspect) {
      case DATE -> date(text).map(ClaimValue.OnDate::new);
      case STATUS -> constant(MeetingStatus.class, text).map(ClaimValue.Status::new);
      case MODE -> constant(MeetingMode.class, text).map(ClaimValue.Mode::new);
      case DURATION ->
          text.matches("[1-9]\\d{0,4}")
              ? Optional.of(new ClaimValue.Lasting(Integer.parseInt(text)))
              : Optional.empty();
      case OCCASION -> Optional.of(new ClaimValue.During(text));
      case TOPIC ->
          Optional.of(
              new ClaimValue.About(
                  text.contains(":") ? text : "topic:" + String.join("-", Names.words(text))));
      case PLACE -> Optional.of(new ClaimValue.At(placeId(text, report, atlas)));
      case PARTICIPANT -> participant(text, report);
      case COMMITMENT -> Optional.of(new ClaimValue.Commits(text, List.of(), List.of()));
    };
  }

  /** A place of this name in the report, else in the gazetteer, else one that only has a name. */
  private static String placeId(String text, @Nullable Report report, Atlas atlas) {
    if (text.contains(":")) {
      return text;
    }
    List<EntityRef> named = report == null ? List.of() : report.entities();
    return named.stream()
        .filter(e -> e.kind() == EntityKind.PLACE && e.name().equalsIgnoreCase(text))
        .map(EntityRef::ref)
        .findFirst()
        .or(() -> atlas.placeNamed(text).map(Atlas.Known::id))
        .orElseGet(() -> "place:" + String.join("-", Names.words(text)));
  }

  /** Only somebody whom the report names: a name alone would found a person without a source. */
  private static Optional<ClaimValue> participant(String text, @Nullable Report report) {
    if (report == null) {
      return Optional.of(new ClaimValue.Participant(text, null, null, false));
    }
    return report.entities().stream()
        .filter(e -> e.ref().equals(text) || e.name().equalsIgnoreCase(text))
        .findFirst()
        .map(e -> new ClaimValue.Participant(e.ref(), null, null, false));
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text.toUpperCase(Locale.ROOT).replace(' ', '_'))) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /** '2026-02-14', '2026-02', '2026' or '2026-02-13..2026-02-15'. */
  private static Optional<When> date(String text) {
    try {
      if (text.contains("..")) {
        String[] ends = text.split("\\.\\.", 2);
        return Optional.of(
            new When(
                LocalDate.parse(ends[0]), LocalDate.parse(ends[1]), DatePrecision.RANGE, text));
      }
      return switch (text.length()) {
        case 4 -> {
          int year = Integer.parseInt(text);
          yield Optional.of(
              new When(
                  LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR, text));
        }
        case 7 -> {
          YearMonth month = YearMonth.parse(text);
          yield Optional.of(
              new When(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, text));
        }
        default -> {
          LocalDate day = LocalDate.parse(text);
          yield Optional.of(new When(day, day, DatePrecision.DAY, text));
        }
      };
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
