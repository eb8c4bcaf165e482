package dev.readout.entity.graphql;

import dev.readout.entity.store.EntityRow;

/** Entities as the schema shows them. */
final class Entities {
  private Entities() {}

  static Entity of(EntityRow row, String graph) {
    return switch (row.kind()) {
      case PERSON -> new Person(row, graph);
      case ORGANIZATION -> new Organization(row, graph);
      case PLACE -> new Place(row, graph);
      case TOPIC -> new Topic(row, graph);
    };
  }

  static String graph(Entity entity) {
    if (entity instanceof GraphEntity of) {
      return of.graph();
    }
    throw new IllegalStateException("no such entity: " + entity.getClass());
  }
}
