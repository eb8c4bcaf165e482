package dev.readout.article.store;

import dev.readout.article.model.ArticleId;
import dev.readout.article.model.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keeps two transactions from storing the same article, or two near copies of one text, at the same
 * time: PostgreSQL's advisory locks until the transaction ends, always taken in ascending order, so
 * that nobody waits in a circle.
 */
@ApplicationScoped
class ArticleLocks {
  /** Bounds the locks of a batch (PostgreSQL keeps all in one table) at little needless waiting. */
  private static final int BAND_LOCKS = 512;

  private static final int ARTICLE_SPACE = 1;
  private static final int BAND_SPACE = 2;

  private final EntityManager sql;

  ArticleLocks(EntityManager sql) {
    this.sql = sql;
  }

  void take(ArticleId id) {
    take(ARTICLE_SPACE, List.of(id.value().hashCode()));
  }

  void take(List<Draft> drafts) {
    take(ARTICLE_SPACE, drafts.stream().map(draft -> draft.id().value().hashCode()).toList());
  }

  /** To be held by whoever looks for near copies, from before he looks; after the articles' own. */
  void takeBands(List<ArticleRow> rows) {
    take(
        BAND_SPACE,
        rows.stream()
            .flatMap(row -> Stream.of(row.bands))
            .map(band -> Math.floorMod(band, BAND_LOCKS))
            .toList());
  }

  private void take(int space, Collection<Integer> keys) {
    var ordered = new TreeSet<>(keys);
    if (ordered.isEmpty()) {
      return;
    }
    sql.createNativeQuery(
            "select count(pg_advisory_xact_lock("
                + space
                + ", w.k)) from (select k from"
                + " unnest(:keys) with ordinality u(k, n) order by n) w",
            Long.class)
        .setParameter("keys", ordered.toArray(Integer[]::new))
        // What was changed in memory stays there until the locks are held.
        .setFlushMode(FlushModeType.COMMIT)
        .getSingleResult();
  }
}
