package dev.readout.article.store;

import dev.readout.article.model.Coverage;
import dev.readout.article.model.Source;
import dev.readout.article.model.SourceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what arrived, per source and day. */
@ApplicationScoped
public class CoverageStore {
  private final EntityManager sql;
  private final SourceStore sources;

  CoverageStore(EntityManager sql, SourceStore sources) {
    this.sql = sql;
    this.sources = sources;
  }

  /** Every day of the range for every source that has anything in it, days without arrivals too. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Coverage> between(@Nullable SourceId source, LocalDate from, LocalDate to) {
    var query =
        sql.createNativeQuery(
            """
            with received as (
              select a.source_id, cast(v.received_at at time zone 'UTC' as date) as day, count(*) as n
              from article_version v join article a on a.id = v.article_id
              where v.received_at >= cast(:from as date) at time zone 'UTC'
                and v.received_at < (cast(:to as date) + 1) at time zone 'UTC'
              group by 1, 2),
            refused as (
              select source_id, day, rejected as n from rejection where day between :from and :to),
            present as (select source_id from received union select source_id from refused)
            select p.source_id, cast(d.day as date), coalesce(r.n, 0), coalesce(x.n, 0)
            from present p
            cross join generate_series(cast(:from as date), cast(:to as date), interval '1 day') d(day)
            left join received r on r.source_id = p.source_id and r.day = cast(d.day as date)
            left join refused x on x.source_id = p.source_id and x.day = cast(d.day as date)
            where cast(:source as text) is null or p.source_id = cast(:source as text)
            order by p.source_id, d.day
            """,
            Object[].class);
    query.setParameter("from", from);
    query.setParameter("to", to);
    query.setParameter("source", source == null ? null : source.value());
    List<Object[]> rows = query.getResultList();
    var known = sources.byIds(rows.stream().map(row -> (String) row[0]).toList());
    return rows.stream()
        .map(row -> coverage(row, known.getOrDefault((String) row[0], Source.UNKNOWN)))
        .toList();
  }

  /** Counts a refusal. */
  @Transactional
  public void rejected(Source source, LocalDate day) {
    sources.add(List.of(source));
    sql.createNativeQuery(
            """
            insert into rejection as r (source_id, day, rejected) values (:source, :day, 1)
            on conflict (source_id, day) do update set rejected = r.rejected + 1
            """)
        .setParameter("source", source.id().value())
        .setParameter("day", day)
        .executeUpdate();
  }

  private static Coverage coverage(Object[] row, Source source) {
    var day = row[1] instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) row[1];
    return new Coverage(source, day, ((Number) row[2]).intValue(), ((Number) row[3]).intValue());
  }
}
