package dev.readout.entity.graphql;

import dev.readout.entity.store.EvidenceRow;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The words that say it. */
@Type("Evidence")
public record Evidence(
    @NonNull Article article,
    int version,
    int start,
    int end,
    @NonNull String exact,
    @NonNull String prefix,
    @NonNull String suffix) {
  static Evidence of(EvidenceRow row, String graph) {
    return new Evidence(
        new Article(row.article(), graph),
        row.version(),
        row.start(),
        row.end(),
        row.exact(),
        row.prefix(),
        row.suffix());
  }

  static List<Evidence> of(List<EvidenceRow> rows, String graph) {
    return rows.stream().map(row -> of(row, graph)).toList();
  }
}
