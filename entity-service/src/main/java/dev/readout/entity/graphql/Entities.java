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
    return switch (entity) {
      case Person person -> person.graph();
      case Organization organization -> organization.graph();
      case Place place -> place.graph();
      case Topic topic -> topic.graph();
      default -> throw new IllegalStateException("no such entity: " + entity.getClass());
    };
  }
}
