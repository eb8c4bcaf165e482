package dev.readout.entity.model;

import java.util.List;

/**
 * One thing that one article says about one meeting; the unit of fact.
 *
 * @param evidence the exact words, at least one span
 * @param attribution whom the article names as its source, nearest first ('UNN' citing
 *     'Bloomberg'); empty when the article says it itself
 */
public record Claim(
    ClaimValue value,
    Polarity polarity,
    List<Evidence> evidence,
    List<AttributionHop> attribution) {
  public Claim {
    evidence = List.copyOf(evidence);
    attribution = List.copyOf(attribution);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("nothing is known without a source: " + value);
    }
  }

  public Aspect aspect() {
    return value.aspect();
  }

  /** A named source that the article relies on, with the words that name it. */
  public record AttributionHop(String name, Evidence evidence) {}
}
