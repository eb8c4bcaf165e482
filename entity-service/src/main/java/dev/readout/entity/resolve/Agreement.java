package dev.readout.entity.resolve;

import dev.readout.entity.model.AgreementVerdict;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.Aspect;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.ReportClaim;
import dev.readout.entity.model.Stance;
import dev.readout.entity.model.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the sources of one meeting agree, aspect by aspect, and how each of them stands. */
public final class Agreement {
  /** Aspects of which a meeting has one value: only these can be contradicted. */
  private static final Set<Aspect> SINGLE =
      EnumSet.of(Aspect.DATE, Aspect.PLACE, Aspect.STATUS, Aspect.MODE, Aspect.DURATION);

  private final PlaceTree places;

  public Agreement(PlaceTree places) {
    this.places = places;
  }

  /** How one article stands on one aspect; the claim is null when it is silent. */
  public record Position(ArticleId article, Stance stance, @Nullable ReportClaim claim) {}

  public record Verdict(
      Aspect aspect,
      AgreementVerdict verdict,
      @Nullable ReportClaim best,
      List<Position> positions) {
    public Verdict {
      positions = List.copyOf(positions);
    }
  }

  public boolean contested(List<Telling> tellings) {
    return SINGLE.stream().anyMatch(a -> of(a, tellings).verdict() == AgreementVerdict.CONTESTED);
  }

  public Verdict of(Aspect aspect, List<Telling> tellings) {
    record Said(ArticleId article, ReportClaim claim) {}
    List<Said> said = new ArrayList<>();
    for (Telling telling : tellings) {
      for (ReportClaim claim : telling.report().claims()) {
        boolean empty =
            claim.claim().value() instanceof ClaimValue.Mode m && m.mode() == MeetingMode.UNSTATED;
        if (claim.stands() && claim.claim().aspect() == aspect && !empty) {
          said.add(new Said(telling.report().article(), claim));
        }
      }
    }
    ReportClaim best =
        said.stream()
            .map(Said::claim)
            .min(
                Comparator.comparingLong(
                        (ReportClaim c) ->
                            -said.stream().filter(o -> compatible(c, o.claim())).count())
                    .thenComparing(c -> -exactness(c.claim().value()))
                    .thenComparing(ReportClaim::id))
            .orElse(null);
    List<Position> positions = new ArrayList<>();
    boolean refined = false;
    boolean contested = false;
    for (Telling telling : tellings) {
      List<Said> own =
          said.stream().filter(s -> s.article().equals(telling.report().article())).toList();
      if (own.isEmpty() || best == null) {
        positions.add(new Position(telling.report().article(), Stance.SILENT, null));
        continue;
      }
      ReportClaim claim =
          own.stream()
              .map(Said::claim)
              .min(
                  Comparator.comparing(
                          (ReportClaim c) ->
                              stance(c, best, said.stream().map(Said::claim).toList()))
                      .thenComparing(ReportClaim::id))
              .orElseThrow();
      Stance stance = stance(claim, best, said.stream().map(Said::claim).toList());
      refined |= stance == Stance.REFINES;
      contested |= stance == Stance.CONTRADICTS;
      positions.add(new Position(telling.report().article(), stance, claim));
    }
    long voices = positions.stream().filter(p -> p.stance() != Stance.SILENT).count();
    AgreementVerdict verdict =
        contested
            ? AgreementVerdict.CONTESTED
            : voices <= 1
                ? AgreementVerdict.SINGLE_SOURCE
                : refined ? AgreementVerdict.REFINED : AgreementVerdict.AGREED;
    return new Verdict(aspect, verdict, best, positions);
  }

  private Stance stance(ReportClaim claim, ReportClaim best, List<ReportClaim> all) {
    if (!SINGLE.contains(claim.claim().aspect())) {
      return Stance.STATES;
    }
    if (!compatible(claim, best)) {
      return Stance.CONTRADICTS;
    }
    boolean finer =
        all.stream()
            .anyMatch(
                other ->
                    compatible(claim, other)
                        && exactness(claim.claim().value()) > exactness(other.claim().value()));
    return finer ? Stance.REFINES : Stance.STATES;
  }

  private boolean compatible(ReportClaim a, ReportClaim b) {
    return switch (a.claim().value()) {
      case ClaimValue.OnDate date ->
          b.claim().value() instanceof ClaimValue.OnDate other
              && date.when().overlaps(other.when());
      case ClaimValue.At at ->
          b.claim().value() instanceof ClaimValue.At other
              && places.related(at.place(), other.place());
      case ClaimValue.Status status ->
          b.claim().value() instanceof ClaimValue.Status other
              && (status.status() == other.status()
                  || !(calledOff(status.status()) && other.status() == MeetingStatus.HELD
                      || status.status() == MeetingStatus.HELD && calledOff(other.status())));
      case ClaimValue.Mode mode -> Objects.equals(mode, b.claim().value());
      case ClaimValue.Lasting lasting ->
          b.claim().value() instanceof ClaimValue.Lasting other
              && Math.abs(lasting.minutes() - other.minutes()) * 4
                  <= Math.max(lasting.minutes(), other.minutes());
      case ClaimValue.Participant p -> true;
      case ClaimValue.About about -> true;
      case ClaimValue.During during -> true;
      case ClaimValue.Commits commits -> true;
    };
  }

  private static boolean calledOff(MeetingStatus status) {
    return status == MeetingStatus.CANCELLED;
  }

  /** More is more exact; comparable within one aspect only. */
  private long exactness(ClaimValue value) {
    return switch (value) {
      case ClaimValue.OnDate(When when) ->
          -java.time.temporal.ChronoUnit.DAYS.between(when.earliest(), when.latest());
      case ClaimValue.At at -> places.containers(at.place()).size();
      case ClaimValue.Status status -> status.status() == MeetingStatus.HELD ? 1 : 0;
      case ClaimValue.Participant p -> 0;
      case ClaimValue.Mode mode -> 0;
      case ClaimValue.Lasting lasting -> 0;
      case ClaimValue.About about -> 0;
      case ClaimValue.During during -> 0;
      case ClaimValue.Commits commits -> 0;
    };
  }
}
