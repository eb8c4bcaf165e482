package dev.readout.entity.store;

import java.util.List;

/** Changes of meetings on their way to Kafka. */
public final class OutgoingStore {
  private final Sql sql;

  public OutgoingStore(Sql sql) {
    this.sql = sql;
  }

  /** A change with its place in the order. */
  public record Outgoing(long id, String meeting, String body) {}

  public List<Outgoing> next(int count) {
    return sql.list(
        "select id, meeting_id, body from meeting_change order by id limit ?",
        row -> new Outgoing(row.getLong(1), row.getString(2), row.getString(3)),
        count);
  }

  /** Forgets everything up to and with this one. */
  public void forget(long upTo) {
    sql.run("delete from meeting_change where id <= ?", upTo);
  }
}
