package dev.readout.entity.model;

/** What an entity is. */
public enum EntityKind {
  PERSON,
  ORGANIZATION,
  PLACE,
  TOPIC
}
