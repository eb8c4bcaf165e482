package dev.readout.entity.model;

/**
 * Two nodes that may be one, the smaller id first.
 *
 * @param score in thousandths
 */
public record ScoredPair(String left, String right, int score) {
  public ScoredPair {
    if (left.compareTo(right) >= 0) {
      throw new IllegalArgumentException("the smaller id comes first: " + left + ", " + right);
    }
  }
}
