package dev.readout.article.store;

import dev.readout.article.model.Page;
import dev.readout.article.model.Source;
import dev.readout.article.model.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes sources. */
@ApplicationScoped
public class SourceStore {
  /** A source is listed for its articles; one whose articles are all retracted is not. */
  private static final String WITH_ARTICLES =
      "from source s where exists (select 1 from article_state a where a.source_id = s.id and"
          + " a.retracted_at is null and listed(a.created_xid, a.ended_xid, cast(:snapshot as"
          + " pg_snapshot)))";

  private final SourceRows rows;
  private final EntityManager sql;

  SourceStore(SourceRows rows, EntityManager sql) {
    this.rows = rows;
    this.sql = sql;
  }

  /** The known ones among these ids. */
  @Transactional
  public Map<String, Source> byIds(Collection<String> ids) {
    var found = new LinkedHashMap<String, Source>();
    for (var row : rows.list("id in ?1", ids.stream().distinct().toList())) {
      found.put(row.id, row.toSource());
    }
    return found;
  }

  /** A page of the sources that have articles, by name. */
  @Transactional
  @SuppressWarnings("unchecked")
  public Page<Source> page(int first, @Nullable Cursor after) {
    var snapshot = after == null ? snapshot() : after.snapshot();
    var query =
        sql.createNativeQuery(
            "select s.id, lower(s.name) "
                + WITH_ARTICLES
                + (after == null ? "" : " and (lower(s.name), s.id) > (:afterName, :afterId)")
                + " order by lower(s.name), s.id limit "
                + (first + 1),
            Object[].class);
    query.setParameter("snapshot", snapshot);
    if (after != null) {
      query.setParameter("afterName", after.key());
      query.setParameter("afterId", after.id());
    }
    List<Object[]> found = query.getResultList();
    var here = found.subList(0, Math.min(first, found.size()));
    var sources = byIds(here.stream().map(row -> (String) row[0]).toList());
    var entries = new ArrayList<Page.Entry<Source>>();
    for (var row : here) {
      var id = (String) row[0];
      var cursor = new Cursor(snapshot, (String) row[1], id).print();
      var source = sources.get(id);
      if (source != null) {
        entries.add(new Page.Entry<>(cursor, source));
      }
    }
    return new Page<>(entries, found.size() > first, after != null, snapshot);
  }

  /** How many sources have articles in the snapshot. */
  @Transactional
  public int count(@Nullable String snapshot) {
    var query = sql.createNativeQuery("select count(*) " + WITH_ARTICLES, Long.class);
    query.setParameter("snapshot", snapshot == null ? snapshot() : snapshot);
    return ((Number) query.getSingleResult()).intValue();
  }

  /** Adds what is new, and completes what a source known before did not say. */
  @Transactional
  public void add(Collection<Source> sources) {
    // Looks before it writes: an upsert would lock the row of a busy source until the transaction
    // ends.
    var known = byIds(sources.stream().map(source -> source.id().value()).toList());
    upsert(
        sources.stream().filter(source -> adds(source, known.get(source.id().value()))).toList());
  }

  private static boolean adds(Source source, @Nullable Source known) {
    return known == null
        || (known.domain() == null && source.domain() != null)
        || (known.country() == null && source.country() != null)
        || (known.kind() == SourceKind.UNKNOWN && source.kind() != SourceKind.UNKNOWN);
  }

  private void upsert(Collection<Source> sources) {
    // In one order everywhere: two transactions that add the same sources wait, but never for each
    // other.
    for (var source :
        sources.stream().distinct().sorted(Comparator.comparing(Source::id)).toList()) {
      sql.createNativeQuery(
              """
              insert into source as s (id, name, domain, country, kind)
              values (:id, :name, cast(:domain as text), cast(:country as text), :kind)
              on conflict (id) do update set
                domain = coalesce(s.domain, excluded.domain),
                country = coalesce(s.country, excluded.country),
                kind = case when s.kind = 'UNKNOWN' then excluded.kind else s.kind end
              """)
          .setParameter("id", source.id().value())
          .setParameter("name", source.name())
          .setParameter("domain", source.domain())
          .setParameter("country", source.country())
          .setParameter("kind", source.kind().name())
          .executeUpdate();
    }
  }

  private String snapshot() {
    return (String)
        sql.createNativeQuery("select cast(pg_current_snapshot() as text)", String.class)
            .getSingleResult();
  }
}
