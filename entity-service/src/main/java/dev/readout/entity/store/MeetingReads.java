package dev.readout.entity.store;

import dev.readout.entity.model.MeetingOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Meetings as they are asked for: each method is a constant number of statements (law 10). */
public final class MeetingReads {
  private final Sql sql;

  public MeetingReads(Sql sql) {
    this.sql = sql;
  }

  /**
   * Where a page starts: after the meeting with this day (or number of articles) and id.
   *
   * @param key the sort day as a number of the epoch, or the number of articles
   * @param since the last move of a meeting when the reader began to page
   */
  public record After(long key, String id, long since) {}

  /** A meeting with the key by which it stands in the order of its list. */
  public record Placed(MeetingRow row, long key) {}

  private static String key(MeetingOrder order) {
    return order == MeetingOrder.MOST_REPORTED ? "articles" : "sort_day";
  }

  /** Of where {@code place} is kept: the meeting itself, or where it stood before. */
  private static String following(MeetingOrder order, String place) {
    return " and ("
        + place
        + key(order)
        + ", m.id) "
        + (order == MeetingOrder.OLDEST ? ">" : "<")
        + " (?, ?)";
  }

  private static String ordered(MeetingOrder order, String place, String id) {
    String direction = order == MeetingOrder.OLDEST ? "" : " desc";
    return " order by " + place + key(order) + direction + ", " + id + direction;
  }

  private static Object key(MeetingOrder order, After after) {
    return order == MeetingOrder.MOST_REPORTED
        ? (Object) (int) after.key()
        : LocalDate.ofEpochDay(after.key());
  }

  private static Placed placed(MeetingOrder order, MeetingRow row) {
    return new Placed(
        row, order == MeetingOrder.MOST_REPORTED ? row.articles() : row.sortDay().toEpochDay());
  }

  /** The last move of a meeting within its list that is known; 0 before the first. */
  public long lastMove() {
    return sql.number("select max(seq) from {g}meeting_move");
  }

  /**
   * A page of the list as it was ordered when the reader began: a meeting that moved since is found
   * where it stood then, so that nobody sees it twice or not at all.
   */
  public Page<Placed> page(
      MeetingSelection selection, MeetingOrder order, int first, @Nullable After after) {
    boolean moved =
        after != null
            && sql.number(
                    "select count(*) from (select 1 from {g}meeting_move where seq > ? limit 1) v",
                    after.since())
                > 0;
    return after != null && moved
        ? pageAsItWas(selection, order, first, after)
        : pageAsItIs(selection, order, first, after);
  }

  private Page<Placed> pageAsItIs(
      MeetingSelection selection, MeetingOrder order, int first, @Nullable After after) {
    List<@Nullable Object> parameters = new ArrayList<>(selection.parameters());
    String text =
        "select " + MeetingRow.COLUMNS + " from {g}meeting m where " + selection.conditions();
    if (after != null) {
      text += following(order, "m.");
      parameters.add(key(order, after));
      parameters.add(after.id());
    }
    parameters.add(first + 1);
    return Page.of(
        sql.list(
            text + ordered(order, "m.", "m.id") + " limit ?",
            row -> placed(order, MeetingRow.of(row)),
            parameters.toArray()),
        first);
  }

  private Page<Placed> pageAsItWas(
      MeetingSelection selection, MeetingOrder order, int first, After after) {
    List<@Nullable Object> parameters = new ArrayList<>();
    // Those that stand where they stood ...
    String text =
        "(select m.*, m."
            + key(order)
            + " as placed from {g}meeting m where not exists (select 1 from {g}meeting_move v where"
            + " v.meeting_id = m.id and v.seq > ?) and "
            + selection.conditions()
            + following(order, "m.")
            + ordered(order, "m.", "m.id")
            + " limit ?)";
    parameters.add(after.since());
    parameters.addAll(selection.parameters());
    parameters.addAll(List.of(key(order, after), after.id(), first + 1));
    // ... and those that moved, by their first place after the reader began.
    text +=
        " union all (select m.*, v."
            + key(order)
            + " as placed from (select distinct on (meeting_id) meeting_id, sort_day, articles from"
            + " {g}meeting_move where seq > ? order by meeting_id, seq) v join {g}meeting m on m.id ="
            + " v.meeting_id where "
            + selection.conditions()
            + following(order, "v.")
            + ordered(order, "v.", "m.id")
            + " limit ?)";
    parameters.add(after.since());
    parameters.addAll(selection.parameters());
    parameters.addAll(List.of(key(order, after), after.id(), first + 1));
    parameters.add(first + 1);
    String direction = order == MeetingOrder.OLDEST ? "" : " desc";
    return Page.of(
        sql.list(
            "select * from ("
                + text
                + ") m order by placed"
                + direction
                + ", id"
                + direction
                + " limit ?",
            row ->
                new Placed(
                    MeetingRow.of(row),
                    order == MeetingOrder.MOST_REPORTED
                        ? row.getInt("placed")
                        : row.getObject("placed", LocalDate.class).toEpochDay()),
            parameters.toArray()),
        first);
  }

  public int count(MeetingSelection selection) {
    return (int)
        sql.number(
            "select count(*) from {g}meeting m where " + selection.conditions(),
            selection.parameters().toArray());
  }

  /** To what a list of meetings belongs. */
  public enum Owner {
    PARTICIPANT("m.id in (select p.meeting_id from {g}participation p where p.entity_id = o.id)"),
    PLACE(
        "m.place_id in (select x.id from {g}entity x where x.kind = 'PLACE' and (x.id = o.id or"
            + " x.containers @> array[o.id]) union all select o.id)"),
    TOPIC("m.id in (select t.meeting_id from {g}meeting_topic t where t.topic_id = o.id)"),
    SOURCE("m.id in (select r.meeting_id from {g}report r where r.source_id = o.id)");

    private final String condition;

    Owner(String condition) {
      this.condition = condition;
    }
  }

  /** A page of the newest meetings for each owner, in one statement. */
  public Map<String, Page<Placed>> pages(
      Owner owner,
      Collection<String> ids,
      MeetingSelection selection,
      int first,
      @Nullable After after) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(ids);
    parameters.addAll(selection.parameters());
    String following = "";
    if (after != null) {
      following = following(MeetingOrder.NEWEST, "m.");
      parameters.add(key(MeetingOrder.NEWEST, after));
      parameters.add(after.id());
    }
    parameters.add(first + 1);
    Map<String, List<Placed>> rows = new LinkedHashMap<>();
    sql.list(
            "select o.id as owner, m.* from unnest(?::text[]) as o (id), lateral (select "
                + MeetingRow.COLUMNS
                + " from {g}meeting m where "
                + owner.condition
                + " and "
                + selection.conditions()
                + following
                + ordered(MeetingOrder.NEWEST, "m.", "m.id")
                + " limit ?) m",
            row ->
                Map.entry(row.getString("owner"), placed(MeetingOrder.NEWEST, MeetingRow.of(row))),
            parameters.toArray())
        .forEach(e -> rows.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue()));
    Map<String, Page<Placed>> pages = new HashMap<>();
    ids.forEach(id -> pages.put(id, Page.of(rows.getOrDefault(id, List.of()), first)));
    return pages;
  }

  public Map<String, Integer> counts(
      Owner owner, Collection<String> ids, MeetingSelection selection) {
    List<@Nullable Object> parameters = new ArrayList<>(selection.parameters());
    parameters.add(ids);
    Map<String, Integer> counts = new HashMap<>();
    sql.list(
            "select o.id, (select count(*) from {g}meeting m where "
                + owner.condition
                + " and "
                + selection.conditions()
                + ") from unnest(?::text[]) as o (id)",
            row -> Map.entry(row.getString(1), row.getInt(2)),
            parameters.toArray())
        .forEach(e -> counts.put(e.getKey(), e.getValue()));
    return counts;
  }

  /**
   * The meetings of these ids. An id that a meeting once had leads to the meeting that now holds
   * its founding report; failing that, to the one told nearest to where that report stood (law 12).
   */
  public Map<String, MeetingRow> byIds(Collection<String> ids) {
    Map<String, MeetingRow> found = new HashMap<>();
    sql.list(
            "select x.id as asked, "
                + MeetingRow.COLUMNS
                + " from unnest(?::text[]) as x (id) join lateral (select coalesce((select k.id from"
                + " {g}meeting k where k.id = x.id), (select r.meeting_id from {g}report r where"
                + " r.id = x.id), (select r.meeting_id from {g}known_meeting k join {g}report r on"
                + " r.article_id = k.article_id where k.id = x.id and r.meeting_id is not null order"
                + " by abs(r.anchor_start - k.anchor_start), r.id limit 1)) as id) c on true join"
                + " {g}meeting m on m.id = c.id",
            row -> Map.entry(row.getString("asked"), MeetingRow.of(row)),
            ids)
        .forEach(e -> found.put(e.getKey(), e.getValue()));
    return found;
  }

  /** Something that belongs to a meeting. */
  public record Of<T>(String owner, T value) {}

  /** The meetings that articles tell. */
  public List<Of<MeetingRow>> ofArticles(Collection<String> articles) {
    return sql.list(
        "select distinct on (r.article_id, m.sort_day, m.id) r.article_id, "
            + MeetingRow.COLUMNS
            + " from {g}report r join {g}meeting m on m.id = r.meeting_id where r.article_id ="
            + " any(?) order by r.article_id, m.sort_day desc, m.id",
        row -> new Of<>(row.getString("article_id"), MeetingRow.of(row)),
        articles);
  }

  /** A pair of participants with one meeting that they share. */
  public record Encounter(String from, String to, String meeting) {}

  public List<Encounter> encounters(MeetingSelection selection, int limit) {
    List<@Nullable Object> parameters = new ArrayList<>(selection.parameters());
    parameters.add(limit);
    return sql.list(
        "select a.entity_id, b.entity_id, m.id from (select m.id, m.sort_day from {g}meeting m where "
            + selection.conditions()
            + " order by m.sort_day desc, m.id desc limit ?) m join {g}participation a on"
            + " a.meeting_id = m.id join {g}participation b on b.meeting_id = m.id and a.entity_id <"
            + " b.entity_id order by 1, 2, m.sort_day desc, m.id",
        row -> new Encounter(row.getString(1), row.getString(2), row.getString(3)),
        parameters.toArray());
  }

  public Optional<MeetingRow> byId(String id) {
    return Optional.ofNullable(byIds(List.of(id)).get(id));
  }
}
