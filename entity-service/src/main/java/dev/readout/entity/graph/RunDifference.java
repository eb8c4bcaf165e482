package dev.readout.entity.graph;

import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import dev.readout.entity.resolve.Reports;
import dev.readout.entity.store.ArticleReads;
import dev.readout.entity.store.ClaimReads.ClaimRow;
import dev.readout.entity.store.EvidenceRow;
import dev.readout.entity.store.RunStore;
import dev.readout.entity.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What two runs found differently, in the articles that both have read. */
@ApplicationScoped
public class RunDifference {
  private final ArticleReads articles;
  private final RunStore runs;

  public RunDifference(Sql sql) {
    this.articles = new ArticleReads(sql);
    this.runs = new RunStore(sql);
  }

  /**
   * @param added what only the second run says
   * @param removed what only the first run says
   * @param end the last article that was compared; null when there are no more
   */
  public record Difference(List<ClaimRow> added, List<ClaimRow> removed, @Nullable String end) {
    public Difference {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /** Of how many articles the two runs made something different. */
  public int articles(String a, String b) {
    return runs.countReadDifferently(a, b);
  }

  /**
   * Compares some articles that were read differently; the others are not even opened.
   *
   * @param after the end of the page before
   */
  public Difference of(String a, String b, int first, @Nullable String after) {
    List<String> some = runs.readDifferently(a, b, first + 1, after);
    boolean more = some.size() > first;
    List<String> ids = more ? some.subList(0, first) : some;
    Map<String, ClaimRow> removed = claims(a, ids);
    Map<String, ClaimRow> added = claims(b, ids);
    Set<String> same = new HashSet<>(removed.keySet());
    same.retainAll(added.keySet());
    removed.keySet().removeAll(same);
    added.keySet().removeAll(same);
    return new Difference(
        List.copyOf(added.values()),
        List.copyOf(removed.values()),
        more && first > 0 ? ids.getLast() : null);
  }

  private Map<String, ClaimRow> claims(String run, List<String> ids) {
    Map<String, ClaimRow> claims = new LinkedHashMap<>();
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
