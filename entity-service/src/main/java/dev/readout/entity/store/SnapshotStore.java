package dev.readout.entity.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** Whoever makes a graph and says nothing for so long is gone. */
  private static final String SILENCE = "interval '2 minutes'";

  private final Sql sql;
  private final QuestionIndexes indexes;

  public SnapshotStore(Sql sql) {
    this.sql = sql;
    this.indexes = new QuestionIndexes(sql);
  }

  public boolean exists(String name) {
    return sql.number("select count(*) from pg_namespace where nspname = ?", name) > 0;
  }

  /** How far the making of a graph has come. */
  public record Making(int articles, int done) {}

  /** Whether somebody, on whichever replica, is making the graph of this name. */
  public Optional<Making> making(String name) {
    return sql.first(
        "select articles, done from graph_in_the_making where name = ? and beat > now() - "
            + SILENCE,
        row -> new Making(row.getInt(1), row.getInt(2)),
        name);
  }

  /** Takes the making of a graph upon us; false when somebody else has. */
  public boolean begin(String name, String maker, int articles) {
    return sql.run(
            "insert into graph_in_the_making as g (name, maker, articles) values (?, ?, ?) on conflict"
                + " (name) do update set maker = excluded.maker, articles = excluded.articles, done ="
                + " 0, beat = now() where g.beat <= now() - "
                + SILENCE,
            name,
            maker,
            articles)
        > 0;
  }

  /** Says that the maker is still there; throws when another has taken its place. */
  public void progress(String maker, int done) {
    if (sql.run(
            "update graph_in_the_making set done = ?, beat = now() where maker = ?", done, maker)
        == 0) {
      throw new IllegalStateException(
          maker + " said nothing for too long: somebody else makes the graph now");
    }
  }

  private static String schema(String maker) {
    return "making_" + maker;
  }

  /**
   * An empty graph under a name that nobody asks, without what only questions need; room is made by
   * dropping the oldest of the graphs, and what killed makers left.
   *
   * @return the name of its schema
   */
  public String create(String maker) {
    for (String old :
        sql.strings(
            "select nspname from pg_namespace where nspname like 'asof\\_%' order by oid desc"
                + " offset ?",
            KEPT - 1)) {
      drop(old);
    }
    for (String left :
        sql.strings(
            "select nspname from pg_namespace n where nspname like 'making\\_%' and not exists"
                + " (select 1 from graph_in_the_making m where n.nspname = 'making_' || m.maker and"
                + " m.beat > now() - "
                + SILENCE
                + ")")) {
      drop(left);
    }
    empty(schema(maker));
    return schema(maker);
  }

  /** An empty graph with what keeping it needs, in a new schema. */
  public void empty(String schema) {
    sql.run("create schema " + schema);
    for (String table : TABLES) {
      sql.run(
          "create table "
              + schema
              + "."
              + table
              + " (like public."
              + table
              + " including all excluding indexes)");
    }
    indexes.definitions(schema, TABLES, false).forEach(sql::run);
  }

  /** What is to be done, statement by statement, before the graph can be asked. */
  public List<String> finish(String maker) {
    List<String> statements = new ArrayList<>(indexes.definitions(schema(maker), TABLES, true));
    TABLES.forEach(table -> statements.add("analyze " + schema(maker) + "." + table));
    return statements;
  }

  public void run(String statement) {
    sql.run(statement);
  }

  /** Gives a graph its name when it is whole. */
  public void publish(String name, String maker) {
    sql.run("alter schema " + schema(maker) + " rename to " + name);
    end(maker);
  }

  /** Gives up the making of a graph. */
  public void abandon(String maker) {
    drop(schema(maker));
    end(maker);
  }

  private void end(String maker) {
    sql.run("delete from graph_in_the_making where maker = ?", maker);
  }

  private void drop(String schema) {
    sql.run("drop schema if exists " + schema + " cascade");
  }
}
