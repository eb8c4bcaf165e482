package dev.readout.entity.store;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.PersonForm;
import dev.readout.entity.model.ScoredPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Entities of the graph: who is named where, forms of names, and the entities they make up. */
public final class EntityStore {
  private final Sql sql;

  public EntityStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * An entity as one article names it.
   *
   * @param form of a person, else null
   * @param roles of a person as they are compared
   */
  public record Named(
      String article,
      String key,
      EntityKind kind,
      String entity,
      @Nullable String form,
      String name,
      List<String> aliases,
      List<String> roles) {}

  public List<Named> namedIn(Collection<String> articles) {
    return named("article_id = any(?)", articles);
  }

  public List<Named> namedByForms(Collection<String> forms) {
    return named("form_id = any(?)", forms);
  }

  private List<Named> named(String condition, Collection<String> ids) {
    return sql.list(
        "select article_id, key, kind, entity_id, form_id, name, aliases, role_keys"
            + " from {g}article_entity where "
            + condition
            + " order by article_id, key",
        row ->
            new Named(
                row.getString(1),
                row.getString(2),
                EntityKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Sql.array(row, "aliases"),
                Sql.array(row, "role_keys")),
        ids);
  }

  /** Forgets what the articles name; who they named stays until {@link #refresh}. */
  public void forget(Collection<String> articles) {
    sql.run("delete from {g}article_entity where article_id = any(?)", articles);
    sql.run("delete from {g}mention where article_id = any(?)", articles);
    sql.run("delete from {g}statement where article_id = any(?)", articles);
  }

  /** Rows of article_entity in the order of its columns. */
  public void addNamed(List<@Nullable Object[]> rows) {
    sql.insert(
        "{g}article_entity (article_id, key, kind, entity_id, form_id, name, aliases, "
            + "country_code, place_kind, vocabulary_id, roles, role_keys, first_start, "
            + "mentions)",
        rows);
  }

  public void addMentions(List<@Nullable Object[]> rows) {
    sql.insert(
        "{g}mention (article_id, ordinal, key, version, start_at, end_at, exact, prefix, "
            + "suffix)",
        rows);
  }

  public void addStatements(List<@Nullable Object[]> rows) {
    sql.insert(
        "{g}statement (id, article_id, ordinal, speaker_key, quote, verbatim, report_id, "
            + "evidence)",
        rows);
  }

  /** The forms of these ids that are there, with their roles. */
  public Map<String, PersonForm> forms(Collection<String> ids) {
    return formsWhere("id = any(?)", ids);
  }

  /** The forms that share a part of the name. */
  public Map<String, PersonForm> formsSharing(Collection<String> tokens) {
    return formsWhere("tokens && ?", tokens);
  }

  private Map<String, PersonForm> formsWhere(String condition, Collection<String> values) {
    Map<String, PersonForm> forms = new TreeMap<>();
    if (values.isEmpty()) {
      return forms;
    }
    sql.list(
            "select f.id, f.tokens, f.country, f.single, array(select role from {g}form_role r where"
                + " r.form_id = f.id order by role) as roles from {g}person_form f where "
                + condition,
            row ->
                new PersonForm(
                    row.getString("id"),
                    Sql.array(row, "tokens"),
                    row.getString("country"),
                    Sql.array(row, "roles"),
                    row.getBoolean("single")),
            values)
        .forEach(form -> forms.put(form.id(), form));
    return forms;
  }

  public List<String> formsStillUsed(Collection<String> forms) {
    return sql.strings(
        "select f from unnest(?::text[]) f where exists"
            + " (select 1 from {g}article_entity where form_id = f) order by f",
        forms);
  }

  public void addForms(Collection<PersonForm> forms) {
    sql.batch(
        "insert into {g}person_form (id, tokens, country, single, entity_id) values (?, ?, ?, ?, ?)",
        forms.stream()
            .map(f -> new @Nullable Object[] {f.id(), f.tokens(), f.country(), f.single(), f.id()})
            .toList());
  }

  public void removeForms(Collection<String> forms) {
    sql.run("delete from {g}person_form where id = any(?)", forms);
    sql.run("delete from {g}form_role where form_id = any(?)", forms);
  }

  /**
   * Adds to the number of times that each form is used with each role.
   *
   * @param changes by form, then by role
   */
  public void countRoles(Map<String, Map<String, Integer>> changes) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    changes.forEach(
        (form, roles) ->
            roles.forEach((role, change) -> rows.add(new @Nullable Object[] {form, role, change})));
    rows.removeIf(row -> Integer.valueOf(0).equals(row[2]));
    sql.batch(
        "insert into {g}form_role (form_id, role, uses) values (?, ?, ?)"
            + " on conflict (form_id, role) do update set uses = form_role.uses + excluded.uses",
        rows);
    sql.run(
        "delete from {g}form_role where uses <= 0 and form_id = any(?)",
        List.copyOf(changes.keySet()));
  }

  public void addLinks(Collection<ScoredPair> links) {
    sql.batch(
        "insert into {g}form_link (left_id, right_id, score) values (?, ?, ?)"
            + " on conflict do nothing",
        links.stream().map(l -> new @Nullable Object[] {l.left(), l.right(), l.score()}).toList());
  }

  /** Removes the links of these forms. */
  public void removeLinks(Collection<String> forms) {
    sql.run("delete from {g}form_link where left_id = any(?)", forms);
    sql.run("delete from {g}form_link where right_id = any(?)", forms);
  }

  /** All links that touch these forms. */
  public List<ScoredPair> links(Collection<String> forms) {
    return sql.list(
        "select left_id, right_id, score from {g}form_link where left_id = any(?)"
            + " union select left_id, right_id, score from {g}form_link where right_id = any(?)",
        row -> new ScoredPair(row.getString(1), row.getString(2), row.getInt(3)),
        forms,
        forms);
  }

  /** The person of each form. */
  public Map<String, String> persons(Collection<String> forms) {
    Map<String, String> persons = new HashMap<>();
    if (!forms.isEmpty()) {
      sql.list(
              "select id, entity_id from {g}person_form where id = any(?)",
              row -> Map.entry(row.getString(1), row.getString(2)),
              forms)
          .forEach(e -> persons.put(e.getKey(), e.getValue()));
    }
    return persons;
  }

  /** Says anew who the forms are, wherever they are named. */
  public void assign(Map<String, String> persons) {
    List<@Nullable Object[]> rows =
        persons.entrySet().stream()
            .map(e -> new @Nullable Object[] {e.getValue(), e.getKey()})
            .toList();
    sql.batch("update {g}person_form set entity_id = ? where id = ?", rows);
    sql.batch("update {g}article_entity set entity_id = ? where form_id = ?", rows);
  }

  /** Remembers the ids of people for ever (law 12). */
  public void know(Collection<String> persons) {
    sql.run(
        "insert into {g}known_person (id, tokens, country) select f.id, f.tokens, f.country from"
            + " {g}person_form f where f.id = any(?) on conflict do nothing",
        List.copyOf(new java.util.TreeSet<>(persons)));
  }

  /** Two people of whom some forms may be one. */
  public record Doubt(String left, String right, String leftForm, String rightForm) {}

  /** The surest doubts first; none between people whom an editor has judged. */
  public List<Doubt> doubts(int count) {
    return sql.list(
        "select left_person, right_person, left_id, right_id from (select distinct on"
            + " (least(a.entity_id, b.entity_id), greatest(a.entity_id, b.entity_id)) a.entity_id as"
            + " left_person, b.entity_id as right_person, l.left_id, l.right_id, l.score from"
            + " {g}form_link l join {g}person_form a on a.id = l.left_id join {g}person_form b on"
            + " b.id = l.right_id where a.entity_id <> b.entity_id and not exists (select 1 from"
            + " judgement j where (j.left_id, j.right_id) in ((a.entity_id, b.entity_id),"
            + " (b.entity_id, a.entity_id)) and not exists (select 1 from judgement_undo u where"
            + " u.judgement_id = j.id)) order by least(a.entity_id, b.entity_id),"
            + " greatest(a.entity_id, b.entity_id), l.score desc) d order by d.score desc,"
            + " d.left_id limit ?",
        row -> new Doubt(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
        count);
  }
}
