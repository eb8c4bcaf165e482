package dev.readout.entity.model;

/** What an editor says of two entities or two meetings. */
public enum JudgementKind {
  SAME,
  DIFFERENT,
  UNSURE
}
