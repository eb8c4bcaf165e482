package dev.readout.article;

import java.util.Random;

/** Where a random test gets its numbers: printed, and given back with {@code -Dseed=}. */
final class Seed {
  private Seed() {}

  static Random random(String test) {
    long seed = Long.getLong("seed", test.hashCode());
    System.out.println(test + ": -Dseed=" + seed);
    return new Random(seed);
  }
}
