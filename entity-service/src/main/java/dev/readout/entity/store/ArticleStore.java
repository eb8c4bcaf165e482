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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles as they came, how far their reading is, and what was read in them. */
public final class ArticleStore {
  private static final String VERSION =
      "article_version (article_id, version, title, text, url, source_id, source_name,"
          + " source_domain, published_on, published_at, ingested_at, language)";

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
        "insert into "
            + VERSION
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        versionRow(text));
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

  /** Articles that nobody knows yet, received and read at once: for filling an empty database. */
  public void fill(List<ReadArticle> news, String run) {
    List<@Nullable Object[]> versions = new ArrayList<>();
    List<@Nullable Object[]> articles = new ArrayList<>();
    List<@Nullable Object[]> extractions = new ArrayList<>();
    for (ReadArticle read : news) {
      ArticleText text = read.article();
      versions.add(versionRow(text));
      articles.add(
          new @Nullable Object[] {
            text.id().value(),
            text.version(),
            text.source().id(),
            text.publishedOn(),
            ExtractionState.DONE,
            run
          });
      extractions.add(
          new @Nullable Object[] {
            text.id().value(), text.version(), run, Json.write(read.extraction()), text.ingestedAt()
          });
    }
    sql.insert(VERSION, versions);
    sql.insert("article (id, version, source_id, published_on, state, run_id)", articles);
    sql.insert("extraction (article_id, version, run_id, body, extracted_at)", extractions);
    sql.run("update run set articles = articles + ? where id = ?", news.size(), run);
  }

  private static @Nullable Object[] versionRow(ArticleText text) {
    return new @Nullable Object[] {
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
      text.language()
    };
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
    return sql.list(
        knownBy(ingestedBy) + " order by v.article_id",
        row -> new Known(row.getString(1), row.getInt(2), row.getString(3)),
        times(publishedBy, ingestedBy));
  }

  /**
   * How many articles were known, and a digest of which: to tell whether it is the same as before.
   */
  public record Extent(int articles, String digest) {}

  public Extent extent(@Nullable LocalDate publishedBy, @Nullable OffsetDateTime ingestedBy) {
    // Sums do not mind the order in which rows come, so nothing is sorted and nothing sent.
    return sql.first(
            "select count(*), concat(sum(hashtextextended(k, 1)), ' ', sum(hashtextextended(k, 2)))"
                + " from (select concat(article_id, ' ', version, ' ', run_id) as k from ("
                + knownBy(ingestedBy)
                + ") k) k",
            row -> new Extent(row.getInt(1), row.getString(2)),
            times(publishedBy, ingestedBy))
        .orElseThrow();
  }

  private static Object[] times(
      @Nullable LocalDate publishedBy, @Nullable OffsetDateTime ingestedBy) {
    if (ingestedBy != null) {
      return new Object[] {ingestedBy, ingestedBy};
    }
    if (publishedBy == null) {
      throw new IllegalStateException("neither a day nor a time");
    }
    return new Object[] {publishedBy};
  }

  private static String knownBy(@Nullable OffsetDateTime ingestedBy) {
    String versions =
        ingestedBy == null
            ? "select a.id as article_id, a.version from article a where not a.retracted and"
                + " a.published_on <= ?"
            : "select distinct on (v.article_id) v.article_id, v.version from article_version v where"
                + " v.ingested_at <= ? and not exists (select 1 from retraction r where r.article_id ="
                + " v.article_id and r.at <= ? and r.at >= v.ingested_at) order by v.article_id,"
                + " v.version desc";
    // Nearly always the article says itself which reading counts; the others are looked for.
    return "select v.article_id, v.version, coalesce(e.run_id, a.run_id) as run_id from ("
        + versions
        + ") v join article a on a.id = v.article_id left join lateral (select x.run_id from"
        + " extraction x where (a.state <> 'DONE' or a.version <> v.version) and x.article_id ="
        + " v.article_id and x.version = v.version and x.body is not null order by (x.run_id ="
        + " a.run_id) desc, x.extracted_at desc, x.run_id limit 1) e on true where e.run_id is not"
        + " null or (a.state = 'DONE' and a.version = v.version)";
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
