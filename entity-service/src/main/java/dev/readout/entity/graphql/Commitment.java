package dev.readout.entity.graphql;

import dev.readout.entity.model.Polarity;
import dev.readout.entity.store.ClaimReads.ClaimRow;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What somebody agreed or pledged to do. */
@Type("Commitment")
public final class Commitment {
  private final ClaimRow row;
  private final String graph;

  Commitment(ClaimRow row, String graph) {
    this.row = row;
    this.graph = graph;
  }

  ClaimRow row() {
    return row;
  }

  /** The graph that was asked: of now, or as it was. */
  String graph() {
    return graph;
  }

  @NonNull @Id
  public String getId() {
    return row.id();
  }

  @NonNull public String getText() {
    return row.value();
  }

  @NonNull public Polarity getPolarity() {
    return row.polarity();
  }

  @NonNull public List<@NonNull Evidence> getEvidence() {
    return Evidence.of(row.evidence(), graph);
  }
}
