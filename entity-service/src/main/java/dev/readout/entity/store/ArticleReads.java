package dev.readout.entity.store;

import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.model.SourceRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles with their texts and readings: those of now, and what was known by a day or a time. */
public final class ArticleReads {
  private final Sql sql;

  public ArticleReads(Sql sql) {
    this.sql = sql;
  }

  /** The current versions of these articles, retracted ones left out. */
  public List<ArticleText> texts(Collection<String> articles) {
    return sql.list(
        "select v.* from article a join article_version v on v.article_id = a.id and v.version ="
            + " a.version where a.id = any(?) and not a.retracted order by a.id",
        ArticleReads::text,
        articles);
  }

  /** The articles as their current run read them. */
  public List<ReadArticle> read(Collection<String> articles) {
    return sql.list(
        "select v.*, e.body, e.run_id from article a join article_version v on v.article_id = a.id"
            + " and v.version = a.version join extraction e on e.article_id = a.id and e.version ="
            + " a.version and e.run_id = a.run_id where a.id = any(?) and not a.retracted and e.body"
            + " is not null order by a.id",
        ArticleReads::readArticle,
        articles);
  }

  /** What one run found in the current versions of articles. */
  public List<ReadArticle> readBy(String run, Collection<String> articles) {
    return sql.list(
        "select v.*, e.body, e.run_id from article a join article_version v on v.article_id = a.id"
            + " and v.version = a.version join extraction e on e.article_id = a.id and e.version ="
            + " a.version where e.run_id = ? and a.id = any(?) and not a.retracted and e.body is not"
            + " null order by a.id",
        ArticleReads::readArticle,
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
        ArticleReads::readArticle,
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
}
