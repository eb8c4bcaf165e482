package dev.readout.entity.graphql;

import dev.readout.entity.store.EntityRow;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What people, organisations, places and topics have in common: a row of a graph. */
abstract class GraphEntity implements Entity {
  private final EntityRow row;
  private final String graph;

  GraphEntity(EntityRow row, String graph) {
    this.row = row;
    this.graph = graph;
  }

  EntityRow row() {
    return row;
  }

  /** The graph that was asked: of now, or as it was. */
  String graph() {
    return graph;
  }

  @Override
  @NonNull @Id
  public String getId() {
    return row.id();
  }

  @Override
  @NonNull public String getName() {
    return row.name();
  }

  @Override
  @NonNull public List<@NonNull String> getAliases() {
    return row.aliases();
  }
}
