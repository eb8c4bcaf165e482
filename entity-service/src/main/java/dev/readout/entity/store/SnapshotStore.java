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
          "report_doubt",
          "meeting",
          "meeting_move",
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

  public boolean exists(String name) {
    return sql.number(
            "select count(*) from information_schema.schemata where schema_name = ?", name)
        > 0;
  }

  /** Gives a graph its name when it is whole; another replica may have been faster. */
  public void publish(String making, String name) {
    if (exists(name)) {
      drop(making);
    } else {
      sql.run("alter schema " + making + " rename to " + name);
    }
  }

  public void drop(String name) {
    sql.run("drop schema if exists " + name + " cascade");
  }

  public void create(String name) {
    List<String> old =
        sql.strings(
            "select nspname from pg_namespace where nspname like 'asof\\_%' order by oid desc"
                + " offset ?",
            KEPT - 1);
    for (String schema : old) {
      drop(schema);
    }
    sql.run("create schema " + name);
    for (String table : TABLES) {
      sql.run("create table " + name + "." + table + " (like public." + table + " including all)");
    }
  }
}
