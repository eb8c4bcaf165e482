package dev.readout.entity.store;

import dev.readout.entity.model.Report;
import dev.readout.entity.model.ScoredPair;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports, their claims, and by what they find one another. */
public final class ReportStore {
  /** So many doubtful pairs of reports are looked through for each pair of meetings wanted. */
  private static final int MOST_DOUBTS_BETWEEN_TWO = 20;

  private final Sql sql;

  public ReportStore(Sql sql) {
    this.sql = sql;
  }

  /** Which meeting a report is filed under. */
  public record Filed(String report, @Nullable String meeting) {}

  public List<Filed> filedOf(Collection<String> articles) {
    return sql.list(
        "select id, meeting_id from {g}report where article_id = any(?) order by id",
        row -> new Filed(row.getString(1), row.getString(2)),
        articles);
  }

  public List<Filed> filed(Collection<String> reports) {
    return sql.list(
        "select id, meeting_id from {g}report where id = any(?) order by id",
        row -> new Filed(row.getString(1), row.getString(2)),
        reports);
  }

  public List<Report> reports(Collection<String> ids) {
    return sql.list(
        "select body from {g}report where id = any(?) order by id",
        row -> Json.read(row.getString(1), Report.class),
        ids);
  }

  /** The reports in which one of these forms takes part. */
  public List<String> namingForms(Collection<String> forms) {
    return sql.strings(
        "select distinct report_id from {g}report_actor where form_id = any(?) order by 1", forms);
  }

  public void remove(Collection<String> reports) {
    sql.run("delete from {g}claim where report_id = any(?)", reports);
    sql.run("delete from {g}report_actor where report_id = any(?)", reports);
    removeLinks(reports);
    sql.run("delete from {g}report where id = any(?)", reports);
  }

  /** Removes what ties reports to others: after their participants changed. */
  public void removeLinks(Collection<String> reports) {
    sql.run("delete from {g}report_key where report_id = any(?)", reports);
    sql.run("delete from {g}report_link where left_id = any(?)", reports);
    sql.run("delete from {g}report_link where right_id = any(?)", reports);
    sql.run("delete from {g}report_doubt where left_id = any(?)", reports);
    sql.run("delete from {g}report_doubt where right_id = any(?)", reports);
  }

  public void add(List<@Nullable Object[]> reports, List<@Nullable Object[]> actors) {
    sql.insert(
        "{g}report (id, article_id, ordinal, anchor_start, anchor_end, source_id, "
            + "published_on, day_from, day_to, body)",
        reports);
    sql.batch(
        "insert into {g}report_actor (report_id, form_id) values (?, ?) on conflict do nothing",
        actors);
  }

  public void addClaims(List<@Nullable Object[]> claims) {
    sql.insert(
        "{g}claim (id, article_id, version, report_id, ordinal, aspect, value, "
            + "entity_ref, polarity, authority, rejected, parties, topics, evidence, "
            + "attribution, run_id)",
        claims);
  }

  public void addKeys(List<@Nullable Object[]> keys) {
    sql.batch(
        "insert into {g}report_key (report_id, pair, own) values (?, ?, ?) on conflict do nothing",
        keys);
  }

  /** Two reports that may tell one meeting. */
  public record Candidates(String report, String other) {}

  /**
   * The reports that share a pair of participants with these, and whose days of search overlap:
   * what a pair did in other years is not touched.
   */
  public List<Candidates> candidates(Collection<String> reports) {
    return sql.list(
        "select distinct k1.report_id, k2.report_id from {g}report_key k1 join {g}report_key k2 on"
            + " k2.pair = k1.pair and k2.report_id <> k1.report_id and (k1.own or k2.own) join"
            + " {g}report r1 on r1.id = k1.report_id join {g}report r2 on r2.id = k2.report_id and"
            + " r2.article_id <> r1.article_id where k1.report_id = any(?) and (r1.day_from is null"
            + " or r2.day_from is null or (r2.day_from <= r1.day_to and r1.day_from <="
            + " r2.day_to))",
        row -> new Candidates(row.getString(1), row.getString(2)),
        reports);
  }

  public void addLinks(Collection<ScoredPair> links) {
    sql.batch(
        "insert into {g}report_link (left_id, right_id, score) values (?, ?, ?)"
            + " on conflict do nothing",
        links.stream().map(l -> new @Nullable Object[] {l.left(), l.right(), l.score()}).toList());
  }

  /** Pairs that are not linked, and not certainly apart. */
  public void addDoubts(Collection<ScoredPair> doubts) {
    sql.batch(
        "insert into {g}report_doubt (left_id, right_id, score) values (?, ?, ?)"
            + " on conflict do nothing",
        doubts.stream().map(l -> new @Nullable Object[] {l.left(), l.right(), l.score()}).toList());
  }

  /** A claim and the meeting that it is about. */
  public record ClaimOf(String id, @Nullable String meeting) {}

  public List<ClaimOf> claimsOf(Collection<String> articles) {
    return sql.list(
        "select c.id, r.meeting_id from {g}claim c join {g}report r on r.id = c.report_id where"
            + " c.article_id = any(?) order by r.id, c.ordinal",
        row -> new ClaimOf(row.getString(1), row.getString(2)),
        articles);
  }

  /** Two meetings of which some reports may tell one. */
  public record Doubt(String left, String right, String leftReport, String rightReport) {}

  /** The surest doubts first; none between meetings or reports that an editor has judged. */
  public List<Doubt> doubts(int count) {
    return sql.list(
        "select left_meeting, right_meeting, left_id, right_id from (select distinct on"
            + " (left_meeting, right_meeting) * from (select least(a.meeting_id, b.meeting_id) as"
            + " left_meeting, greatest(a.meeting_id, b.meeting_id) as right_meeting, d.* from"
            + " {g}report_doubt d join {g}report a on a.id = d.left_id join {g}report b on b.id ="
            + " d.right_id where a.meeting_id <> b.meeting_id and not exists (select 1 from judgement"
            + " j where (j.left_id in (d.left_id, a.meeting_id) and j.right_id in (d.right_id,"
            + " b.meeting_id) or j.right_id in (d.left_id, a.meeting_id) and j.left_id in (d.right_id,"
            + " b.meeting_id)) and not exists (select 1 from judgement_undo u where u.judgement_id ="
            + " j.id)) order by d.score desc, d.left_id, d.right_id limit ?) d order by left_meeting,"
            + " right_meeting, score desc, left_id, right_id) d order by score desc, left_id, right_id"
            + " limit ?",
        row -> new Doubt(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
        count * MOST_DOUBTS_BETWEEN_TWO,
        count);
  }

  public List<ScoredPair> links(Collection<String> reports) {
    return sql.list(
        "select left_id, right_id, score from {g}report_link where left_id = any(?)"
            + " union select left_id, right_id, score from {g}report_link where right_id = any(?)",
        row -> new ScoredPair(row.getString(1), row.getString(2), row.getInt(3)),
        reports,
        reports);
  }

  public void file(List<@Nullable Object[]> meetingAndReport) {
    sql.batch("update {g}report set meeting_id = ? where id = ?", meetingAndReport);
  }
}
