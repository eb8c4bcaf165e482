package dev.readout.entity.graphql;

import dev.readout.entity.model.AgreementVerdict;
import dev.readout.entity.model.Aspect;
import dev.readout.entity.store.ClaimReads.ClaimRow;
import dev.readout.entity.store.MeetingParts.ReportRow;
import dev.readout.entity.store.MeetingRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What two sources say of one meeting, side by side. */
@GraphQLApi
@ApplicationScoped
public class ComparisonApi {
  private final Graph graphs;
  private final Agreements agreements;

  public ComparisonApi(Graph graphs, Agreements agreements) {
    this.graphs = graphs;
    this.agreements = agreements;
  }

  @Query
  public @NonNull ReportComparison compareReports(
      @NonNull @Id String meeting, @NonNull @Id String a, @NonNull @Id String b) {
    MeetingRow row =
        graphs
            .meetings(Graph.NOW)
            .byId(meeting)
            .orElseThrow(() -> new BadInput("meeting", "no meeting has the id " + meeting));
    List<ReportRow> reports = graphs.parts(Graph.NOW).reports(List.of(row.id()), false);
    Set<String> articlesA = articles(reports, a, "a");
    Set<String> articlesB = articles(reports, b, "b");
    List<ClaimRow> claims =
        graphs.claims(Graph.NOW).ofMeetings(List.of(row.id()), null).stream()
            .filter(claim -> !claim.rejected())
            .toList();
    List<ClaimRow> ofA = claims.stream().filter(c -> articlesA.contains(c.article())).toList();
    List<ClaimRow> ofB = claims.stream().filter(c -> articlesB.contains(c.article())).toList();
    Set<String> saidByA = new HashSet<>(ofA.stream().map(ComparisonApi::said).toList());
    Set<String> saidByB = new HashSet<>(ofB.stream().map(ComparisonApi::said).toList());
    Map<String, ClaimRow> byId =
        graphs.claims(Graph.NOW).byIds(claims.stream().map(ClaimRow::id).toList());
    List<AspectAgreement> differing =
        agreements
            .of(
                Graph.NOW,
                List.of(row.id()),
                Arrays.asList(Aspect.values()),
                report ->
                    articlesA.contains(report.article().value())
                        || articlesB.contains(report.article().value()))
            .getOrDefault(row.id(), List.of())
            .stream()
            .filter(
                v ->
                    v.verdict() == AgreementVerdict.CONTESTED
                        || v.verdict() == AgreementVerdict.REFINED)
            .map(v -> Agreements.view(v, byId, Graph.NOW))
            .toList();
    return new ReportComparison(
        views(ofA.stream().filter(c -> !saidByB.contains(said(c))).toList()),
        views(ofB.stream().filter(c -> !saidByA.contains(said(c))).toList()),
        views(ofA.stream().filter(c -> saidByB.contains(said(c))).toList()),
        differing);
  }

  private static Set<String> articles(List<ReportRow> reports, String source, String argument) {
    Set<String> articles = new HashSet<>();
    for (ReportRow report : reports) {
      if (report.source().equals(source)) {
        articles.add(report.article());
      }
    }
    if (articles.isEmpty()) {
      throw new BadInput(argument, "the source " + source + " does not report this meeting");
    }
    return articles;
  }

  private static String said(ClaimRow claim) {
    return claim.aspect()
        + " "
        + claim.polarity()
        + " "
        + Objects.toString(claim.value()).toLowerCase(java.util.Locale.ROOT);
  }

  private static List<Claim> views(List<ClaimRow> rows) {
    return rows.stream().map(row -> new Claim(row, Graph.NOW)).toList();
  }
}
