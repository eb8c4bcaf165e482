package dev.readout.article.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Notes down what Kafka has to be told, in the transaction that makes it so. */
@ApplicationScoped
class Outbox {
  private final EntityManager sql;

  Outbox(EntityManager sql) {
    this.sql = sql;
  }

  /** Versions that are new, and articles that are published again because of a new original. */
  void published(Collection<VersionRow> versions, Collection<ArticleRow> again) {
    var ids = Stream.concat(versions.stream().map(v -> v.articleId), again.stream().map(a -> a.id));
    var numbers =
        Stream.concat(
            versions.stream().map(v -> v.number), again.stream().map(a -> a.versionNumber));
    add(ids.toList(), numbers.toList());
  }

  void published(Collection<ArticleRow> again) {
    published(List.of(), again);
  }

  void retracted(ArticleRow article) {
    sql.createNativeQuery("insert into outbox (article_id) values (:id)")
        .setParameter("id", article.id)
        .executeUpdate();
  }

  private void add(List<String> ids, List<Integer> versions) {
    if (ids.isEmpty()) {
      return;
    }
    sql.createNativeQuery(
            "insert into outbox (article_id, version) select w.id, w.version from unnest(:ids,"
                + " :versions) with ordinality w(id, version, n) order by w.n")
        .setParameter("ids", ids.toArray(String[]::new))
        .setParameter("versions", versions.toArray(Integer[]::new))
        .executeUpdate();
  }
}
