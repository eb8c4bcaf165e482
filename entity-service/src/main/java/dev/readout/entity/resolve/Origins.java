package dev.readout.entity.resolve;

import dev.readout.entity.model.Claim.AttributionHop;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who really knows: articles that rely on the same named source are one independent origin. */
final class Origins {
  private Origins() {}

  static int count(List<Report> reports) {
    Set<String> origins = new TreeSet<>();
    for (Report report : reports) {
      origins.add(origin(report));
    }
    return origins.size();
  }

  /** The last in the chain of named sources, else the publisher itself. */
  private static String origin(Report report) {
    for (ReportClaim claim : report.claims()) {
      List<AttributionHop> chain = claim.claim().attribution();
      if (!chain.isEmpty()) {
        return "named " + Names.slug(chain.getLast().name());
      }
    }
    return "source " + report.source();
  }
}
