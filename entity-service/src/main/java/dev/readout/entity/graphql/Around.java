package dev.readout.entity.graphql;

import dev.readout.entity.store.ClaimReads.ClaimRow;
import dev.readout.entity.store.EvidenceRow;
import dev.readout.entity.store.MeetingParts.EvidencePointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words around evidence, which claims keep and computed facts do not. */
final class Around {
  private final Map<List<Object>, EvidenceRow> rows = new HashMap<>();

  private final String graph;

  Around(String graph, List<ClaimRow> claims) {
    this.graph = graph;
    claims.forEach(
        claim ->
            claim.evidence().forEach(e -> rows.put(List.of(e.article(), e.start(), e.end()), e)));
  }

  Evidence evidence(EvidencePointer at) {
    EvidenceRow row =
        rows.get(
            List.of(
                at.article().value(), at.evidence().span().start(), at.evidence().span().end()));
    return Evidence.of(
        row != null
            ? row
            : new EvidenceRow(
                at.article().value(),
                at.version(),
                at.evidence().span().start(),
                at.evidence().span().end(),
                at.evidence().exact(),
                "",
                ""),
        graph);
  }
}
