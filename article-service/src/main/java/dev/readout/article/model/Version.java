package dev.readout.article.model;

import java.time.Instant;
import java.util.List;

/** One state of an article's text, never changed once stored. */
public record Version(
    ArticleId article,
    int number,
    String contentHash,
    String title,
    String text,
    Instant receivedAt,
    List<RemovedBlock> removed) {
  public Version {
    removed = List.copyOf(removed);
    if (number < 1) {
      throw new IllegalArgumentException("versions count from 1, not " + number);
    }
  }
}
