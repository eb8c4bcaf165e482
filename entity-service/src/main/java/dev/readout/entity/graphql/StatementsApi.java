package dev.readout.entity.graphql;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.store.ClaimReads;
import dev.readout.entity.store.ClaimReads.ClaimRow;
import dev.readout.entity.store.ClaimReads.CommitmentSelection;
import dev.readout.entity.store.ClaimReads.StatementRow;
import dev.readout.entity.store.ClaimReads.StatementSelection;
import dev.readout.entity.store.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Questions about what was said and what was promised. */
@GraphQLApi
@ApplicationScoped
public class StatementsApi {
  private final Graph graphs;

  public StatementsApi(Graph graphs) {
    this.graphs = graphs;
  }

  @Query
  public @NonNull StatementConnection statements(
      @Nullable StatementFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    ClaimReads reads = graphs.claims(Graph.NOW);
    StatementSelection selection =
        filter == null
            ? new StatementSelection(null, null, null, null)
            : new StatementSelection(
                named(filter.speaker, Filters.ACTORS),
                filter.text,
                meeting(filter.meeting),
                filter.article);
    List<String> at = Cursor.parts(after, 2);
    Page<StatementRow> page =
        reads.statements(
            selection,
            Cursor.first(first),
            at == null ? null : at.get(0),
            at == null ? 0 : Cursor.position(at.get(1)));
    int total = Pages.total(page, after, () -> reads.countStatements(selection));
    return Pages.statements(page, total, after, Graph.NOW);
  }

  @Query
  public @NonNull CommitmentConnection commitments(
      @Nullable CommitmentFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    ClaimReads reads = graphs.claims(Graph.NOW);
    CommitmentSelection selection =
        filter == null
            ? new CommitmentSelection(null, null, null)
            : new CommitmentSelection(
                named(filter.party, Filters.ACTORS),
                named(filter.topic, EnumSet.of(EntityKind.TOPIC)),
                meeting(filter.meeting));
    List<String> at = Cursor.parts(after, 1);
    Page<ClaimRow> page =
        reads.commitments(selection, Cursor.first(first), at == null ? null : at.get(0));
    int total = Pages.total(page, after, () -> reads.countCommitments(selection));
    return Pages.commitments(page, total, after, Graph.NOW);
  }

  private @Nullable List<String> named(@Nullable String name, Set<EntityKind> kinds) {
    return name == null
        ? null
        : new NameLookup(graphs.entities(Graph.NOW)).anyId(kinds, List.of(name));
  }

  /** The id that a meeting has now; an unknown one stays and finds nothing. */
  private @Nullable String meeting(@Nullable String id) {
    return id == null ? null : graphs.meetings(Graph.NOW).byId(id).map(row -> row.id()).orElse(id);
  }
}
