package dev.readout.entity.store;

import dev.readout.entity.model.Aspect;
import dev.readout.entity.model.Authority;
import dev.readout.entity.model.Polarity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Claims, statements and commitments as they are asked for. */
public final class ClaimReads {
  private final Sql sql;

  public ClaimReads(Sql sql) {
    this.sql = sql;
  }

  /** A claim with the report and the meeting it belongs to. */
  public record ClaimRow(
      String id,
      String report,
      @Nullable String meeting,
      String article,
      Aspect aspect,
      String value,
      Polarity polarity,
      Authority authority,
      boolean rejected,
      List<EvidenceRow> evidence,
      List<EvidenceRow.Hop> attribution,
      List<String> parties,
      List<String> topics,
      String run) {}

  private static final String CLAIMS =
      "select c.*, r.meeting_id from {g}claim c join {g}report r on r.id = c.report_id where ";

  public List<ClaimRow> ofMeetings(Collection<String> meetings, @Nullable Aspect aspect) {
    return sql.list(
        CLAIMS
            + "r.meeting_id = any(?) and (?::text is null or c.aspect = ?) order by r.meeting_id,"
            + " r.published_on nulls last, r.article_id, r.ordinal, c.ordinal",
        ClaimReads::claim,
        meetings,
        aspect,
        aspect);
  }

  public Map<String, ClaimRow> byIds(Collection<String> ids) {
    Map<String, ClaimRow> found = new HashMap<>();
    sql.list(CLAIMS + "c.id = any(?)", ClaimReads::claim, ids).forEach(c -> found.put(c.id(), c));
    return found;
  }

  /** Those that are still there, in the order of the ids. */
  public List<ClaimRow> inOrder(Collection<String> ids) {
    Map<String, ClaimRow> found = byIds(ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Which commitments. */
  public record CommitmentSelection(
      @Nullable Collection<String> parties,
      @Nullable Collection<String> topics,
      @Nullable String meeting) {}

  public Page<ClaimRow> commitments(
      CommitmentSelection selection, int first, @Nullable String afterId) {
    List<@Nullable Object> parameters = new ArrayList<>();
    String where = conditions(selection, parameters);
    parameters.add(afterId);
    parameters.add(afterId);
    parameters.add(first + 1);
    return Page.of(
        sql.list(
            CLAIMS + where + " and (?::text is null or c.id > ?) order by c.id limit ?",
            ClaimReads::claim,
            parameters.toArray()),
        first);
  }

  public int countCommitments(CommitmentSelection selection) {
    List<@Nullable Object> parameters = new ArrayList<>();
    String where = conditions(selection, parameters);
    return (int)
        sql.number(
            "select count(*) from {g}claim c"
                + (selection.meeting() == null ? "" : " join {g}report r on r.id = c.report_id")
                + " where "
                + where,
            parameters.toArray());
  }

  private static String conditions(CommitmentSelection s, List<@Nullable Object> parameters) {
    StringBuilder where = new StringBuilder("c.aspect = 'COMMITMENT' and not c.rejected");
    if (s.parties() != null) {
      // A party is kept as the form of a name; who that is may change, the claim does not.
      where.append(
          " and c.parties && array(select f.id from {g}person_form f where f.entity_id = any(?) union"
              + " select unnest(?::text[]))");
      parameters.add(s.parties());
      parameters.add(s.parties());
    }
    if (s.topics() != null) {
      where.append(" and c.topics && ?");
      parameters.add(s.topics());
    }
    if (s.meeting() != null) {
      where.append(" and r.meeting_id = ?");
      parameters.add(s.meeting());
    }
    return where.toString();
  }

  /** The entities behind refs of claims: a form of a name leads to its person. */
  public Map<String, EntityRow> entities(Collection<String> refs) {
    Map<String, EntityRow> found = new HashMap<>();
    if (refs.isEmpty()) {
      return found;
    }
    sql.list(
            "select x.ref, "
                + EntityRow.COLUMNS
                + " from unnest(?::text[]) as x (ref) left join {g}person_form f on f.id = x.ref"
                + " join {g}entity e on e.id = coalesce(f.entity_id, x.ref)",
            row -> Map.entry(row.getString(1), EntityRow.of(row)),
            refs)
        .forEach(e -> found.put(e.getKey(), e.getValue()));
    return found;
  }

  /** A statement with its speaker and the meeting it belongs to. */
  public record StatementRow(
      String id,
      String article,
      int ordinal,
      EntityRow speaker,
      String quote,
      boolean verbatim,
      @Nullable String meeting,
      EvidenceRow evidence) {}

  private static final String STATEMENTS_FROM =
      " from {g}statement s join {g}article_entity a on a.article_id = s.article_id and a.key ="
          + " s.speaker_key join {g}entity e on e.id = a.entity_id left join {g}report r on r.id ="
          + " s.report_id where ";
  private static final String STATEMENTS =
      "select s.id, s.article_id, s.ordinal, s.quote, s.verbatim, s.evidence, r.meeting_id, "
          + EntityRow.COLUMNS
          + STATEMENTS_FROM;

  public List<StatementRow> statementsOfMeetings(Collection<String> meetings) {
    return sql.list(
        STATEMENTS + "r.meeting_id = any(?) order by s.article_id, s.ordinal",
        ClaimReads::statement,
        meetings);
  }

  public List<StatementRow> statementsOfArticles(Collection<String> articles) {
    return sql.list(
        STATEMENTS + "s.article_id = any(?) order by s.article_id, s.ordinal",
        ClaimReads::statement,
        articles);
  }

  /** Which statements. */
  public record StatementSelection(
      @Nullable Collection<String> speakers,
      @Nullable String text,
      @Nullable String meeting,
      @Nullable String article) {}

  private static String conditions(StatementSelection s, List<@Nullable Object> parameters) {
    StringBuilder where = new StringBuilder("true");
    if (s.speakers() != null) {
      where.append(" and a.entity_id = any(?)");
      parameters.add(s.speakers());
    }
    if (s.text() != null) {
      where.append(" and s.quote ilike ?");
      parameters.add(
          "%" + s.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }
    if (s.meeting() != null) {
      where.append(" and r.meeting_id = ?");
      parameters.add(s.meeting());
    }
    if (s.article() != null) {
      where.append(" and s.article_id = ?");
      parameters.add(s.article());
    }
    return where.toString();
  }

  public Page<StatementRow> statements(
      StatementSelection selection, int first, @Nullable String article, int ordinal) {
    List<@Nullable Object> parameters = new ArrayList<>();
    String where = conditions(selection, parameters);
    parameters.add(article);
    parameters.add(article);
    parameters.add(ordinal);
    parameters.add(first + 1);
    return Page.of(
        sql.list(
            STATEMENTS
                + where
                + " and (?::text is null or (s.article_id, s.ordinal) > (?, ?)) order by"
                + " s.article_id, s.ordinal limit ?",
            ClaimReads::statement,
            parameters.toArray()),
        first);
  }

  public int countStatements(StatementSelection selection) {
    List<@Nullable Object> parameters = new ArrayList<>();
    String where = conditions(selection, parameters);
    // Who spoke and about which meeting is only looked up where somebody asks for it.
    boolean joined = selection.speakers() != null || selection.meeting() != null;
    return (int)
        sql.number(
            "select count(*)" + (joined ? STATEMENTS_FROM : " from {g}statement s where ") + where,
            parameters.toArray());
  }

  /** A page of statements for each speaker. */
  public Map<String, Page<StatementRow>> statementsOf(
      Collection<String> speakers, int first, @Nullable String article, int ordinal) {
    Map<String, List<StatementRow>> rows = new LinkedHashMap<>();
    sql.list(
            "select o.id as owner, s.* from unnest(?::text[]) as o (id), lateral ("
                + STATEMENTS
                + "a.entity_id = o.id and (?::text is null or (s.article_id, s.ordinal) > (?, ?))"
                + " order by s.article_id, s.ordinal limit ?) s",
            row -> Map.entry(row.getString("owner"), statement(row)),
            speakers,
            article,
            article,
            ordinal,
            first + 1)
        .forEach(e -> rows.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue()));
    Map<String, Page<StatementRow>> pages = new HashMap<>();
    speakers.forEach(id -> pages.put(id, Page.of(rows.getOrDefault(id, List.of()), first)));
    return pages;
  }

  public Map<String, Integer> countStatementsOf(Collection<String> speakers) {
    Map<String, Integer> counts = new HashMap<>();
    sql.list(
            "select a.entity_id, count(*)" + STATEMENTS_FROM + "a.entity_id = any(?) group by 1",
            row -> Map.entry(row.getString(1), row.getInt(2)),
            speakers)
        .forEach(e -> counts.put(e.getKey(), e.getValue()));
    return counts;
  }

  private static StatementRow statement(ResultSet row) throws SQLException {
    return new StatementRow(
        row.getString("id"),
        row.getString("article_id"),
        row.getInt("ordinal"),
        EntityRow.of(row),
        row.getString("quote"),
        row.getBoolean("verbatim"),
        row.getString("meeting_id"),
        EvidenceRows.list(row.getString("evidence")).getFirst());
  }

  /** Most claims are the article's own. */
  private static List<EvidenceRow.Hop> hops(String json) {
    return json.equals("[]") ? List.of() : Json.read(json, EvidenceRows.HOPS);
  }

  private static ClaimRow claim(ResultSet row) throws SQLException {
    return new ClaimRow(
        row.getString("id"),
        row.getString("report_id"),
        row.getString("meeting_id"),
        row.getString("article_id"),
        Aspect.valueOf(row.getString("aspect")),
        row.getString("value"),
        Polarity.valueOf(row.getString("polarity")),
        Authority.valueOf(row.getString("authority")),
        row.getBoolean("rejected"),
        EvidenceRows.list(row.getString("evidence")),
        hops(row.getString("attribution")),
        Sql.array(row, "parties"),
        Sql.array(row, "topics"),
        row.getString("run_id"));
  }
}
