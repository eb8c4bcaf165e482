package dev.readout.entity.graph;

import dev.readout.entity.model.Judged;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.model.Report;
import dev.readout.entity.store.SnapshotStore;
import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A graph in a schema of its own, for comparing what different orders and changes make of the same
 * news.
 */
final class World {
  private static int schemas;

  private final Sql sql;
  final String schema;
  private final GraphKeeper keeper;
  List<Judged> judgements = List.of();
  UnaryOperator<Report> corrections = report -> report;

  World(Sql sql, Atlas atlas) {
    this.sql = sql;
    this.schema = "world_" + schemas++;
    this.keeper = new GraphKeeper(sql.inGraph(schema), atlas);
    QuarkusTransaction.requiringNew().run(() -> new SnapshotStore(sql).empty(schema));
  }

  /** Pairs compared and reports loaded so far. */
  long work() {
    return keeper.work();
  }

  World read(List<ReadArticle> articles, int batch) {
    for (int from = 0; from < articles.size(); from += batch) {
      apply(Change.read(articles.subList(from, Math.min(articles.size(), from + batch))));
    }
    return this;
  }

  World apply(Change change) {
    QuarkusTransaction.requiringNew().run(() -> keeper.apply(change, judgements, corrections));
    return this;
  }

  /** Everything that a question could see of the graph. */
  String picture() {
    return picture(sql, schema);
  }

  static String picture(Sql sql, String schema) {
    Sql here = sql.inGraph(schema);
    List<String> lines = new ArrayList<>();
    lines.addAll(
        here.strings(
            "select concat_ws(' | ', 'meeting', id, label, status, mode, earliest, latest,"
                + " as_stated, place_id, sort_day, articles, publishers, origins, contested,"
                + " history) from {g}meeting order by id"));
    lines.addAll(
        here.strings(
            "select concat_ws(' | ', 'at', meeting_id, ordinal, entity_id, role, representing) from"
                + " {g}participation order by meeting_id, ordinal"));
    lines.addAll(
        here.strings(
            "select concat_ws(' | ', 'about', meeting_id, ordinal, topic_id) from"
                + " {g}meeting_topic order by meeting_id, ordinal"));
    lines.addAll(
        here.strings(
            "select concat_ws(' | ', 'report', id, meeting_id) from {g}report order by id"));
    lines.addAll(
        here.strings(
            "select concat_ws(' | ', 'claim', id, value, authority, rejected) from {g}claim order by"
                + " id"));
    lines.addAll(
        here.strings(
            "select concat_ws(' | ', 'doubt', left_id, right_id, score) from {g}report_doubt order"
                + " by left_id, right_id"));
    lines.addAll(
        here.strings(
            "select concat_ws(' | ', 'entity', id, kind, name, aliases, country_code, articles)"
                + " from {g}entity where articles > 0 order by id"));
    lines.addAll(
        here.strings(
            "select concat_ws(' | ', 'named', article_id, key, entity_id) from"
                + " {g}article_entity order by article_id, key"));
    return String.join("\n", lines);
  }
}
