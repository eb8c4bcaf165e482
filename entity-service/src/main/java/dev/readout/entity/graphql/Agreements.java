package dev.readout.entity.graphql;

import dev.readout.entity.graph.Atlas;
import dev.readout.entity.model.Aspect;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import dev.readout.entity.resolve.Agreement;
import dev.readout.entity.resolve.Telling;
import dev.readout.entity.store.ClaimReads.ClaimRow;
import dev.readout.entity.store.EntityRow;
import dev.readout.entity.store.MeetingReads.Of;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the sources of meetings agree, computed when it is asked for. */
@ApplicationScoped
public class Agreements {
  private final Graph graphs;
  private final Agreement agreement;

  public Agreements(Graph graphs, Atlas atlas) {
    this.graphs = graphs;
    this.agreement = new Agreement(atlas);
  }

  /** The verdicts of each meeting on each aspect that any of its reports speaks of. */
  Map<String, List<Agreement.Verdict>> of(
      String graph, List<String> meetings, Collection<Aspect> aspects) {
    return of(graph, meetings, aspects, report -> true);
  }

  /** The same, as if only some of the reports were there. */
  Map<String, List<Agreement.Verdict>> of(
      String graph, List<String> meetings, Collection<Aspect> aspects, Predicate<Report> among) {
    List<Of<Report>> reports =
        graphs.parts(graph).reportBodies(meetings).stream()
            .filter(of -> among.test(of.value()))
            .toList();
    Map<String, EntityRow> persons =
        graphs
            .claims(graph)
            .entities(
                reports.stream()
                    .flatMap(of -> of.value().entities().stream())
                    .filter(ref -> ref.kind() == EntityKind.PERSON)
                    .map(ref -> ref.ref())
                    .distinct()
                    .toList());
    Map<String, List<Telling>> tellings = new HashMap<>();
    for (Of<Report> of : reports) {
      tellings
          .computeIfAbsent(of.owner(), k -> new ArrayList<>())
          .add(
              Telling.of(
                  of.value(),
                  form -> {
                    EntityRow row = persons.get(form);
                    return row == null ? form : row.id();
                  }));
    }
    Map<String, List<Agreement.Verdict>> verdicts = new HashMap<>();
    tellings.forEach(
        (meeting, told) ->
            verdicts.put(
                meeting,
                aspects.stream()
                    .distinct()
                    .sorted()
                    .map(aspect -> agreement.of(aspect, told))
                    .filter(verdict -> verdict.best() != null)
                    .toList()));
    return verdicts;
  }

  static Stream<String> claimIds(List<Agreement.Verdict> verdicts) {
    return verdicts.stream()
        .flatMap(v -> v.positions().stream())
        .map(Agreement.Position::claim)
        .filter(java.util.Objects::nonNull)
        .map(ReportClaim::id);
  }

  static AspectAgreement view(
      Agreement.Verdict verdict, Map<String, ClaimRow> claims, String graph) {
    ReportClaim best = verdict.best();
    List<Position> positions = new ArrayList<>();
    for (Agreement.Position position : verdict.positions()) {
      ReportClaim said = position.claim();
      ClaimRow row = said == null ? null : claims.get(said.id());
      positions.add(
          new Position(
              new Article(position.article().value(), graph),
              position.stance(),
              row == null ? null : row.value(),
              row == null ? null : new Claim(row, graph)));
    }
    return new AspectAgreement(verdict.aspect(), verdict.verdict(), best(best, claims), positions);
  }

  private static @Nullable String best(@Nullable ReportClaim best, Map<String, ClaimRow> claims) {
    ClaimRow row = best == null ? null : claims.get(best.id());
    return row == null ? null : row.value();
  }
}
