package dev.readout.entity.graphql;

import dev.readout.entity.model.MeetingOrder;
import dev.readout.entity.store.EntityRow;
import dev.readout.entity.store.MeetingReads;
import dev.readout.entity.store.MeetingReads.Encounter;
import dev.readout.entity.store.MeetingReads.Placed;
import dev.readout.entity.store.MeetingRow;
import dev.readout.entity.store.MeetingSelection;
import dev.readout.entity.store.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Questions about meetings. */
@GraphQLApi
@ApplicationScoped
public class MeetingsApi {
  /** A network of more meetings is no picture any more. */
  private static final int NETWORK_MEETINGS = 2_000;

  private final Graph graphs;

  public MeetingsApi(Graph graphs) {
    this.graphs = graphs;
  }

  @Query
  public @Nullable Meeting meeting(@NonNull @Id String id, @Nullable AsOf asOf) {
    String graph = graphs.of(asOf);
    return graphs.meetings(graph).byId(id).map(row -> new Meeting(row, graph)).orElse(null);
  }

  @Query
  @Description("All meetings, newest first; an undated meeting sorts by its first report.")
  public @NonNull MeetingConnection meetings(
      @Nullable MeetingFilter filter,
      @Nullable AsOf asOf,
      @DefaultValue("NEWEST") @NonNull MeetingOrder order,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    String graph = graphs.of(asOf);
    return page(graph, Filters.meetings(filter, graphs.entities(graph)), order, first, after);
  }

  private MeetingConnection page(
      String graph,
      MeetingSelection selection,
      MeetingOrder order,
      int first,
      @Nullable String after) {
    MeetingReads reads = graphs.meetings(graph);
    MeetingReads.After at = Pages.after(order, after);
    long since = at != null ? at.since() : Asked.forAny("edges", "pageInfo") ? reads.lastMove() : 0;
    Page<Placed> page = reads.page(selection, order, Cursor.first(first), at);
    int total = Pages.total(page, after, () -> reads.count(selection));
    return Pages.meetings(page, total, order, after, since, graph);
  }

  @Query
  @Description(
      "Planned meetings whose day has passed with no report that they were held, moved or called"
          + " off.")
  public @NonNull MeetingConnection overduePlans(
      @NonNull LocalDate on, @DefaultValue("20") @NonNull int first, @Nullable String after) {
    return page(
        Graph.NOW,
        new MeetingSelection().overdue(Filters.day("on", on)),
        MeetingOrder.OLDEST,
        first,
        after);
  }

  @Query
  @Description(
      "Who met whom: people (and delegations) as nodes, shared meetings as weighted links.")
  public @NonNull Network network(@Nullable MeetingFilter filter, @Nullable AsOf asOf) {
    String graph = graphs.of(asOf);
    List<Encounter> encounters =
        graphs
            .meetings(graph)
            .encounters(Filters.meetings(filter, graphs.entities(graph)), NETWORK_MEETINGS);
    Map<String, Set<String>> meetingsOf = new LinkedHashMap<>();
    Map<List<String>, List<String>> links = new LinkedHashMap<>();
    Set<String> ids = new TreeSet<>();
    for (Encounter e : encounters) {
      meetingsOf.computeIfAbsent(e.from(), k -> new HashSet<>()).add(e.meeting());
      meetingsOf.computeIfAbsent(e.to(), k -> new HashSet<>()).add(e.meeting());
      links.computeIfAbsent(List.of(e.from(), e.to()), k -> new ArrayList<>()).add(e.meeting());
      ids.add(e.meeting());
    }
    Map<String, EntityRow> rows = graphs.entities(graph).byIds(meetingsOf.keySet());
    Map<String, Entity> entities = new HashMap<>();
    rows.forEach((id, row) -> entities.put(id, Entities.of(row, graph)));
    Map<String, MeetingRow> meetings = graphs.meetings(graph).byIds(ids);
    List<NetworkNode> nodes = new ArrayList<>();
    meetingsOf.forEach(
        (id, met) -> {
          Entity entity = entities.get(id);
          if (entity != null) {
            nodes.add(new NetworkNode(entity, met.size()));
          }
        });
    nodes.sort(
        (a, b) ->
            a.meetings() != b.meetings()
                ? Integer.compare(b.meetings(), a.meetings())
                : a.entity().getId().compareTo(b.entity().getId()));
    List<NetworkLink> found = new ArrayList<>();
    links.forEach(
        (pair, met) -> {
          Entity from = entities.get(pair.get(0));
          Entity to = entities.get(pair.get(1));
          if (from != null && to != null) {
            List<Meeting> shared = new ArrayList<>();
            for (String id : met) {
              MeetingRow row = meetings.get(id);
              if (row != null) {
                shared.add(new Meeting(row, graph));
              }
            }
            found.add(new NetworkLink(from, to, shared));
          }
        });
    return new Network(nodes, found);
  }
}
