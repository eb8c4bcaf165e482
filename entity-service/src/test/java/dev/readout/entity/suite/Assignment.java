package dev.readout.entity.suite;

import java.util.Arrays;

/** Pairs gold with found, one to one, so that the sum of the weights is greatest. */
final class Assignment {
  private Assignment() {}

  /** The weight of a pair; 0 or less means that the two cannot be a pair. */
  interface Weight {
    double of(int gold, int found);
  }

  /**
   * The found index for each gold index, or -1. Augmenting paths over improving exchanges: start
   * from the greedy pairing in a fixed order, then exchange two as long as the sum grows.
   */
  static int[] best(int golds, int founds, Weight weight) {
    double[][] weights = new double[golds][founds];
    for (int i = 0; i < golds; i++) {
      for (int j = 0; j < founds; j++) {
        weights[i][j] = weight.of(i, j);
      }
    }
    int[] pairs = new int[golds];
    Arrays.fill(pairs, -1);
    boolean[] used = new boolean[founds];
    for (int i = 0; i < golds; i++) {
      augment(i, weights, pairs, used, new boolean[founds]);
    }
    while (exchanged(weights, pairs)) {
      // Each exchange makes the sum greater, so this ends.
    }
    return pairs;
  }

  private static boolean augment(
      int gold, double[][] weights, int[] pairs, boolean[] used, boolean[] seen) {
    Integer[] order = byWeight(weights[gold]);
    for (int found : order) {
      if (weights[gold][found] <= 0 || seen[found]) {
        continue;
      }
      seen[found] = true;
      int owner = owner(pairs, found);
      if (!used[found] || augment(owner, weights, pairs, used, seen)) {
        used[found] = true;
        pairs[gold] = found;
        return true;
      }
    }
    return false;
  }

  private static Integer[] byWeight(double[] row) {
    Integer[] order = new Integer[row.length];
    Arrays.setAll(order, j -> j);
    Arrays.sort(order, (a, b) -> Double.compare(row[b], row[a]));
    return order;
  }

  private static int owner(int[] pairs, int found) {
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] == found) {
        return i;
      }
    }
    return -1;
  }

  private static boolean exchanged(double[][] weights, int[] pairs) {
    for (int a = 0; a < pairs.length; a++) {
      for (int found = 0; found < (pairs.length == 0 ? 0 : weights[a].length); found++) {
        int owner = owner(pairs, found);
        if (owner == a || weights[a][found] <= 0) {
          continue;
        }
        double before = value(weights, a, pairs[a]) + (owner < 0 ? 0 : weights[owner][found]);
        double swapped = owner < 0 ? 0 : value(weights, owner, pairs[a]);
        boolean legal = owner < 0 || pairs[a] >= 0 && swapped > 0;
        if (legal && weights[a][found] + swapped > before + 1e-9) {
          if (owner >= 0) {
            pairs[owner] = pairs[a];
          }
          pairs[a] = found;
          return true;
        }
      }
    }
    return false;
  }

  private static double value(double[][] weights, int gold, int found) {
    return found < 0 ? 0 : weights[gold][found];
  }
}
