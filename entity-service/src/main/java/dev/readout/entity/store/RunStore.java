package dev.readout.entity.store;

import dev.readout.entity.model.ExtractorVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs of the extractor: the one that reads what arrives, and those that read again. */
public final class RunStore {
  private final Sql sql;

  public RunStore(Sql sql) {
    this.sql = sql;
  }

  /** One run as it stands. */
  public record Run(
      String id,
      String extractor,
      String version,
      String rulesDigest,
      OffsetDateTime startedAt,
      @Nullable OffsetDateTime finishedAt,
      int articles,
      int failed) {}

  /** The run of what arrives: one for each version of the extractor. */
  public String live(ExtractorVersion version, Instant now) {
    String id =
        "run-"
            + version.name()
            + "-"
            + version.version()
            + "-"
            + version.rulesDigest().substring(0, Math.min(8, version.rulesDigest().length()));
    start(id, version, true, now);
    return id;
  }

  public void start(String id, ExtractorVersion version, boolean live, Instant now) {
    sql.run(
        "insert into run (id, extractor, version, rules_digest, started_at, live) values (?, ?, ?,"
            + " ?, ?, ?) on conflict do nothing",
        id,
        version.name(),
        version.version(),
        version.rulesDigest(),
        now,
        live);
  }

  /** One of these that is no article, or none any more. */
  public Optional<String> unreadable(Collection<String> articles) {
    return sql
        .strings(
            "select x.id from unnest(?::text[]) as x (id) where not exists (select 1 from article a"
                + " where a.id = x.id and not a.retracted) order by 1 limit 1",
            articles)
        .stream()
        .findFirst();
  }

  /** Asks a run to read these articles, or all when none are named. */
  public void ask(String run, @Nullable Collection<String> articles) {
    if (articles == null) {
      sql.run("insert into run_todo select ?, id from article where not retracted", run);
    } else {
      sql.run(
          "insert into run_todo select ?, id from article where not retracted and id = any(?)",
          run,
          articles);
    }
  }

  /** Some articles that a run still has to read; other replicas get others. */
  public List<String> next(String run, int count) {
    return sql.strings(
        "select article_id from run_todo where run_id = ? order by article_id limit ? for update"
            + " skip locked",
        run,
        count);
  }

  public void finished(String run, Collection<String> articles, int failed) {
    sql.run("delete from run_todo where run_id = ? and article_id = any(?)", run, articles);
    sql.run(
        "update run set articles = articles + ?, failed = failed + ? where id = ?",
        articles.size(),
        failed,
        run);
  }

  public boolean exhausted(String run) {
    return sql.number("select count(*) from run_todo where run_id = ?", run) == 0;
  }

  public void close(String run, Instant now) {
    sql.run("update run set finished_at = ? where id = ?", now, run);
  }

  /** The runs that are to read again and are not done. */
  public List<String> open() {
    return sql.strings(
        "select id from run where finished_at is null and not live order by started_at, id");
  }

  public List<String> articlesOf(String run) {
    return sql.strings("select article_id from extraction where run_id = ? order by 1", run);
  }

  private static final String READ_DIFFERENTLY =
      " from extraction x join extraction y on y.article_id = x.article_id and y.version = x.version"
          + " join article a on a.id = x.article_id and a.version = x.version where x.run_id = ? and"
          + " y.run_id = ? and x.found <> y.found and not a.retracted";

  /** Articles in whose current version two runs found something different, by id. */
  public List<String> readDifferently(String a, String b, int first, @Nullable String after) {
    return sql.strings(
        "select x.article_id"
            + READ_DIFFERENTLY
            + " and x.article_id > ? order by x.article_id limit ?",
        a,
        b,
        after == null ? "" : after,
        first);
  }

  public int countReadDifferently(String a, String b) {
    return (int) sql.number("select count(*)" + READ_DIFFERENTLY, a, b);
  }

  public List<Run> runs(Collection<String> ids) {
    return sql.list("select * from run where id = any(?) order by id", RunStore::run, ids);
  }

  public List<Run> newest(int count, @Nullable String after) {
    return sql.list(
        "select * from run where ?::text is null or (started_at, id) < (select started_at, id from"
            + " run where id = ?) order by started_at desc, id desc limit ?",
        RunStore::run,
        after,
        after,
        count);
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getString("id"),
        row.getString("extractor"),
        row.getString("version"),
        row.getString("rules_digest"),
        row.getObject("started_at", OffsetDateTime.class),
        row.getObject("finished_at", OffsetDateTime.class),
        row.getInt("articles"),
        row.getInt("failed"));
  }

  /** How many articles wait, are read, could not be read. */
  public record Status(int waiting, int done, int failed) {}

  public Status status() {
    return sql.first(
            "select count(*) filter (where state = 'WAITING'), count(*) filter (where state ="
                + " 'DONE'), count(*) filter (where state = 'FAILED') from article where not"
                + " retracted",
            row -> new Status(row.getInt(1), row.getInt(2), row.getInt(3)))
        .orElse(new Status(0, 0, 0));
  }
}
