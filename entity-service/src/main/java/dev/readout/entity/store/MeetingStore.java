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
    sql.run("delete from {g}participation where meeting_id = any(?)", ids);
    sql.run("delete from {g}meeting_topic where meeting_id = any(?)", ids);
    sql.run("delete from {g}meeting where id = any(?)", ids);
  }

  /**
   * @param digests by meeting id
   */
  public void save(Collection<MeetingFacts> meetings, Map<String, String> digests) {
    remove(meetings.stream().map(MeetingFacts::id).toList());
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
            m.sortDay() == null ? NO_DAY : m.sortDay(),
            (int) m.reports().stream().map(r -> r.article()).distinct().count(),
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
    sql.batch(
        "insert into {g}meeting (id, label, status, mode, earliest, latest, day_precision,"
            + " as_stated, minutes, place_id, occasion, sort_day, articles, publishers, origins,"
            + " contested, history, explanation, digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?)",
        rows);
    sql.batch(
        "insert into {g}participation (meeting_id, ordinal, entity_id, role, representing, evidence)"
            + " values (?, ?, ?, ?, ?, ?)",
        participants);
    sql.batch(
        "insert into {g}meeting_topic (meeting_id, ordinal, topic_id) values (?, ?, ?)", topics);
    sql.batch(
        "insert into {g}known_meeting (id, article_id, anchor_start) values (?, ?, ?)"
            + " on conflict do nothing",
        known);
  }

  public void announce(List<@Nullable Object[]> changes) {
    sql.batch("insert into meeting_change (meeting_id, body) values (?, ?)", changes);
  }
}
