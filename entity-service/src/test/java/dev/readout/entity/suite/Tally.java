package dev.readout.entity.suite;

import java.util.Locale;

/**
 * How often a measure was right.
 *
 * @param hits found and in the gold
 * @param extras found and not in the gold
 * @param misses in the gold and not found
 */
record Tally(int hits, int extras, int misses) {
  static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(hits + other.hits, extras + other.extras, misses + other.misses);
  }

  boolean isEmpty() {
    return hits + extras + misses == 0;
  }

  double precision() {
    return hits + extras == 0 ? 1 : (double) hits / (hits + extras);
  }

  double recall() {
    return hits + misses == 0 ? 1 : (double) hits / (hits + misses);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%3.0f/%3.0f", 100 * precision(), 100 * recall());
  }
}
