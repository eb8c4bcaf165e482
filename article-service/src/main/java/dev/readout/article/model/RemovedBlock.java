package dev.readout.article.model;

/** One block that cleaning took out, as it stood in the submission, and why. */
public record RemovedBlock(RemovalReason reason, String text) {
  public RemovedBlock {
    text = WellFormed.of(text);
  }
}
