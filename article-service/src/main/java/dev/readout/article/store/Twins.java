package dev.readout.article.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps {@code duplicate_of}: among articles whose texts are nearly the same (directly or through
 * others), all name the earliest. The same in whatever order they came (law 2), and as if it had
 * never come when one is retracted (law 4).
 */
@ApplicationScoped
class Twins {
  /** Near copies differ in a byline, a dateline, a sentence; retold stories share far less. */
  private static final double NEARLY_THE_SAME = 0.8;

  /** More copies than a text has in the world; a bound for texts that are all one template. */
  private static final int MOST_CANDIDATES = 2_000;

  private static final Comparator<ArticleRow> EARLIEST =
      Comparator.comparingLong((ArticleRow row) -> row.sortKey).thenComparing(row -> row.id);

  private final EntityManager sql;
  private final ArticleRows articles;

  Twins(EntityManager sql, ArticleRows articles) {
    this.sql = sql;
    this.articles = articles;
  }

  /** These articles, their originals and all that name the same original. */
  List<ArticleRow> family(Collection<ArticleRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var originals =
        rows.stream()
            .map(row -> row.duplicateOf == null ? row.id : row.duplicateOf)
            .distinct()
            .toList();
    var family = byId(rows);
    articles
        .list("(id in ?1 or duplicateOf in ?1) and retractedAt is null", originals)
        .forEach(row -> family.putIfAbsent(row.id, row));
    return List.copyOf(family.values());
  }

  /**
   * Computes the originals of these articles anew, and of those that they are near to.
   *
   * @param rows complete families, or articles that have none yet
   * @return the articles whose original changed
   */
  List<ArticleRow> relink(List<ArticleRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var all = byId(rows);
    var near = candidates(rows);
    family(near).forEach(row -> all.putIfAbsent(row.id, row));
    var groups = new Groups(all.keySet());
    for (var row : all.values()) {
      if (row.duplicateOf != null && !rows.contains(row) && all.containsKey(row.duplicateOf)) {
        groups.join(row.id, row.duplicateOf);
      }
    }
    joinTwins(rows, near, groups);
    return settle(all, groups);
  }

  private static List<ArticleRow> settle(SequencedMap<String, ArticleRow> all, Groups groups) {
    var earliest = new LinkedHashMap<String, ArticleRow>();
    all.values().stream()
        .sorted(EARLIEST)
        .forEach(row -> earliest.putIfAbsent(groups.of(row.id), row));
    var changed = new ArrayList<ArticleRow>();
    for (var row : all.values()) {
      var original = earliest.get(groups.of(row.id));
      var name = original == null || original == row ? null : original.id;
      if (!java.util.Objects.equals(name, row.duplicateOf)) {
        row.duplicateOf = name;
        changed.add(row);
      }
    }
    return changed;
  }

  /** Only rows that share a band are compared, as only such are found in the index. */
  private static void joinTwins(List<ArticleRow> rows, List<ArticleRow> near, Groups groups) {
    var byBand = new HashMap<Long, List<ArticleRow>>();
    for (var other : byId(Stream.concat(near.stream(), rows.stream()).toList()).values()) {
      for (var band : other.bands) {
        byBand.computeIfAbsent(band, none -> new ArrayList<>()).add(other);
      }
    }
    for (var row : rows) {
      var compared = new HashSet<String>(Set.of(row.id));
      for (var band : row.bands) {
        for (var other : byBand.getOrDefault(band, List.of())) {
          if (compared.add(other.id) && twins(row, other)) {
            groups.join(row.id, other.id);
          }
        }
      }
    }
  }

  private static boolean twins(ArticleRow one, ArticleRow other) {
    double similarity = one.fingerprint().similarity(other.fingerprint());
    return similarity >= 1.0
        || (similarity >= NEARLY_THE_SAME && !one.sourceId.equals(other.sourceId));
  }

  @SuppressWarnings("unchecked")
  private List<ArticleRow> candidates(List<ArticleRow> rows) {
    var bands = rows.stream().flatMap(row -> Stream.of(row.bands)).distinct().toArray(Long[]::new);
    if (bands.length == 0) {
      return List.of();
    }
    return sql.createNativeQuery(
            // Band by band: for all bands of a batch at once (&&) PostgreSQL expects most rows to
            // match, and reads them all.
            """
            select * from article
            where id = any(array(
                select distinct n.id from unnest(:bands) b(band) cross join lateral (
                  select id from article where bands @> array[b.band] offset 0) n))
              and id <> all(:own) and retracted_at is null
            order by sort_key, id limit %d
            """
                .formatted(MOST_CANDIDATES),
            ArticleRow.class)
        .setParameter("bands", bands)
        .setParameter("own", rows.stream().map(row -> row.id).toArray(String[]::new))
        .getResultList();
  }

  private static SequencedMap<String, ArticleRow> byId(Collection<ArticleRow> rows) {
    var byId = new LinkedHashMap<String, ArticleRow>();
    rows.forEach(row -> byId.put(row.id, row));
    return byId;
  }

  /** Union-find over article ids. */
  private static final class Groups {
    private final Map<String, String> parent = new LinkedHashMap<>();

    Groups(Collection<String> ids) {
      ids.forEach(id -> parent.put(id, id));
    }

    String of(String id) {
      var current = id;
      for (var next = parent.get(current); next != null && !next.equals(current); ) {
        current = next;
        next = parent.get(current);
      }
      return current;
    }

    void join(String one, String other) {
      parent.put(of(one), of(other));
    }
  }
}
