package dev.readout.entity.store;

import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.ExtractionState;
import dev.readout.entity.model.ReadArticle;
import java.time.Instant;
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
