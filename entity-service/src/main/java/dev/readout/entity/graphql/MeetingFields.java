package dev.readout.entity.graphql;

import static dev.readout.entity.graphql.Batch.grouped;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.readout.entity.model.Aspect;
import dev.readout.entity.model.Feature;
import dev.readout.entity.model.MeetingFacts.Turn;
import dev.readout.entity.resolve.Agreement;
import dev.readout.entity.store.ClaimReads.ClaimRow;
import dev.readout.entity.store.Json;
import dev.readout.entity.store.MeetingParts.EvidencePointer;
import dev.readout.entity.store.MeetingParts.ParticipationRow;
import dev.readout.entity.store.MeetingParts.ReportRow;
import dev.readout.entity.store.MeetingReads.Of;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What belongs to a meeting, fetched for a whole page at once. */
@GraphQLApi
@ApplicationScoped
public class MeetingFields {
  private static final TypeReference<List<Turn>> TURNS = new TypeReference<>() {};
  private static final TypeReference<List<Feature>> FEATURES = new TypeReference<>() {};

  private final Graph graphs;
  private final Agreements agreements;

  public MeetingFields(Graph graphs, Agreements agreements) {
    this.graphs = graphs;
    this.agreements = agreements;
  }

  private static List<String> ids(List<Meeting> meetings) {
    return meetings.stream().map(Meeting::getId).toList();
  }

  public List<@NonNull List<@NonNull StatusChange>> statusHistory(@Source List<Meeting> of) {
    return Batch.byGraph(
        of,
        Meeting::graph,
        (graph, meetings) -> {
          Around around =
              Asked.forAny("evidence")
                  ? around(graph, meetings, Aspect.STATUS)
                  : new Around(graph, List.of());
          return meetings.stream()
              .map(
                  meeting ->
                      Json.read(meeting.row().history(), TURNS).stream()
                          .map(
                              turn ->
                                  new StatusChange(
                                      turn.status(),
                                      turn.on(),
                                      turn.evidence().stream()
                                          .map(
                                              at ->
                                                  new EvidencePointer(
                                                      at.article(), at.version(), at.evidence()))
                                          .map(around::evidence)
                                          .toList()))
                          .toList())
              .toList();
        });
  }

  public List<@Nullable Place> place(@Source List<Meeting> of) {
    return Batch.byGraph(
        of,
        Meeting::graph,
        (graph, meetings) ->
            Places.of(
                graphs.entities(graph),
                meetings.stream().map(m -> m.row().place()).toList(),
                graph));
  }

  public List<@NonNull List<@NonNull Participation>> participants(@Source List<Meeting> of) {
    return Batch.byGraph(
        of,
        Meeting::graph,
        (graph, meetings) -> {
          boolean evidence = Asked.forAny("evidence");
          List<ParticipationRow> rows = graphs.parts(graph).participations(ids(meetings), evidence);
          Around around =
              evidence ? around(graph, meetings, Aspect.PARTICIPANT) : new Around(graph, List.of());
          boolean countries = Asked.forAny("representing");
          List<@Nullable Place> representing =
              Places.of(
                  graphs.entities(graph),
                  rows.stream().map(row -> countries ? row.representing() : null).toList(),
                  graph);
          List<Of<Participation>> found = new ArrayList<>();
          for (int i = 0; i < rows.size(); i++) {
            ParticipationRow row = rows.get(i);
            found.add(
                new Of<>(
                    row.meeting(),
                    new Participation(
                        Entities.of(row.entity(), graph),
                        row.role(),
                        representing.get(i),
                        row.evidence().stream().map(around::evidence).toList())));
          }
          return grouped(ids(meetings), found, p -> p);
        });
  }

  public List<@NonNull List<@NonNull Topic>> topics(@Source List<Meeting> of) {
    return Batch.byGraph(
        of,
        Meeting::graph,
        (graph, meetings) ->
            grouped(
                ids(meetings),
                graphs.parts(graph).topics(ids(meetings)),
                row -> new Topic(row, graph)));
  }

  public List<@NonNull List<@NonNull Statement>> statements(@Source List<Meeting> of) {
    return Batch.byGraph(
        of,
        Meeting::graph,
        (graph, meetings) ->
            grouped(
                ids(meetings),
                graphs.claims(graph).statementsOfMeetings(ids(meetings)).stream()
                    .map(row -> new Of<>(Objects.requireNonNull(row.meeting()), row))
                    .toList(),
                row -> new Statement(row, graph)));
  }

  public List<@NonNull List<@NonNull Commitment>> commitments(@Source List<Meeting> of) {
    return Batch.byGraph(
        of,
        Meeting::graph,
        (graph, meetings) ->
            grouped(
                ids(meetings),
                claims(graph, meetings, Aspect.COMMITMENT),
                row -> new Commitment(row, graph)));
  }

  private List<Of<ClaimRow>> claims(String graph, List<Meeting> meetings, @Nullable Aspect aspect) {
    return graphs.claims(graph).ofMeetings(ids(meetings), aspect).stream()
        .map(row -> new Of<>(Objects.requireNonNull(row.meeting()), row))
        .toList();
  }

  public List<@NonNull List<@NonNull Report>> reports(@Source List<Meeting> of) {
    return Batch.byGraph(
        of,
        Meeting::graph,
        (graph, meetings) -> {
          boolean claimed = Asked.forAny("claims", "attribution");
          Map<String, List<ClaimRow>> claims = new HashMap<>();
          List<ClaimRow> all =
              claimed ? graphs.claims(graph).ofMeetings(ids(meetings), null) : List.of();
          for (ClaimRow claim : all) {
            claims.computeIfAbsent(claim.report(), k -> new ArrayList<>()).add(claim);
          }
          // An article that tells a meeting twice is one report of it.
          Map<List<String>, Told> byArticle = new LinkedHashMap<>();
          for (ReportRow row :
              graphs.parts(graph).reports(ids(meetings), Asked.forAny("evidence"))) {
            byArticle
                .computeIfAbsent(List.of(row.meeting(), row.article()), k -> new Told())
                .add(row.evidence(), claims.getOrDefault(row.id(), List.of()));
          }
          List<Of<Report>> found = new ArrayList<>();
          byArticle.forEach(
              (key, told) ->
                  found.add(
                      new Of<>(key.get(0), told.report(new Article(key.get(1), graph), graph))));
          return grouped(ids(meetings), found, r -> r);
        });
  }

  public List<@NonNull List<dev.readout.entity.graphql.@NonNull Source>> sources(
      @Source List<Meeting> of) {
    return Batch.byGraph(
        of,
        Meeting::graph,
        (graph, meetings) -> {
          Map<String, Set<String>> sources = new HashMap<>();
          for (ReportRow row : graphs.parts(graph).reports(ids(meetings), false)) {
            sources.computeIfAbsent(row.meeting(), k -> new TreeSet<>()).add(row.source());
          }
          return meetings.stream()
              .map(
                  m ->
                      sources.getOrDefault(m.getId(), Set.of()).stream()
                          .map(id -> new dev.readout.entity.graphql.Source(id, graph))
                          .toList())
              .toList();
        });
  }

  public List<@NonNull Corroboration> corroboration(@Source List<Meeting> of) {
    return of.stream()
        .map(m -> new Corroboration(m.row().articles(), m.row().publishers(), m.row().origins()))
        .toList();
  }

  public List<@NonNull List<@NonNull AspectAgreement>> agreement(
      @Source List<Meeting> of, @Nullable List<@NonNull Aspect> aspects) {
    Collection<Aspect> asked = aspects == null ? Arrays.asList(Aspect.values()) : aspects;
    return Batch.byGraph(
        of,
        Meeting::graph,
        (graph, meetings) -> {
          Map<String, List<Agreement.Verdict>> verdicts =
              agreements.of(graph, ids(meetings), asked);
          Map<String, ClaimRow> claims =
              graphs
                  .claims(graph)
                  .byIds(verdicts.values().stream().flatMap(Agreements::claimIds).toList());
          return meetings.stream()
              .map(
                  m ->
                      verdicts.getOrDefault(m.getId(), List.of()).stream()
                          .map(v -> Agreements.view(v, claims, graph))
                          .toList())
              .toList();
        });
  }

  public List<@NonNull List<@NonNull Claim>> claims(
      @Source List<Meeting> of, @Nullable Aspect aspect) {
    return Batch.byGraph(
        of,
        Meeting::graph,
        (graph, meetings) ->
            grouped(ids(meetings), claims(graph, meetings, aspect), row -> new Claim(row, graph)));
  }

  public List<@NonNull List<@NonNull MatchFeature>> mergeExplanation(@Source List<Meeting> of) {
    return of.stream()
        .map(
            m ->
                Json.read(m.row().explanation(), FEATURES).stream()
                    .map(f -> new MatchFeature(f.name(), f.value(), f.explanation()))
                    .toList())
        .toList();
  }

  private Around around(String graph, List<Meeting> meetings, Aspect aspect) {
    return new Around(graph, graphs.claims(graph).ofMeetings(ids(meetings), aspect));
  }
}
