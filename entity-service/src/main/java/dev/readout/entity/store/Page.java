package dev.readout.entity.store;

import java.util.List;

/**
 * A page of a longer list.
 *
 * @param more whether something follows
 */
public record Page<T>(List<T> rows, boolean more) {
  public Page {
    rows = List.copyOf(rows);
  }

  /** Of one row more than was asked for. */
  static <T> Page<T> of(List<T> oneMore, int first) {
    return new Page<>(oneMore.subList(0, Math.min(first, oneMore.size())), oneMore.size() > first);
  }
}
