package dev.readout.entity.store;

import dev.readout.entity.model.Judged;
import dev.readout.entity.model.JudgementKind;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of judgements as it is read; {@link JudgementRow} writes it. */
public final class EditStore {
  private final Sql sql;

  public EditStore(Sql sql) {
    this.sql = sql;
  }

  /** A judgement and whether it was undone. */
  public record Entry(
      String id,
      JudgementKind kind,
      String left,
      String right,
      String by,
      String reason,
      OffsetDateTime at,
      boolean undone) {}

  /** The judgements that stand; with a time, those that stood then. */
  public List<Judged> standing(@Nullable OffsetDateTime asOf) {
    return sql.list(
        "select kind, left_id, right_id from judgement j where (?::timestamptz is null or j.at <= ?)"
            + " and not exists (select 1 from judgement_undo u where u.judgement_id = j.id and"
            + " (?::timestamptz is null or u.at <= ?)) order by id",
        row ->
            new Judged(JudgementKind.valueOf(row.getString(1)), row.getString(2), row.getString(3)),
        asOf,
        asOf,
        asOf,
        asOf);
  }

  public Optional<Entry> entry(String id) {
    return entries("j.id = ?", id, 1).stream().findFirst();
  }

  public List<Entry> newest(int count, @Nullable String after) {
    return after == null
        ? entries("?::text is null", null, count)
        : entries("(j.at, j.id) < (select at, id from judgement where id = ?)", after, count);
  }

  private List<Entry> entries(String condition, @Nullable String id, int count) {
    return sql.list(
        "select j.*, u.judgement_id is not null as undone from judgement j left join judgement_undo"
            + " u on u.judgement_id = j.id where "
            + condition
            + " order by j.at desc, j.id desc limit ?",
        row ->
            new Entry(
                row.getString("id"),
                JudgementKind.valueOf(row.getString("kind")),
                row.getString("left_id"),
                row.getString("right_id"),
                row.getString("made_by"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class),
                row.getBoolean("undone")),
        id,
        count);
  }

  /** Returns whether it was not undone before. */
  public boolean undo(String id, String by, String reason, OffsetDateTime at) {
    return sql.run(
            "insert into judgement_undo values (?, ?, ?, ?) on conflict do nothing",
            id,
            by,
            reason,
            at)
        == 1;
  }

  /**
   * Which claim a correction is about.
   *
   * @param editors whether it is what an editor put beside another claim
   */
  public record ClaimRef(
      String id, String article, String report, String aspect, boolean editors) {}

  public Optional<ClaimRef> claim(String id) {
    return sql.first(
        "select id, article_id, report_id, aspect, authority = 'EDITOR' from claim where id = ?",
        row ->
            new ClaimRef(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5)),
        id);
  }

  /** What a judgement can be about, by the ids of now and of before: PERSON, MEETING, ... */
  public Map<String, String> kinds(Collection<String> ids) {
    Map<String, String> kinds = new HashMap<>();
    sql.list(
            "select id, kind from entity where id = any(?) union select id, 'MEETING' from"
                + " known_meeting where id = any(?) union select id, 'PERSON' from known_person where"
                + " id = any(?) union select id, 'MEETING' from report where id = any(?)",
            row -> Map.entry(row.getString(1), row.getString(2)),
            ids,
            ids,
            ids,
            ids)
        .forEach(e -> kinds.put(e.getKey(), e.getValue()));
    return kinds;
  }
}
