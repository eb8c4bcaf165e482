package dev.readout.entity.store;

import java.util.List;

/** Copies of the graph's tables in schemas of their own. */
public final class SnapshotStore {
  /** Older ones are dropped: each is as large as the graph. */
  private static final int KEPT = 8;

  private static final List<String> TABLES =
      List.of(
          "article_entity",
          "mention",
          "person_form",
          "form_role",
          "form_link",
          "entity",
          "entity_alias",
          "report",
          "report_actor",
          "report_key",
          "report_link",
          "meeting",
          "participation",
          "meeting_topic",
          "claim",
          "statement",
          "known_meeting",
          "known_person");

  private final Sql sql;

  public SnapshotStore(Sql sql) {
    this.sql = sql;
  }

  /** Changes whenever an article, a judgement or a correction does. */
  public String state() {
    return sql.first(
            "select (select count(*) || '/' || coalesce(max(extracted_at)::text, '') from extraction)"
                + " || (select count(*) from article where retracted) || '/' || (select count(*)"
                + " from retraction) || '/' || (select count(*) from judgement) || '/' || (select"
                + " count(*) from judgement_undo) || '/' || (select count(*) from correction) || '/'"
                + " || (select count(*) from run where finished_at is not null)",
            row -> row.getString(1))
        .orElse("");
  }

  public boolean exists(String name) {
    return sql.number(
            "select count(*) from information_schema.schemata where schema_name = ?", name)
        > 0;
  }

  public void create(String name) {
    List<String> old =
        sql.strings(
            "select nspname from pg_namespace where nspname like 'asof\\_%' order by oid desc"
                + " offset ?",
            KEPT - 1);
    for (String schema : old) {
      sql.run("drop schema if exists " + schema + " cascade");
    }
    sql.run("create schema " + name);
    for (String table : TABLES) {
      sql.run("create table " + name + "." + table + " (like public." + table + " including all)");
    }
  }
}
