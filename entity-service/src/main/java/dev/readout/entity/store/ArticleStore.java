package dev.readout.entity.store;

import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.ExtractionState;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.model.SourceRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles as they came, how far their reading is, and what was read in them. */
public final class ArticleStore {
  private final Sql sql;

  public ArticleStore(Sql sql) {
    this.sql = sql;
  }

  /** How an article stands. */
  public record Standing(
      String article,
      int version,
      ExtractionState state,
      @Nullable String failure,
      @Nullable String run,
      boolean retracted) {}

  public List<Standing> standing(Collection<String> articles) {
    return sql.list(
        "select id, version, state, failure, run_id, retracted from article where id = any(?)",
        row ->
            new Standing(
                row.getString(1),
                row.getInt(2),
                ExtractionState.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6)),
        articles);
  }

  /** Keeps a version and notes that it waits to be read, unless it, or a later one, is known. */
  public void receive(ArticleText text) {
    sql.run(
        "insert into article_version (article_id, version, title, text, url, source_id, source_name,"
            + " source_domain, published_on, published_at, ingested_at, language) values (?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        text.id().value(),
        text.version(),
        text.title(),
        text.text(),
        text.url(),
        text.source().id(),
        text.source().name(),
        text.source().domain(),
        text.publishedOn(),
        text.publishedAt() == null ? null : text.publishedAt().toString(),
        text.ingestedAt(),
        text.language());
    sql.run(
        "insert into article (id, version, source_id, published_on, state) values (?, ?, ?, ?,"
            + " 'WAITING') on conflict (id) do update set version = excluded.version, source_id ="
            + " excluded.source_id, published_on = excluded.published_on, state = 'WAITING', failure"
            + " = null, retracted = false where article.version < excluded.version or"
            + " article.retracted",
        text.id().value(),
        text.version(),
        text.source().id(),
        text.publishedOn());
  }

  public void retract(ArticleId article, Instant at) {
    sql.run("update article set retracted = true where id = ?", article.value());
    sql.run("insert into retraction values (?, ?) on conflict do nothing", article.value(), at);
  }

  public void done(ReadArticle read, Instant now) {
    keep(
        read.article().id().value(),
        read.article().version(),
        read.run(),
        read.extraction(),
        null,
        now);
    sql.run(
        "update article set state = 'DONE', failure = null, run_id = ? where id = ?",
        read.run(),
        read.article().id().value());
    sql.run("update run set articles = articles + 1 where id = ?", read.run());
  }

  public void failed(ArticleText text, String run, String failure, Instant now) {
    keep(text.id().value(), text.version(), run, null, failure, now);
    sql.run(
        "update article set state = 'FAILED', failure = ?, run_id = ? where id = ?",
        failure,
        run,
        text.id().value());
    sql.run("update run set articles = articles + 1, failed = failed + 1 where id = ?", run);
  }

  /** Keeps what a run found; the first word of a run on a version stands. */
  public void keep(
      String article,
      int version,
      String run,
      @Nullable Extraction extraction,
      @Nullable String failure,
      Instant now) {
    sql.run(
        "insert into extraction (article_id, version, run_id, body, failure, extracted_at) values"
            + " (?, ?, ?, ?, ?, ?) on conflict do nothing",
        article,
        version,
        run,
        extraction == null ? null : Json.write(extraction),
        failure,
        now);
  }

  public void filedUnder(String article, String run) {
    sql.run(
        "update article set run_id = ?, state = 'DONE', failure = null where id = ?", run, article);
  }

  /** The current versions of these articles, retracted ones left out. */
  public List<ArticleText> texts(Collection<String> articles) {
    return sql.list(
        "select v.* from article a join article_version v on v.article_id = a.id and v.version ="
            + " a.version where a.id = any(?) and not a.retracted order by a.id",
        ArticleStore::text,
        articles);
  }

  /** The articles as their current run read them. */
  public List<ReadArticle> read(Collection<String> articles) {
    return sql.list(
        "select v.*, e.body, e.run_id from article a join article_version v on v.article_id = a.id"
            + " and v.version = a.version join extraction e on e.article_id = a.id and e.version ="
            + " a.version and e.run_id = a.run_id where a.id = any(?) and not a.retracted and e.body"
            + " is not null order by a.id",
        ArticleStore::readArticle,
        articles);
  }

  /** What one run found in the current versions of articles. */
  public List<ReadArticle> readBy(String run, Collection<String> articles) {
    return sql.list(
        "select v.*, e.body, e.run_id from article a join article_version v on v.article_id = a.id"
            + " and v.version = a.version join extraction e on e.article_id = a.id and e.version ="
            + " a.version where e.run_id = ? and a.id = any(?) and not a.retracted and e.body is not"
            + " null order by a.id",
        ArticleStore::readArticle,
        run,
        articles);
  }

  /** One version of an article and the run whose reading of it counts. */
  public record Known(String article, int version, String run) {}

  /**
   * What was known at a time (every article in its version of then, unless it was retracted), or
   * the current versions that were published by a day; undated ones were not. A version counts as
   * its article's current run read it, or the newest run that did.
   */
  public List<Known> known(@Nullable LocalDate publishedBy, @Nullable OffsetDateTime ingestedBy) {
    String versions =
        ingestedBy == null
            ? "select a.id as article_id, a.version from article a where not a.retracted and"
                + " a.published_on <= ?"
            : "select distinct on (v.article_id) v.article_id, v.version from article_version v where"
                + " v.ingested_at <= ? and not exists (select 1 from retraction r where r.article_id ="
                + " v.article_id and r.at <= ? and r.at >= v.ingested_at) order by v.article_id,"
                + " v.version desc";
    String all =
        "select v.article_id, v.version, e.run_id from ("
            + versions
            + ") v join article a on a.id = v.article_id join lateral (select x.run_id from extraction"
            + " x where x.article_id = v.article_id and x.version = v.version and x.body is not null"
            + " order by (x.run_id = a.run_id) desc, x.extracted_at desc, x.run_id limit 1) e on true"
            + " order by v.article_id";
    Sql.RowMapper<Known> mapper =
        row -> new Known(row.getString(1), row.getInt(2), row.getString(3));
    return ingestedBy == null
        ? sql.list(all, mapper, publishedBy)
        : sql.list(all, mapper, ingestedBy, ingestedBy);
  }

  /** The texts with their readings. */
  public List<ReadArticle> read(List<Known> known) {
    return sql.list(
        "select v.*, e.body, e.run_id from unnest(?::text[], ?::text[], ?::text[]) k (article,"
            + " version, run) join article_version v on v.article_id = k.article and v.version ="
            + " k.version::int join extraction e on e.article_id = k.article and e.version ="
            + " k.version::int and e.run_id = k.run order by v.article_id",
        ArticleStore::readArticle,
        known.stream().map(Known::article).toList(),
        known.stream().map(k -> String.valueOf(k.version())).toList(),
        known.stream().map(Known::run).toList());
  }

  private static ReadArticle readArticle(ResultSet row) throws SQLException {
    return new ReadArticle(
        text(row), Json.read(row.getString("body"), Extraction.class), row.getString("run_id"));
  }

  private static ArticleText text(ResultSet row) throws SQLException {
    String publishedAt = row.getString("published_at");
    return new ArticleText(
        new ArticleId(row.getString("article_id")),
        row.getInt("version"),
        row.getString("title"),
        row.getString("text"),
        row.getString("url"),
        new SourceRef(
            row.getString("source_id"),
            row.getString("source_name"),
            row.getString("source_domain")),
        row.getObject("published_on", LocalDate.class),
        publishedAt == null ? null : OffsetDateTime.parse(publishedAt),
        row.getObject("ingested_at", OffsetDateTime.class).toInstant(),
        row.getString("language"));
  }

  /** The next record of a partition that was not consumed yet; empty before the first. */
  public Optional<Long> position(String topic, int partition) {
    return sql.first(
        "select next_offset from consumer_position where topic = ? and partition_number = ? for"
            + " update",
        row -> row.getLong(1),
        topic,
        partition);
  }

  public void advance(String topic, int partition, long nextOffset) {
    sql.run(
        "insert into consumer_position values (?, ?, ?) on conflict (topic, partition_number) do"
            + " update set next_offset = greatest(consumer_position.next_offset,"
            + " excluded.next_offset)",
        topic,
        partition,
        nextOffset);
  }

  /** One change of the graph at a time, over all replicas, until the transaction ends. */
  public void lockGraph() {
    sql.list("select pg_advisory_xact_lock(730121)", row -> 0);
  }

  /** Whether this transaction got a lock that only one replica can hold. */
  public boolean tryLock(int key) {
    return sql.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), key)
        .orElse(false);
  }
}
