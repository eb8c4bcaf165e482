package dev.readout.entity.graphql;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.readout.entity.store.EntityReads.RolesRow;
import dev.readout.entity.store.EvidenceRow;
import dev.readout.entity.store.Json;
import dev.readout.entity.store.MeetingReads.Of;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What belongs to a person, fetched for a whole page at once. */
@GraphQLApi
@ApplicationScoped
public class PersonFields {
  private static final TypeReference<List<EvidenceRow.Role>> ROLES = new TypeReference<>() {};

  private final Graph graphs;

  public PersonFields(Graph graphs) {
    this.graphs = graphs;
  }

  public List<@NonNull List<@NonNull RoleInTime>> roles(@Source List<Person> of) {
    return Batch.byGraph(
        of,
        Person::graph,
        (graph, people) -> {
          List<String> ids = people.stream().map(Person::getId).distinct().toList();
          Map<String, List<RolesRow>> rows = new HashMap<>();
          for (RolesRow row : graphs.entities(graph).roles(ids)) {
            rows.computeIfAbsent(row.person(), k -> new ArrayList<>()).add(row);
          }
          return people.stream()
              .map(p -> inTime(rows.getOrDefault(p.getId(), List.of()), graph))
              .toList();
        });
  }

  /** One line for each role, the most often given first. */
  private static List<RoleInTime> inTime(List<RolesRow> rows, String graph) {
    record Seen(EvidenceRow.Role role, @Nullable LocalDate on) {}
    Map<String, List<Seen>> byTitle = new LinkedHashMap<>();
    for (RolesRow row : rows) {
      for (EvidenceRow.Role role : Json.read(row.roles(), ROLES)) {
        byTitle
            .computeIfAbsent(role.title() + "\n" + role.of(), k -> new ArrayList<>())
            .add(new Seen(role, row.publishedOn()));
      }
    }
    return byTitle.values().stream()
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .map(
            seen ->
                new RoleInTime(
                    seen.getFirst().role().title(),
                    seen.getFirst().role().of(),
                    seen.stream()
                        .map(Seen::on)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                    seen.stream()
                        .map(Seen::on)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                    Evidence.of(seen.stream().map(s -> s.role().evidence()).toList(), graph)))
        .toList();
  }

  public List<@NonNull List<@NonNull Counterpart>> counterparts(
      @Source List<Person> of, @DefaultValue("20") @NonNull int first) {
    return Batch.byGraph(
        of,
        Person::graph,
        (graph, people) -> {
          List<String> ids = people.stream().map(Person::getId).distinct().toList();
          return Batch.grouped(
              people.stream().map(Person::getId).toList(),
              graphs.entities(graph).counterparts(ids, Cursor.first(first)).stream()
                  .map(row -> new Of<>(row.owner(), row))
                  .toList(),
              row -> new Counterpart(Entities.of(row.entity(), graph), row.meetings()));
        });
  }

  public List<@NonNull StatementConnection> statements(
      @Source List<Person> of, @DefaultValue("20") @NonNull int first, @Nullable String after) {
    return Batch.byGraph(
        of,
        Person::graph,
        (graph, people) -> {
          List<String> ids = people.stream().map(Person::getId).distinct().toList();
          List<String> at = Cursor.parts(after, 2);
          var claims = graphs.claims(graph);
          var pages =
              claims.statementsOf(
                  ids,
                  Cursor.first(first),
                  at == null ? null : at.get(0),
                  at == null ? 0 : Cursor.position(at.get(1)));
          Map<String, Integer> totals =
              Asked.forAny("totalCount") ? claims.countStatementsOf(ids) : Map.of();
          return people.stream()
              .map(
                  p ->
                      Pages.statements(
                          Objects.requireNonNull(pages.get(p.getId())),
                          totals.getOrDefault(p.getId(), 0),
                          after,
                          graph))
              .toList();
        });
  }
}
