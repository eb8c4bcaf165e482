package dev.readout.entity.model;

/** The side of a meeting that a claim is about. */
public enum Aspect {
  PARTICIPANT,
  DATE,
  PLACE,
  STATUS,
  MODE,
  DURATION,
  TOPIC,
  OCCASION,
  COMMITMENT
}
