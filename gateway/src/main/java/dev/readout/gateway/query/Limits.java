package dev.readout.gateway.query;

/**
 * What one question may ask at most; checked before it is planned, so that a question cannot cost
 * more than reading it. {@code cost} counts a field once for each object it can be asked of, as far
 * as arguments named first, last or limit say how many; {@code listSize} is the most that one such
 * argument may say.
 */
public record Limits(int depth, int fields, int aliases, int rootFields, long cost, int listSize) {
  // Far above what applications ask, far below what hurts.
  public static final Limits DEFAULT = new Limits(50, 10_000, 1_000, 200, 10_000_000L, 10_000);

  public Limits {
    if (depth < 1 || fields < 1 || aliases < 0 || rootFields < 1 || cost < 1 || listSize < 1) {
      throw new IllegalArgumentException(
          "limits must be positive: %d %d %d %d %d %d"
              .formatted(depth, fields, aliases, rootFields, cost, listSize));
    }
  }
}
