package dev.readout.article.store;

import dev.readout.article.model.Article;
import dev.readout.article.model.ArticleFilter;
import dev.readout.article.model.ArticleId;
import dev.readout.article.model.ArticleOrder;
import dev.readout.article.model.Page;
import dev.readout.article.model.SourceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles. Every method costs a fixed number of statements, however many articles it answers
 * with (law 10). {@link ArticleWriter} is the other half.
 */
@ApplicationScoped
public class ArticleStore {
  private static final String WITH_VERSION_AND_SOURCE =
      "select a, v, s from ArticleRow a join VersionRow v on v.articleId = a.id and v.number ="
          + " a.versionNumber join SourceRow s on s.id = a.sourceId ";

  private final EntityManager sql;

  ArticleStore(EntityManager sql) {
    this.sql = sql;
  }

  /** The known ones among these ids, in the order of the ids. */
  @Transactional
  public SequencedMap<String, Article> byIds(Collection<ArticleId> ids) {
    return load(ids.stream().map(ArticleId::value).distinct().toList());
  }

  /** A page of the articles that pass the filter. */
  @Transactional
  @SuppressWarnings("unchecked")
  public Page<Article> page(
      ArticleFilter filter, ArticleOrder order, int first, @Nullable Cursor after) {
    var snapshot = after == null ? snapshot() : after.snapshot();
    List<Object[]> rows =
        new ArticleQuery(filter, snapshot).page(sql, order, first, after).getResultList();
    var here = rows.subList(0, Math.min(first, rows.size()));
    var articles = load(here.stream().map(row -> (String) row[0]).toList());
    return page(here, articles, snapshot, rows.size() > first, after != null);
  }

  /** How many articles pass the filter, among those the snapshot holds (all, when null). */
  @Transactional
  public int count(ArticleFilter filter, @Nullable String snapshot) {
    return ((Number) new ArticleQuery(filter, snapshot).count(sql).getSingleResult()).intValue();
  }

  /** For each source its newest articles: a page each, all in the same few statements. */
  @Transactional
  @SuppressWarnings("unchecked")
  public Map<SourceId, Page<Article>> pagesBySource(
      List<SourceId> sources, int first, @Nullable Cursor after) {
    var snapshot = after == null ? snapshot() : after.snapshot();
    var query =
        sql.createNativeQuery(
            """
            select w.id as source, a.id, cast(a.sort_key as text)
            from unnest(:sources) w(id) cross join lateral (
              select id, sort_key from article_state
              where source_id = w.id and retracted_at is null
                and listed(created_xid, ended_xid, cast(:snapshot as pg_snapshot))
                and (sort_key, id) < (:afterKey, :afterId)
              order by sort_key desc, id desc limit :more) a
            order by w.id, a.sort_key desc, a.id desc
            """,
            Object[].class);
    query.setParameter(
        "sources", sources.stream().map(SourceId::value).distinct().toArray(String[]::new));
    query.setParameter("snapshot", snapshot);
    query.setParameter("afterKey", after == null ? Long.MAX_VALUE : Long.parseLong(after.key()));
    query.setParameter("afterId", after == null ? "" : after.id());
    query.setParameter("more", first + 1);
    var rowsBySource = new LinkedHashMap<String, List<Object[]>>();
    for (Object[] row : (List<Object[]>) query.getResultList()) {
      rowsBySource
          .computeIfAbsent((String) row[0], none -> new ArrayList<>())
          .add(new Object[] {row[1], row[2]});
    }
    var shown = new ArrayList<String>();
    rowsBySource
        .values()
        .forEach(rows -> rows.stream().limit(first).forEach(row -> shown.add((String) row[0])));
    var articles = load(shown);
    var pages = new LinkedHashMap<SourceId, Page<Article>>();
    for (var source : sources) {
      var rows = rowsBySource.getOrDefault(source.value(), List.of());
      var here = rows.subList(0, Math.min(first, rows.size()));
      pages.put(source, page(here, articles, snapshot, rows.size() > first, after != null));
    }
    return pages;
  }

  /** How many articles each of these sources has in the snapshot. */
  @Transactional
  @SuppressWarnings("unchecked")
  public Map<String, Integer> countsBySource(List<SourceId> sources, @Nullable String snapshot) {
    var query =
        sql.createNativeQuery(
            "select source_id, count(*) from article_state where source_id in (:sources) and"
                + " retracted_at is null and listed(created_xid, ended_xid, cast(:snapshot as"
                + " pg_snapshot)) group by source_id",
            Object[].class);
    query.setParameter("sources", sources.stream().map(SourceId::value).distinct().toList());
    query.setParameter("snapshot", snapshot == null ? snapshot() : snapshot);
    var counts = new LinkedHashMap<String, Integer>();
    for (Object[] row : (List<Object[]>) query.getResultList()) {
      counts.put((String) row[0], ((Number) row[1]).intValue());
    }
    return counts;
  }

  /** The articles that name one of these as their original, earliest first. */
  @Transactional
  public Map<ArticleId, List<Article>> duplicatesOf(Collection<ArticleId> originals) {
    var byOriginal = new LinkedHashMap<ArticleId, List<Article>>();
    if (originals.isEmpty()) {
      return byOriginal;
    }
    var rows =
        sql.createQuery(
                WITH_VERSION_AND_SOURCE
                    + "where a.duplicateOf in :ids and a.retractedAt is null order by a.sortKey, a.id",
                Object[].class)
            .setParameter("ids", originals.stream().map(ArticleId::value).toList())
            .getResultList();
    for (var row : rows) {
      var article = article(row);
      byOriginal
          .computeIfAbsent(
              java.util.Objects.requireNonNull(article.duplicateOf()), none -> new ArrayList<>())
          .add(article);
    }
    return byOriginal;
  }

  SequencedMap<String, Article> load(List<String> ids) {
    var found = new LinkedHashMap<String, Article>();
    if (ids.isEmpty()) {
      return found;
    }
    var rows =
        sql.createQuery(WITH_VERSION_AND_SOURCE + "where a.id in :ids", Object[].class)
            .setParameter("ids", ids)
            .getResultList();
    var byId = new LinkedHashMap<String, Article>();
    rows.forEach(row -> byId.put(((ArticleRow) row[0]).id, article(row)));
    for (var id : ids) {
      var article = byId.get(id);
      if (article != null) {
        found.put(id, article);
      }
    }
    return found;
  }

  private String snapshot() {
    return (String)
        sql.createNativeQuery("select cast(pg_current_snapshot() as text)", String.class)
            .getSingleResult();
  }

  private static Page<Article> page(
      List<Object[]> rows,
      Map<String, Article> articles,
      String snapshot,
      boolean hasNext,
      boolean hasPrevious) {
    var entries = new ArrayList<Page.Entry<Article>>();
    for (var row : rows) {
      var article = articles.get((String) row[0]);
      if (article != null) {
        var cursor = new Cursor(snapshot, (String) row[1], article.id().value());
        entries.add(new Page.Entry<>(cursor.print(), article));
      }
    }
    return new Page<>(entries, hasNext, hasPrevious, snapshot);
  }

  private static Article article(Object[] row) {
    return ((ArticleRow) row[0]).toArticle((VersionRow) row[1], (SourceRow) row[2]);
  }
}
