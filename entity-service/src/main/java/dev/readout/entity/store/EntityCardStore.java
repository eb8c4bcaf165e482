package dev.readout.entity.store;

import dev.readout.entity.model.EntityKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is shown of entities, and how often articles call them so. */
public final class EntityCardStore {
  private final Sql sql;

  public EntityCardStore(Sql sql) {
    this.sql = sql;
  }

  /** How an entity is called, and how often. */
  public record Alias(String entity, String alias, boolean name, int uses) {}

  public List<Alias> aliases(Collection<String> entities) {
    return sql.list(
        "select entity_id, alias, is_name, uses from {g}entity_alias where entity_id = any(?)"
            + " order by entity_id, uses desc, alias",
        row -> new Alias(row.getString(1), row.getString(2), row.getBoolean(3), row.getInt(4)),
        entities);
  }

  public void countAliases(Collection<Alias> changes) {
    sql.batch(
        "insert into {g}entity_alias (entity_id, alias, is_name, uses) values (?, ?, ?, ?) on"
            + " conflict (entity_id, alias, is_name) do update set uses = entity_alias.uses +"
            + " excluded.uses",
        changes.stream()
            .map(a -> new @Nullable Object[] {a.entity(), a.alias(), a.name(), a.uses()})
            .toList());
    sql.run(
        "delete from {g}entity_alias where uses <= 0 and entity_id = any(?)",
        changes.stream().map(Alias::entity).distinct().toList());
  }

  /** What any article says an entity is: the first by id, so that order does not matter. */
  public record Nature(
      String entity, EntityKind kind, @Nullable String country, @Nullable String placeKind) {}

  public List<Nature> natures(Collection<String> entities) {
    return sql.list(
        "select x.id, n.kind, n.country_code, n.place_kind from unnest(?::text[]) as x (id),"
            + " lateral (select kind, country_code, place_kind from {g}article_entity"
            + " where entity_id = x.id order by article_id, key limit 1) n",
        row ->
            new Nature(
                row.getString(1),
                EntityKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4)),
        entities);
  }

  /** The countries that the forms of each person name, the first by letters. */
  public Map<String, String> countries(Collection<String> persons) {
    Map<String, String> countries = new HashMap<>();
    sql.list(
            "select entity_id, coalesce(min(country) filter (where id = entity_id), min(country))"
                + " from {g}person_form where entity_id = any(?) and country is not null group by"
                + " entity_id",
            row -> Map.entry(row.getString(1), row.getString(2)),
            persons)
        .forEach(e -> countries.put(e.getKey(), e.getValue()));
    return countries;
  }

  /** Rows of entity in the order of its columns. */
  public void saveEntities(List<@Nullable Object[]> rows) {
    sql.batch(
        "insert into {g}entity (id, kind, name, aliases, searchable, country_code, place_kind,"
            + " latitude, longitude, within_id, containers, articles) values (?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?) on conflict (id) do update set name = excluded.name, aliases ="
            + " excluded.aliases, searchable = excluded.searchable, country_code ="
            + " excluded.country_code, place_kind = excluded.place_kind, articles ="
            + " excluded.articles",
        rows);
  }

  /** Places that are only implied: a country that somebody stands for, a place around a place. */
  public void implyEntities(List<@Nullable Object[]> rows) {
    sql.batch(
        "insert into {g}entity (id, kind, name, aliases, searchable, country_code, place_kind,"
            + " latitude, longitude, within_id, containers, articles) values (?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?) on conflict (id) do nothing",
        rows);
  }

  public void removeEntities(Collection<String> ids) {
    sql.run("delete from {g}entity where id = any(?)", ids);
  }

  /** The people and organisations among these. */
  public List<String> peopleAndOrganizations(Collection<String> ids) {
    return sql.strings(
        "select id from {g}entity where id = any(?) and kind not in ('PLACE', 'TOPIC')", ids);
  }

  /** Those of these places and topics that some meeting or correction still rests on. */
  public List<String> inUse(Collection<String> ids) {
    return sql.strings(
        "select x.id from unnest(?::text[]) as x (id) where exists (select 1 from {g}meeting m where"
            + " m.place_id = x.id) or exists (select 1 from {g}meeting_topic t where t.topic_id = x.id)"
            + " or exists (select 1 from {g}participation p where p.entity_id = x.id)",
        ids);
  }

  /** Leaves of them what a vocabulary or a correction says, without what articles called them. */
  public void unname(Collection<String> ids) {
    sql.run(
        "update {g}entity set articles = 0, aliases = '{}' where id = any(?) and kind in"
            + " ('PLACE', 'TOPIC')",
        ids);
  }
}
