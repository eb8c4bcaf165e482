package dev.readout.article.model;

/** What became of one submission. */
public sealed interface IntakeOutcome {
  /** Never seen: stored as version 1. */
  record Created(Article article) implements IntakeOutcome {}

  /** Known by its address, with another text than before: stored as the next version. */
  record Revised(Article article) implements IntakeOutcome {}

  /** The same text as the current version: nothing was stored (law 3). */
  record Unchanged(Article article) implements IntakeOutcome {}

  /** Not taken, and why. */
  record Rejected(Rejection rejection) implements IntakeOutcome {}
}
