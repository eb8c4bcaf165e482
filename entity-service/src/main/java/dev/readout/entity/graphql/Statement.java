package dev.readout.entity.graphql;

import dev.readout.entity.store.ClaimReads.StatementRow;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What somebody is reported to have said. */
@Type("Statement")
public final class Statement {
  private final StatementRow row;
  private final String graph;

  Statement(StatementRow row, String graph) {
    this.row = row;
    this.graph = graph;
  }

  StatementRow row() {
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

  @NonNull public Entity getSpeaker() {
    return Entities.of(row.speaker(), graph);
  }

  @NonNull public String getQuote() {
    return row.quote();
  }

  @NonNull public Evidence getEvidence() {
    return Evidence.of(row.evidence(), graph);
  }

  public boolean isVerbatim() {
    return row.verbatim();
  }
}
