package dev.readout.entity.store;

import java.util.List;

/**
 * The indexes that only questions use, not the keeper of the graph. While a graph is filled in bulk
 * they are left out and made afterwards: that takes a fraction of the time of keeping them.
 */
public final class QuestionIndexes {
  private static final List<String> NAMES =
      List.of(
          "article_source",
          "article_state",
          "extraction_run",
          "mention_entity",
          "article_entity_mentions",
          "entity_within",
          "entity_searchable",
          "entity_kind_sorted",
          "entity_containers",
          "form_link_score",
          "report_doubt_score",
          "report_source",
          "meeting_newest",
          "meeting_most_reported",
          "meeting_place",
          "meeting_planned",
          "meeting_contested",
          "meeting_days",
          "meeting_move_at",
          "participation_entity",
          "participation_representing",
          "meeting_topic_topic",
          "claim_article",
          "claim_commitment",
          "claim_standing_commitment",
          "claim_topics",
          "claim_parties",
          "statement_report",
          "statement_quote");

  private final Sql sql;

  public QuestionIndexes(Sql sql) {
    this.sql = sql;
  }

  /**
   * Drops them from the graph of now.
   *
   * @return what makes them again
   */
  public List<String> drop() {
    List<String> definitions =
        sql.strings(
            "select indexdef from pg_indexes where schemaname = 'public' and indexname = any(?)"
                + " order by indexname",
            NAMES);
    NAMES.forEach(name -> sql.run("drop index if exists public." + name));
    return definitions;
  }

  public void make(List<String> definitions) {
    sql.run("set maintenance_work_mem = '256MB'");
    definitions.forEach(sql::run);
    sql.run("reset maintenance_work_mem");
  }

  /** The indexes of the graph of now over these tables, as definitions for another schema. */
  List<String> definitions(String schema, List<String> tables, boolean forQuestions) {
    return sql
        .strings(
            "select indexdef from pg_indexes where schemaname = 'public' and tablename = any(?) and"
                + " (indexname = any(?)) = ? order by indexname",
            tables,
            NAMES,
            forQuestions)
        .stream()
        .map(definition -> definition.replace(" ON public.", " ON " + schema + "."))
        .toList();
  }
}
