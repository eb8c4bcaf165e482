package dev.readout.entity.graphql;

import dev.readout.entity.store.ClaimReads.ClaimRow;
import dev.readout.entity.store.EvidenceRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one article tells of one meeting. */
final class Told {
  private final SortedMap<Integer, EvidenceRow> evidence = new TreeMap<>();
  private final List<ClaimRow> claims = new ArrayList<>();

  void add(List<EvidenceRow> words, List<ClaimRow> told) {
    // Of what begins at one place the longest takes the others in.
    words.forEach(w -> evidence.merge(w.start(), w, (a, b) -> a.end() < b.end() ? b : a));
    claims.addAll(told);
  }

  Report report(Article article, String graph) {
    Map<String, AttributionHop> hops = new LinkedHashMap<>();
    for (ClaimRow claim : claims) {
      claim
          .attribution()
          .forEach(
              hop ->
                  hops.putIfAbsent(
                      hop.name(),
                      new AttributionHop(hop.name(), Evidence.of(hop.evidence(), graph))));
    }
    return new Report(
        article,
        List.copyOf(hops.values()),
        claims.stream().map(row -> new Claim(row, graph)).toList(),
        Evidence.of(List.copyOf(evidence.values()), graph));
  }
}
