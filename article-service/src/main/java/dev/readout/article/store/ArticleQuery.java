package dev.readout.article.store;

import dev.readout.article.model.ArticleFilter;
import dev.readout.article.model.ArticleOrder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one list of articles: what it holds, in which order, from where. Native, because
 * search and snapshots are PostgreSQL's.
 */
final class ArticleQuery {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final boolean searching;

  ArticleQuery(ArticleFilter filter, @Nullable String snapshot) {
    searching = filter.search() != null;
    if (filter.search() != null) {
      conditions.add(searchCondition());
      parameters.put("search", filter.search());
    }
    equal("a.source_id", "source", filter.source() == null ? null : filter.source().value());
    equal("a.url", "url", filter.url());
    equal("a.language", "language", filter.language());
    if (filter.publishedFrom() != null) {
      conditions.add("a.published_on >= :publishedFrom");
      parameters.put("publishedFrom", filter.publishedFrom());
    }
    if (filter.publishedTo() != null) {
      conditions.add("a.published_on <= :publishedTo");
      parameters.put("publishedTo", filter.publishedTo());
    }
    if (!filter.includeRetracted()) {
      conditions.add("a.retracted_at is null");
    }
    if (snapshot == null) {
      conditions.add("a.ended_xid is null");
    } else {
      conditions.add("listed(a.created_xid, a.ended_xid, cast(:snapshot as pg_snapshot))");
      parameters.put("snapshot", snapshot);
    }
  }

  /**
   * Rows of (id, sort key as text) after the cursor, one more than asked for to see what follows.
   */
  Query page(EntityManager sql, ArticleOrder order, int first, @Nullable Cursor after) {
    var key = order == ArticleOrder.RELEVANCE ? rank() : "a.sort_key";
    var type = order == ArticleOrder.RELEVANCE ? "float8" : "bigint";
    boolean up = order == ArticleOrder.OLDEST;
    if (after != null) {
      conditions.add(
          "(%s, a.id) %s (cast(:afterKey as %s), :afterId)".formatted(key, up ? ">" : "<", type));
      parameters.put("afterKey", after.key());
      parameters.put("afterId", after.id());
    }
    var direction = up ? "asc" : "desc";
    return bind(
        sql.createNativeQuery(
            "select a.id, cast(%s as text) %s order by %s %s, a.id %s limit %d"
                .formatted(key, fromWhere(), key, direction, direction, first + 1),
            Object[].class));
  }

  Query count(EntityManager sql) {
    return bind(sql.createNativeQuery("select count(*) " + fromWhere(), Long.class));
  }

  private String fromWhere() {
    return "from article_state a"
        + (searching
            ? " join article_words s on s.article_id = a.id and s.ended_xid is not distinct from a.ended_xid"
            : "")
        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
  }

  /** Each dictionary reads the question in its own way; each arm can use the index. */
  private static String searchCondition() {
    return SearchDictionary.ALL.stream()
        .map(
            dictionary ->
                "s.dictionary = '%1$s' and s.document @@ %2$s"
                    .formatted(dictionary, question("'" + dictionary + "'")))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private static String rank() {
    return "cast(ts_rank_cd(s.document, %s) as float8)"
        .formatted(question("cast(s.dictionary as regconfig)"));
  }

  private static String question(String dictionary) {
    return "websearch_to_tsquery(cast(%s as regconfig), unaccent(:search))".formatted(dictionary);
  }

  private void equal(String column, String name, @Nullable String value) {
    if (value != null) {
      conditions.add(column + " = :" + name);
      parameters.put(name, value);
    }
  }

  private Query bind(Query query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
