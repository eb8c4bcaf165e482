package dev.readout.entity.store;

import dev.readout.entity.model.MeetingFacts;
import dev.readout.entity.model.MeetingFacts.Participant;
import dev.readout.entity.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Meetings as they were computed. */
public final class MeetingStore {
  /** Where meetings stand in the order of days that no source dates and no publisher dated. */
  static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

  private final Sql sql;

  public MeetingStore(Sql sql) {
    this.sql = sql;
  }

  /** What each of the meetings looks like now, in one word. */
  public Map<String, String> digests(Collection<String> ids) {
    Map<String, String> digests = new HashMap<>();
    if (!ids.isEmpty()) {
      sql.list(
              "select id, digest from {g}meeting where id = any(?)",
              row -> Map.entry(row.getString(1), row.getString(2)),
              ids)
          .forEach(e -> digests.put(e.getKey(), e.getValue()));
    }
    return digests;
  }

  public void remove(Collection<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    noteMoves(ids, List.of());
    delete(ids);
  }

  /** Where meetings stood in the order of the list, if they will stand there no more. */
  private void noteMoves(Collection<String> ids, List<@Nullable Object[]> places) {
    sql.run(
        "insert into {g}meeting_move (meeting_id, sort_day, articles) select m.id, m.sort_day,"
            + " m.articles from {g}meeting m left join unnest(?::text[], ?::text[], ?::text[]) as n"
            + " (id, sort_day, articles) on n.id = m.id where m.id = any(?) and (n.id is null or"
            + " n.sort_day::date <> m.sort_day or n.articles::int <> m.articles)",
        column(places, 0),
        column(places, 1),
        column(places, 2),
        ids);
    sql.run("delete from {g}meeting_move where at < now() - interval '1 day'");
  }

  private static List<String> column(List<@Nullable Object[]> rows, int at) {
    return rows.stream().map(row -> String.valueOf(row[at])).toList();
  }

  private void delete(Collection<String> ids) {
    sql.run("delete from {g}participation where meeting_id = any(?)", ids);
    sql.run("delete from {g}meeting_topic where meeting_id = any(?)", ids);
    sql.run("delete from {g}meeting where id = any(?)", ids);
  }

  /**
   * @param digests by meeting id
   */
  public void save(Collection<MeetingFacts> meetings, Map<String, String> digests) {
    if (meetings.isEmpty()) {
      return;
    }
    List<String> ids = meetings.stream().map(MeetingFacts::id).toList();
    noteMoves(
        ids, meetings.stream().map(m -> new @Nullable Object[] {m.id(), day(m), told(m)}).toList());
    delete(ids);
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<@Nullable Object[]> participants = new ArrayList<>();
    List<@Nullable Object[]> topics = new ArrayList<>();
    List<@Nullable Object[]> known = new ArrayList<>();
    for (MeetingFacts m : meetings) {
      When when = m.when();
      rows.add(
          new @Nullable Object[] {
            m.id(),
            m.label(),
            m.status(),
            m.mode(),
            when == null ? null : when.earliest(),
            when == null ? null : when.latest(),
            when == null ? null : when.precision(),
            when == null ? null : when.asStated(),
            m.minutes(),
            m.place(),
            m.occasion(),
            day(m),
            told(m),
            m.publishers(),
            m.origins(),
            m.contested(),
            Json.write(m.history()),
            Json.write(m.explanation()),
            digests.get(m.id())
          });
      int ordinal = 0;
      for (Participant p : m.participants()) {
        participants.add(
            new @Nullable Object[] {
              m.id(), ordinal++, p.entity(), p.role(), p.representing(), Json.write(p.evidence())
            });
      }
      ordinal = 0;
      for (String topic : m.topics()) {
        topics.add(new @Nullable Object[] {m.id(), ordinal++, topic});
      }
      known.add(
          new @Nullable Object[] {
            m.id(),
            m.reports().getFirst().article().value(),
            m.reports().getFirst().anchor().span().start()
          });
    }
    sql.insert(
        "{g}meeting (id, label, status, mode, earliest, latest, day_precision, "
            + "as_stated, minutes, place_id, occasion, sort_day, articles, publishers, "
            + "origins, contested, history, explanation, digest)",
        rows);
    sql.insert(
        "{g}participation (meeting_id, ordinal, entity_id, role, representing, evidence)",
        participants);
    sql.insert("{g}meeting_topic (meeting_id, ordinal, topic_id)", topics);
    sql.batch(
        "insert into {g}known_meeting (id, article_id, anchor_start) values (?, ?, ?)"
            + " on conflict do nothing",
        known);
  }

  private static LocalDate day(MeetingFacts meeting) {
    LocalDate day = meeting.sortDay();
    return day == null ? NO_DAY : day;
  }

  private static int told(MeetingFacts meeting) {
    return (int) meeting.reports().stream().map(r -> r.article()).distinct().count();
  }

  public void announce(List<@Nullable Object[]> changes) {
    sql.insert("meeting_change (meeting_id, body)", changes);
  }
}
