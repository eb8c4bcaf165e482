package dev.readout.article.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.Collection;

/**
 * Keeps for a day what articles were in lists before they were revised: a list goes on with what it
 * held when its first page was asked for (law 9).
 */
@ApplicationScoped
class ArticleHistory {
  private final EntityManager sql;

  ArticleHistory(EntityManager sql) {
    this.sql = sql;
  }

  /**
   * To be called before a revision is written: keeps the state that ends now, and forgets what
   * ended long ago. A state that began in this same transaction was in no list.
   */
  void revise(Collection<ArticleRow> rows) {
    sql.createNativeQuery(
            """
            with kept as (
              insert into article_before
                (article_id, url, source_id, language, published_on, sort_key, dictionary, document, created_xid)
              select a.id, a.url, a.source_id, a.language, a.published_on, a.sort_key, s.dictionary, s.document,
                a.created_xid
              from article a join article_search s on s.article_id = a.id
              where a.id in (:ids) and a.created_xid <> pg_current_xact_id()),
            forgotten as (
              delete from article_before where (article_id, created_xid) in (
                select article_id, created_xid from article_before
                where ended_at < now() - interval '1 day' limit 1000 for update skip locked))
            update article set created_xid = pg_current_xact_id() where id in (:ids)
            """)
        .setParameter("ids", rows.stream().map(row -> row.id).toList())
        // The revision stays in memory until the state before it is kept.
        .setFlushMode(FlushModeType.COMMIT)
        .executeUpdate();
  }

  /** Every list loses a retracted article, those that began before as well. */
  void retract(ArticleRow row, Instant now) {
    sql.createNativeQuery("update article_before set retracted_at = :now where article_id = :id")
        .setParameter("now", now)
        .setParameter("id", row.id)
        .executeUpdate();
  }
}
