package dev.readout.entity.graph;

import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import dev.readout.entity.resolve.Reports;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.ClaimReads.ClaimRow;
import dev.readout.entity.store.EvidenceRow;
import dev.readout.entity.store.RunStore;
import dev.readout.entity.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What two runs found differently, in the articles that both have read. */
@ApplicationScoped
public class RunDifference {
  private static final int BATCH = 500;

  private final ArticleStore articles;
  private final RunStore runs;

  public RunDifference(Sql sql) {
    this.articles = new ArticleStore(sql);
    this.runs = new RunStore(sql);
  }

  /**
   * @param added what only the second run says
   * @param removed what only the first run says
   */
  public record Difference(List<ClaimRow> added, List<ClaimRow> removed) {
    public Difference {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  public Difference of(String a, String b) {
    Set<String> both = new HashSet<>(runs.articlesOf(a));
    both.retainAll(new HashSet<>(runs.articlesOf(b)));
    List<String> ids = both.stream().sorted().toList();
    List<ClaimRow> added = new ArrayList<>();
    List<ClaimRow> removed = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
      Map<String, ClaimRow> first = claims(a, some);
      Map<String, ClaimRow> second = claims(b, some);
      second.forEach(
          (id, claim) -> {
            if (!first.containsKey(id)) {
              added.add(claim);
            }
          });
      first.forEach(
          (id, claim) -> {
            if (!second.containsKey(id)) {
              removed.add(claim);
            }
          });
    }
    return new Difference(added, removed);
  }

  private Map<String, ClaimRow> claims(String run, List<String> ids) {
    Map<String, ClaimRow> claims = new TreeMap<>();
    for (ReadArticle read : articles.readBy(run, ids)) {
      for (Report report : Reports.of(read.article(), read.extraction())) {
        for (ReportClaim claim : report.claims()) {
          claims.put(claim.id(), row(read, report, claim));
        }
      }
    }
    return claims;
  }

  private static ClaimRow row(ReadArticle read, Report report, ReportClaim claim) {
    ClaimValue value = claim.claim().value();
    return new ClaimRow(
        claim.id(),
        report.id(),
        null,
        read.article().id().value(),
        claim.claim().aspect(),
        ClaimText.of(report, value),
        claim.claim().polarity(),
        claim.authority(),
        claim.rejected(),
        EvidenceRow.of(read.article(), claim.claim().evidence()),
        List.of(),
        List.of(),
        List.of(),
        read.run());
  }
}
