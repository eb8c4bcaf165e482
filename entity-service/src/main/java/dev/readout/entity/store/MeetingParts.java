package dev.readout.entity.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Report;
import dev.readout.entity.store.MeetingReads.Of;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What meetings are made of, for a page of them at once: each method is one statement (law 10). */
public final class MeetingParts {
  private final Sql sql;

  public MeetingParts(Sql sql) {
    this.sql = sql;
  }

  /** Somebody at a meeting. */
  public record ParticipationRow(
      String meeting,
      EntityRow entity,
      @Nullable String role,
      @Nullable String representing,
      List<EvidencePointer> evidence) {}

  /** Evidence as the graph keeps it: without the words around it. */
  public record EvidencePointer(ArticleId article, int version, Evidence evidence) {}

  /**
   * @param evidence whether with the words that say so
   */
  public List<ParticipationRow> participations(Collection<String> meetings, boolean evidence) {
    return sql.list(
        "select p.meeting_id, p.role, p.representing, "
            + (evidence ? "p.evidence, " : "")
            + EntityRow.COLUMNS
            + " from {g}participation p join {g}entity e on e.id = p.entity_id where p.meeting_id ="
            + " any(?) order by p.meeting_id, p.ordinal",
        row ->
            new ParticipationRow(
                row.getString("meeting_id"),
                EntityRow.of(row),
                row.getString("role"),
                row.getString("representing"),
                evidence ? Json.read(row.getString("evidence"), POINTERS) : List.of()),
        meetings);
  }

  public static final TypeReference<List<EvidencePointer>> POINTERS = new TypeReference<>() {};

  public List<Of<EntityRow>> topics(Collection<String> meetings) {
    return sql.list(
        "select t.meeting_id, "
            + EntityRow.COLUMNS
            + " from {g}meeting_topic t join {g}entity e on e.id = t.topic_id where t.meeting_id ="
            + " any(?) order by t.meeting_id, t.ordinal",
        row -> new Of<>(row.getString("meeting_id"), EntityRow.of(row)),
        meetings);
  }

  /** One article's report of a meeting, with the words that tell it if they were asked for. */
  public record ReportRow(
      String id, String meeting, String article, String source, List<EvidenceRow> evidence) {}

  /**
   * The reports of meetings, the first to be published first.
   *
   * @param evidence whether with the words: of all claims of a report, in no order
   */
  public List<ReportRow> reports(Collection<String> meetings, boolean evidence) {
    // Put together where it lies: as rows, sorted and sent, claims take three times as long.
    String words =
        evidence
            ? "(select '[' || string_agg(c.evidence, ',') || ']' from {g}claim c where c.report_id ="
                + " r.id)"
            : "null";
    return sql.list(
        "select r.id, r.meeting_id, r.article_id, r.source_id, "
            + words
            + " from {g}report r where r.meeting_id = any(?) order by r.meeting_id, r.published_on"
            + " nulls last, r.article_id, r.ordinal",
        row ->
            new ReportRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                EvidenceRows.list(Objects.requireNonNullElse(row.getString(5), "[]"))),
        meetings);
  }

  /** The whole reports of meetings, for what is computed when it is asked for. */
  public List<Of<Report>> reportBodies(Collection<String> meetings) {
    return sql.list(
        "select meeting_id, body from {g}report where meeting_id = any(?) order by meeting_id,"
            + " published_on nulls last, article_id, ordinal",
        row -> new Of<>(row.getString(1), Json.read(row.getString(2), Report.class)),
        meetings);
  }
}
