package dev.readout.entity.graphql;

import dev.readout.entity.model.MeetingOrder;
import dev.readout.entity.store.EntityReads;
import dev.readout.entity.store.EntityRow;
import dev.readout.entity.store.MeetingReads;
import dev.readout.entity.store.MeetingReads.Owner;
import dev.readout.entity.store.MeetingReads.Placed;
import dev.readout.entity.store.MeetingSelection;
import dev.readout.entity.store.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What belongs to an entity, fetched for a whole page at once. */
@GraphQLApi
@ApplicationScoped
public class EntityFields {
  private final Graph graphs;

  public EntityFields(Graph graphs) {
    this.graphs = graphs;
  }

  @Name("meetings")
  public List<@NonNull MeetingConnection> meetingsOfPerson(
      @Source List<Person> of,
      @Nullable MeetingFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return meetings(of, Person::graph, Person::getId, Owner.PARTICIPANT, filter, first, after);
  }

  @Name("meetings")
  public List<@NonNull MeetingConnection> meetingsOfOrganization(
      @Source List<Organization> of,
      @Nullable MeetingFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return meetings(
        of, Organization::graph, Organization::getId, Owner.PARTICIPANT, filter, first, after);
  }

  @Name("meetings")
  public List<@NonNull MeetingConnection> meetingsOfPlace(
      @Source List<Place> of,
      @Nullable MeetingFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return meetings(of, Place::graph, Place::getId, Owner.PLACE, filter, first, after);
  }

  @Name("meetings")
  public List<@NonNull MeetingConnection> meetingsOfTopic(
      @Source List<Topic> of,
      @Nullable MeetingFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return meetings(of, Topic::graph, Topic::getId, Owner.TOPIC, filter, first, after);
  }

  @Name("meetings")
  public List<@NonNull MeetingConnection> meetingsOfSource(
      @Source List<dev.readout.entity.graphql.Source> of,
      @Nullable MeetingFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return meetings(
        of,
        dev.readout.entity.graphql.Source::graph,
        dev.readout.entity.graphql.Source::getId,
        Owner.SOURCE,
        filter,
        first,
        after);
  }

  private <S> List<MeetingConnection> meetings(
      List<S> of,
      Function<S, String> graphOf,
      Function<S, String> idOf,
      Owner owner,
      @Nullable MeetingFilter filter,
      int first,
      @Nullable String after) {
    return Batch.byGraph(
        of,
        graphOf,
        (graph, sources) -> {
          List<String> ids = sources.stream().map(idOf).distinct().toList();
          MeetingSelection selection = Filters.meetings(filter, graphs.entities(graph));
          MeetingReads reads = graphs.meetings(graph);
          MeetingReads.After at = Pages.after(MeetingOrder.NEWEST, after);
          int length = Cursor.first(first);
          // Whoever asks only how many there are needs no page.
          boolean counted = !Asked.forAny("nodes", "edges", "pageInfo");
          Map<String, Page<Placed>> pages =
              reads.pages(owner, ids, selection, counted ? 0 : length, at);
          Map<String, Integer> totals =
              Asked.forAny("totalCount") ? reads.counts(owner, ids, selection) : Map.of();
          return sources.stream()
              .map(
                  source ->
                      Pages.meetings(
                          Objects.requireNonNull(pages.get(idOf.apply(source))),
                          totals.getOrDefault(idOf.apply(source), 0),
                          MeetingOrder.NEWEST,
                          after,
                          at == null ? 0 : at.since(),
                          graph))
              .toList();
        });
  }

  public List<@NonNull MentionConnection> mentions(
      @Source List<Entity> of, @DefaultValue("20") @NonNull int first, @Nullable String after) {
    return Batch.byGraph(
        of,
        Entities::graph,
        (graph, entities) -> {
          List<String> ids = entities.stream().map(Entity::getId).distinct().toList();
          List<String> at = Cursor.parts(after, 2);
          EntityReads reads = graphs.entities(graph);
          Map<String, Page<EntityReads.MentionRow>> pages =
              reads.mentions(
                  ids,
                  Cursor.first(first),
                  at == null ? null : at.get(0),
                  at == null ? 0 : Cursor.position(at.get(1)));
          Map<String, Integer> totals =
              Asked.forAny("totalCount") ? reads.countMentions(ids) : Map.of();
          return entities.stream()
              .map(
                  e ->
                      Pages.mentions(
                          Objects.requireNonNull(pages.get(e.getId())),
                          totals.getOrDefault(e.getId(), 0),
                          after,
                          e))
              .toList();
        });
  }

  @Name("country")
  public List<@Nullable Place> countryOfPerson(@Source List<Person> of) {
    return Batch.byGraph(
        of,
        Person::graph,
        (graph, all) -> countries(graph, all.stream().map(p -> p.row().countryCode()).toList()));
  }

  @Name("country")
  public List<@Nullable Place> countryOfOrganization(@Source List<Organization> of) {
    return Batch.byGraph(
        of,
        Organization::graph,
        (graph, all) -> countries(graph, all.stream().map(o -> o.row().countryCode()).toList()));
  }

  private List<@Nullable Place> countries(String graph, List<? extends @Nullable String> codes) {
    List<@Nullable String> ids = new ArrayList<>();
    for (String code : codes) {
      ids.add(code == null ? null : "country:" + code);
    }
    return Places.of(graphs.entities(graph), ids, graph);
  }

  public List<@Nullable Place> within(@Source List<Place> of) {
    return Batch.byGraph(
        of,
        Place::graph,
        (graph, places) ->
            Places.of(
                graphs.entities(graph),
                places.stream().map(p -> p.row().within()).toList(),
                graph));
  }

  public List<@Nullable Topic> broader(@Source List<Topic> of) {
    return Batch.byGraph(
        of,
        Topic::graph,
        (graph, topics) -> {
          List<String> ids =
              topics.stream().map(t -> t.row().within()).filter(Objects::nonNull).toList();
          Map<String, EntityRow> rows = graphs.entities(graph).byIds(ids);
          List<@Nullable Topic> found = new ArrayList<>();
          for (Topic topic : topics) {
            EntityRow row = topic.row().within() == null ? null : rows.get(topic.row().within());
            found.add(row == null ? null : new Topic(row, graph));
          }
          return found;
        });
  }

  public List<@NonNull List<@NonNull Topic>> narrower(@Source List<Topic> of) {
    return Batch.byGraph(
        of,
        Topic::graph,
        (graph, topics) -> {
          List<String> ids = topics.stream().map(Topic::getId).toList();
          return Batch.grouped(
              ids, graphs.entities(graph).narrower(ids), row -> new Topic(row, graph));
        });
  }
}
