package dev.readout.article.store;

import dev.readout.article.model.Article;
import dev.readout.article.model.ArticleId;
import dev.readout.article.model.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was stored and is not yet in Kafka. */
@ApplicationScoped
public class OutboxStore {
  /** Any number does, as long as only the publishers of this database ask for it. */
  private static final long PUBLISHER_LOCK = 0x5245_4144_4f55_5401L;

  /** Of texts in memory at a time; a longer one comes alone. */
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final EntityManager sql;
  private final ArticleStore articles;
  private final VersionStore versions;

  OutboxStore(EntityManager sql, ArticleStore articles, VersionStore versions) {
    this.sql = sql;
    this.articles = articles;
    this.versions = versions;
  }

  /**
   * One thing to publish.
   *
   * @param version null when the article was retracted
   */
  public record Entry(ArticleId id, @Nullable Article article, @Nullable Version version) {}

  /**
   * Hands over the oldest entries and forgets them when the consumer returns normally. Only one
   * replica at a time gets any, so that each article's entries leave in the order they were stored.
   *
   * @return how many entries were handed over; 0 when there are none or another replica is at work
   */
  @Transactional
  public int drain(int limit, Consumer<List<Entry>> consumer) {
    if (!lock()) {
      return 0;
    }
    var rows = oldest(limit);
    if (rows.isEmpty()) {
      return 0;
    }
    consumer.accept(entries(rows));
    sql.createNativeQuery("delete from outbox where id in (:ids)")
        .setParameter(
            "ids", rows.stream().map(row -> (Number) row[0]).map(Number::longValue).toList())
        .executeUpdate();
    return rows.size();
  }

  /** How many entries wait, for the metrics. */
  @Transactional
  public long waiting() {
    return (Long)
        sql.createNativeQuery("select count(*) from outbox", Long.class).getSingleResult();
  }

  private boolean lock() {
    return (Boolean)
        sql.createNativeQuery(
                "select pg_try_advisory_xact_lock(" + PUBLISHER_LOCK + ")", Boolean.class)
            .getSingleResult();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> oldest(int limit) {
    return sql.createNativeQuery(
            """
            select id, article_id, version from (
              select o.*, sum(coalesce(octet_length(v.text), 0)) over (order by o.id)
                - coalesce(octet_length(v.text), 0) as bytes_before
              from (select * from outbox order by id limit %d) o
              left join article_version v on v.article_id = o.article_id and v.number = o.version) w
            where bytes_before < %d order by id
            """
                .formatted(limit, MOST_BYTES),
            Object[].class)
        .getResultList();
  }

  private List<Entry> entries(List<Object[]> rows) {
    var loaded = articles.load(rows.stream().map(row -> (String) row[1]).distinct().toList());
    var revisedSince = new ArrayList<ArticleId>();
    for (var row : rows) {
      var article = loaded.get((String) row[1]);
      if (article != null && row[2] != null && article.version().number() != number(row)) {
        revisedSince.add(article.id());
      }
    }
    var older =
        revisedSince.isEmpty() ? Map.<ArticleId, List<Version>>of() : versions.of(revisedSince);
    return rows.stream().map(row -> entry(row, loaded, older)).toList();
  }

  private static Entry entry(
      Object[] row, Map<String, Article> loaded, Map<ArticleId, List<Version>> older) {
    var id = new ArticleId((String) row[1]);
    var article = loaded.get(id.value());
    if (row[2] == null || article == null) {
      return new Entry(id, null, null);
    }
    var versions = older.get(id);
    return new Entry(
        id, article, versions == null ? article.version() : versions.get(number(row) - 1));
  }

  private static int number(Object[] row) {
    return ((Number) row[2]).intValue();
  }
}
