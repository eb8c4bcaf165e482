package dev.readout.entity.graphql;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.store.EntityReads;
import dev.readout.entity.store.EntityRow;
import dev.readout.entity.store.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Questions about people, organisations, places and topics. */
@GraphQLApi
@ApplicationScoped
public class EntitiesApi {
  private final Graph graphs;

  public EntitiesApi(Graph graphs) {
    this.graphs = graphs;
  }

  @Query
  public @Nullable Person person(@NonNull @Id String id) {
    return one(EntityKind.PERSON, id) instanceof Person person ? person : null;
  }

  @Query
  public @NonNull PersonConnection people(
      @Nullable EntityFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    Found found = page(EntityKind.PERSON, filter, first, after);
    return Pages.people(found.page, found.total, after, Graph.NOW);
  }

  @Query
  public @Nullable Organization organization(@NonNull @Id String id) {
    return one(EntityKind.ORGANIZATION, id) instanceof Organization o ? o : null;
  }

  @Query
  public @NonNull OrganizationConnection organizations(
      @Nullable EntityFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    Found found = page(EntityKind.ORGANIZATION, filter, first, after);
    return Pages.organizations(found.page, found.total, after, Graph.NOW);
  }

  @Query
  public @Nullable Place place(@NonNull @Id String id) {
    return one(EntityKind.PLACE, id) instanceof Place place ? place : null;
  }

  @Query
  public @NonNull PlaceConnection places(
      @Nullable EntityFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    Found found = page(EntityKind.PLACE, filter, first, after);
    return Pages.places(found.page, found.total, after, Graph.NOW);
  }

  @Query
  public @Nullable Topic topic(@NonNull @Id String id) {
    return one(EntityKind.TOPIC, id) instanceof Topic topic ? topic : null;
  }

  @Query
  public @NonNull TopicConnection topics(
      @Nullable EntityFilter filter,
      @DefaultValue("50") @NonNull int first,
      @Nullable String after) {
    Found found = page(EntityKind.TOPIC, filter, first, after);
    return Pages.topics(found.page, found.total, after, Graph.NOW);
  }

  @Query
  @Description(
      "One box to look for anything by name: tolerant of accents, name order, and small"
          + " misspellings.")
  public @NonNull List<@NonNull Entity> search(
      @NonNull String text,
      @Nullable List<@NonNull EntityKind> kinds,
      @DefaultValue("10") @NonNull int first) {
    Collection<EntityKind> among =
        kinds == null || kinds.isEmpty() ? Arrays.asList(EntityKind.values()) : kinds;
    return new NameLookup(graphs.entities(Graph.NOW))
        .search(among, text, Cursor.first(first)).stream()
            .map(row -> Entities.of(row, Graph.NOW))
            .toList();
  }

  private @Nullable Entity one(EntityKind kind, String id) {
    EntityRow row = graphs.entities(Graph.NOW).byIds(List.of(id)).get(id);
    return row == null || row.kind() != kind ? null : Entities.of(row, Graph.NOW);
  }

  private record Found(Page<EntityRow> page, int total) {}

  private Found page(
      EntityKind kind, @Nullable EntityFilter filter, int first, @Nullable String after) {
    EntityReads reads = graphs.entities(Graph.NOW);
    EntityReads.Selection selection = Filters.entities(kind, filter, reads);
    List<String> at = Cursor.parts(after, 2);
    Page<EntityRow> page =
        reads.page(
            selection,
            Cursor.first(first),
            at == null ? null : at.get(0),
            at == null ? null : at.get(1));
    return new Found(page, Pages.total(page, after, () -> reads.count(selection)));
  }
}
