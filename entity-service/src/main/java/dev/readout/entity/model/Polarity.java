package dev.readout.entity.model;

/** Whether the source says that it was so, or that it was not. */
public enum Polarity {
  AFFIRMED,
  NEGATED
}
