package dev.readout.entity.graphql;

import dev.readout.entity.model.MeetingOrder;
import dev.readout.entity.store.ClaimReads.StatementRow;
import dev.readout.entity.store.EntityReads.MentionRow;
import dev.readout.entity.store.EntityRow;
import dev.readout.entity.store.MeetingReads;
import dev.readout.entity.store.MeetingReads.Placed;
import dev.readout.entity.store.Page;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Pages of rows as connections. */
final class Pages {
  private Pages() {}

  /** How many there are in all: counted only when it is asked for and cannot be told. */
  static int total(Page<?> page, @Nullable String after, IntSupplier count) {
    if (after == null && !page.more()) {
      return page.rows().size();
    }
    return Asked.forAny("totalCount") ? count.getAsInt() : 0;
  }

  private static <E> PageInfo info(
      List<E> edges, boolean more, @Nullable String after, Function<E, String> cursor) {
    return new PageInfo(
        more,
        after != null,
        edges.isEmpty() ? null : cursor.apply(edges.getFirst()),
        edges.isEmpty() ? null : cursor.apply(edges.getLast()));
  }

  /**
   * @param since what was known when the reader began to page
   */
  static MeetingConnection meetings(
      Page<Placed> page,
      int total,
      MeetingOrder order,
      @Nullable String after,
      long since,
      String graph) {
    List<MeetingEdge> edges =
        page.rows().stream()
            .map(
                placed ->
                    new MeetingEdge(
                        Cursor.of(order, placed.key(), placed.row().id(), since),
                        new Meeting(placed.row(), graph)))
            .toList();
    return new MeetingConnection(
        edges,
        edges.stream().map(MeetingEdge::node).toList(),
        info(edges, page.more(), after, MeetingEdge::cursor),
        total);
  }

  static MeetingReads.@Nullable After after(MeetingOrder order, @Nullable String cursor) {
    List<String> parts = Cursor.parts(cursor, 4);
    if (parts == null) {
      return null;
    }
    if (!parts.get(0).equals(order.name())) {
      throw new BadInput("after", "a cursor of the order " + parts.get(0) + ", not of " + order);
    }
    // Days of the epoch, or a number of articles: no list has more of them than an int can say.
    return new MeetingReads.After(
        Cursor.position(parts.get(1)), parts.get(2), Cursor.number(parts.get(3)));
  }

  static String cursor(EntityRow row) {
    return Cursor.of(row.sortedAs(), row.id());
  }

  static PersonConnection people(
      Page<EntityRow> page, int total, @Nullable String after, String graph) {
    List<PersonEdge> edges =
        page.rows().stream().map(r -> new PersonEdge(cursor(r), new Person(r, graph))).toList();
    return new PersonConnection(
        edges,
        edges.stream().map(PersonEdge::node).toList(),
        info(edges, page.more(), after, PersonEdge::cursor),
        total);
  }

  static OrganizationConnection organizations(
      Page<EntityRow> page, int total, @Nullable String after, String graph) {
    List<OrganizationEdge> edges =
        page.rows().stream()
            .map(r -> new OrganizationEdge(cursor(r), new Organization(r, graph)))
            .toList();
    return new OrganizationConnection(
        edges,
        edges.stream().map(OrganizationEdge::node).toList(),
        info(edges, page.more(), after, OrganizationEdge::cursor),
        total);
  }

  static PlaceConnection places(
      Page<EntityRow> page, int total, @Nullable String after, String graph) {
    List<PlaceEdge> edges =
        page.rows().stream().map(r -> new PlaceEdge(cursor(r), new Place(r, graph))).toList();
    return new PlaceConnection(
        edges,
        edges.stream().map(PlaceEdge::node).toList(),
        info(edges, page.more(), after, PlaceEdge::cursor),
        total);
  }

  static TopicConnection topics(
      Page<EntityRow> page, int total, @Nullable String after, String graph) {
    List<TopicEdge> edges =
        page.rows().stream().map(r -> new TopicEdge(cursor(r), new Topic(r, graph))).toList();
    return new TopicConnection(
        edges,
        edges.stream().map(TopicEdge::node).toList(),
        info(edges, page.more(), after, TopicEdge::cursor),
        total);
  }

  static MentionConnection mentions(
      Page<MentionRow> page, int total, @Nullable String after, Entity entity) {
    List<MentionEdge> edges =
        page.rows().stream()
            .map(
                r ->
                    new MentionEdge(
                        Cursor.of(r.evidence().article(), r.ordinal()),
                        new Mention(entity, Evidence.of(r.evidence(), Entities.graph(entity)))))
            .toList();
    return new MentionConnection(
        edges,
        edges.stream().map(MentionEdge::node).toList(),
        info(edges, page.more(), after, MentionEdge::cursor),
        total);
  }

  static StatementConnection statements(
      Page<StatementRow> page, int total, @Nullable String after, String graph) {
    List<StatementEdge> edges =
        page.rows().stream()
            .map(
                r ->
                    new StatementEdge(Cursor.of(r.article(), r.ordinal()), new Statement(r, graph)))
            .toList();
    return new StatementConnection(
        edges,
        edges.stream().map(StatementEdge::node).toList(),
        info(edges, page.more(), after, StatementEdge::cursor),
        total);
  }

  static CommitmentConnection commitments(
      Page<dev.readout.entity.store.ClaimReads.ClaimRow> page,
      int total,
      @Nullable String after,
      String graph) {
    List<CommitmentEdge> edges =
        page.rows().stream()
            .map(r -> new CommitmentEdge(Cursor.of(r.id()), new Commitment(r, graph)))
            .toList();
    return new CommitmentConnection(
        edges,
        edges.stream().map(CommitmentEdge::node).toList(),
        info(edges, page.more(), after, CommitmentEdge::cursor),
        total);
  }
}
