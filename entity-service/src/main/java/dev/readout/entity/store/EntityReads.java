package dev.readout.entity.store;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.store.MeetingReads.Of;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entities as they are asked for: each method is a constant number of statements (law 10). */
public final class EntityReads {
  private final Sql sql;

  public EntityReads(Sql sql) {
    this.sql = sql;
  }

  /** Which entities of a kind. */
  public record Selection(
      EntityKind kind,
      @Nullable Collection<String> ids,
      @Nullable String country,
      @Nullable Integer minMeetings) {}

  private static String conditions(Selection s, List<@Nullable Object> parameters) {
    StringBuilder where = new StringBuilder("e.kind = ? and e.articles > 0");
    parameters.add(s.kind());
    if (s.ids() != null) {
      where.append(" and e.id = any(?)");
      parameters.add(s.ids());
    }
    if (s.country() != null) {
      where.append(" and e.country_code = ?");
      parameters.add(s.country());
    }
    if (s.minMeetings() != null && s.minMeetings() > 0) {
      boolean few = s.ids() != null || s.country() != null;
      where.append(few ? " and (" : " and e.id in (");
      where.append(few ? met(s.kind()) + ") >= ?" : metAtLeast(s.kind()) + ")");
      parameters.add(s.minMeetings());
    }
    return where.toString();
  }

  /** Counted for each of a few. */
  private static String met(EntityKind kind) {
    return switch (kind) {
      case PERSON, ORGANIZATION ->
          "select count(distinct p.meeting_id) from {g}participation p where p.entity_id = e.id";
      case PLACE ->
          "select count(*) from {g}meeting m where m.place_id in (select x.id from {g}entity x where"
              + " x.kind = 'PLACE' and (x.id = e.id or x.containers @> array[e.id]))";
      case TOPIC -> "select count(*) from {g}meeting_topic t where t.topic_id = e.id";
    };
  }

  /** Counted for all at once: a count for each entity would take seconds. */
  private static String metAtLeast(EntityKind kind) {
    return switch (kind) {
      case PERSON, ORGANIZATION ->
          "select p.entity_id from {g}participation p group by p.entity_id having count(distinct p.meeting_id) >= ?";
      case PLACE ->
          "select p.id from {g}meeting m join {g}entity x on x.id = m.place_id, unnest(x.containers ||"
              + " x.id) as p (id) group by p.id having count(*) >= ?";
      case TOPIC ->
          "select t.topic_id from {g}meeting_topic t group by t.topic_id having count(*) >= ?";
    };
  }

  /** A page in an order that is nearly that of names, and never changes under a reader. */
  public Page<EntityRow> page(
      Selection selection, int first, @Nullable String sortedAs, @Nullable String id) {
    List<@Nullable Object> parameters = new ArrayList<>();
    String where = conditions(selection, parameters);
    if (sortedAs != null && id != null) {
      where += " and (e.sorted_as, e.id) > (?, ?)";
      parameters.add(sortedAs);
      parameters.add(id);
    }
    parameters.add(first + 1);
    return Page.of(
        sql.list(
            "select "
                + EntityRow.COLUMNS
                + " from {g}entity e where "
                + where
                + " order by e.sorted_as, e.id limit ?",
            EntityRow::of,
            parameters.toArray()),
        first);
  }

  public int count(Selection selection) {
    List<@Nullable Object> parameters = new ArrayList<>();
    String where = conditions(selection, parameters);
    return (int)
        sql.number("select count(*) from {g}entity e where " + where, parameters.toArray());
  }

  /**
   * The entities of these ids; an id that a person once had leads to whoever has that form of the
   * name now (law 12).
   */
  public Map<String, EntityRow> byIds(Collection<String> ids) {
    Map<String, EntityRow> found = new HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    sql.list(
            "select x.id as asked, "
                + EntityRow.COLUMNS
                + " from unnest(?::text[]) as x (id) join lateral (select coalesce((select k.id from"
                + " {g}entity k where k.id = x.id), (select f.entity_id from {g}person_form f where"
                + " f.id = x.id), (select f.entity_id from {g}known_person k join {g}person_form f"
                + " on f.tokens = k.tokens where k.id = x.id order by (f.country is not distinct"
                + " from k.country) desc, f.id limit 1)) as id) c on true join {g}entity e on e.id ="
                + " c.id",
            row -> Map.entry(row.getString("asked"), EntityRow.of(row)),
            ids)
        .forEach(e -> found.put(e.getKey(), e.getValue()));
    return found;
  }

  /** The topics that lie directly under each of these. */
  public List<Of<EntityRow>> narrower(Collection<String> topics) {
    return sql.list(
        "select e.within_id, "
            + EntityRow.COLUMNS
            + " from {g}entity e where e.kind = 'TOPIC' and e.within_id = any(?) order by e.name,"
            + " e.id",
        row -> new Of<>(row.getString(1), EntityRow.of(row)),
        topics);
  }

  /** An entity with all the names it is known by, folded, between bars. */
  public record Searchable(EntityRow entity, String names, int articles) {}

  /** The entities in whose names each of these words stands somewhere. */
  public List<Searchable> containing(Collection<EntityKind> kinds, List<String> words, int limit) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(kinds.stream().map(Enum::name).toList());
    StringBuilder where = new StringBuilder("e.kind = any(?)");
    for (String word : words) {
      where.append(" and e.searchable like ?");
      parameters.add("%" + word.replace("\\", "").replace("%", "").replace("_", "") + "%");
    }
    // Words that stand by themselves first: 'li' is in too many names to look at all of them.
    parameters.add(
        words.stream().map(word -> "\\m" + word.replaceAll("\\W", ".") + "\\M").toList());
    parameters.add(limit);
    return sql.list(
        "select e.searchable, e.articles, "
            + EntityRow.COLUMNS
            + " from {g}entity e where "
            + where
            + " order by e.searchable ~ all(?) desc, e.articles desc, e.id limit ?",
        row -> new Searchable(EntityRow.of(row), row.getString(1), row.getInt(2)),
        parameters.toArray());
  }

  /** The entities with a name like this one: trigrams forgive small misspellings. */
  public List<Searchable> similar(Collection<EntityKind> kinds, String folded, int limit) {
    return sql.list(
        "select e.searchable, e.articles, "
            + EntityRow.COLUMNS
            + " from {g}entity e where e.kind = any(?) and e.articles > 0 and ? <% e.searchable order"
            + " by word_similarity(?, e.searchable) desc, e.articles desc, e.id limit ?",
        row -> new Searchable(EntityRow.of(row), row.getString(1), row.getInt(2)),
        kinds.stream().map(Enum::name).toList(),
        folded,
        folded,
        limit);
  }

  /** The entities that articles name, in the order of the text. */
  public List<Of<EntityRow>> ofArticles(EntityKind kind, Collection<String> articles) {
    return sql.list(
        "select distinct on (a.article_id, a.first_at, e.id) a.article_id, "
            + EntityRow.COLUMNS
            + " from (select article_id, entity_id, min(first_start) as first_at from"
            + " {g}article_entity where article_id = any(?) and kind = ? group by article_id,"
            + " entity_id) a join {g}entity e on e.id = a.entity_id order by a.article_id,"
            + " a.first_at, e.id",
        row -> new Of<>(row.getString("article_id"), EntityRow.of(row)),
        articles,
        kind);
  }

  /** A place where an article names an entity; the order is that of articles, then of the text. */
  public record MentionRow(String owner, EvidenceRow evidence, int ordinal) {}

  public Map<String, Page<MentionRow>> mentions(
      Collection<String> entities, int first, @Nullable String article, int ordinal) {
    Map<String, List<MentionRow>> rows = new LinkedHashMap<>();
    sql.list(
            "select o.id as owner, m.* from unnest(?::text[]) as o (id), lateral (select m.* from"
                + " {g}article_entity a join {g}mention m on m.article_id = a.article_id and m.key ="
                + " a.key where a.entity_id = o.id and (?::text is null or (m.article_id, m.ordinal)"
                + " > (?, ?)) order by m.article_id, m.ordinal limit ?) m",
            row ->
                new MentionRow(row.getString("owner"), EvidenceRows.of(row), row.getInt("ordinal")),
            entities,
            article,
            article,
            ordinal,
            first + 1)
        .forEach(m -> rows.computeIfAbsent(m.owner(), k -> new ArrayList<>()).add(m));
    Map<String, Page<MentionRow>> pages = new HashMap<>();
    entities.forEach(id -> pages.put(id, Page.of(rows.getOrDefault(id, List.of()), first)));
    return pages;
  }

  public Map<String, Integer> countMentions(Collection<String> entities) {
    Map<String, Integer> counts = new HashMap<>();
    sql.list(
            "select entity_id, sum(mentions) from {g}article_entity where entity_id = any(?) group by"
                + " entity_id",
            row -> Map.entry(row.getString(1), row.getInt(2)),
            entities)
        .forEach(e -> counts.put(e.getKey(), e.getValue()));
    return counts;
  }

  /** A mention within an article, with whom it names. */
  public record NamedAt(String article, EntityRow entity, EvidenceRow evidence) {}

  public List<NamedAt> mentionsIn(Collection<String> articles) {
    return sql.list(
        "select m.*, "
            + EntityRow.COLUMNS
            + " from {g}mention m join {g}article_entity a on a.article_id = m.article_id and a.key ="
            + " m.key join {g}entity e on e.id = a.entity_id where m.article_id = any(?) order by"
            + " m.article_id, m.start_at, m.ordinal",
        row -> new NamedAt(row.getString("article_id"), EntityRow.of(row), EvidenceRows.of(row)),
        articles);
  }

  /** The roles that one article gives a person. */
  public record RolesRow(String person, @Nullable LocalDate publishedOn, String roles) {}

  public List<RolesRow> roles(Collection<String> persons) {
    return sql.list(
        "select a.entity_id, v.published_on, a.roles from {g}article_entity a left join"
            + " article_version v on v.article_id = a.article_id and v.version ="
            + " (a.roles::json->0->'evidence'->>'version')::int where a.entity_id = any(?) and a.roles <> '[]' order by"
            + " a.entity_id, v.published_on nulls last, a.article_id",
        row -> new RolesRow(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)),
        persons);
  }

  /** Somebody whom an owner met, and how often. */
  public record CounterpartRow(String owner, EntityRow entity, int meetings) {}

  public List<CounterpartRow> counterparts(Collection<String> persons, int first) {
    return sql.list(
        "select o.id as owner, c.n, "
            + EntityRow.COLUMNS
            + " from unnest(?::text[]) as o (id), lateral (select b.entity_id, count(distinct"
            + " b.meeting_id) as n from {g}participation a join {g}participation b on b.meeting_id ="
            + " a.meeting_id and b.entity_id <> a.entity_id where a.entity_id = o.id group by"
            + " b.entity_id order by n desc, b.entity_id limit ?) c join {g}entity e on e.id ="
            + " c.entity_id order by o.id, c.n desc, e.id",
        row -> new CounterpartRow(row.getString("owner"), EntityRow.of(row), row.getInt("n")),
        persons,
        first);
  }
}
