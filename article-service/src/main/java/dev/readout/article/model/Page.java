package dev.readout.article.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param snapshot what the list held when its first page was asked for, so that the count and the
 *     later pages speak of the same articles while new ones arrive (law 9); null where lists do not
 *     need it
 */
public record Page<T>(
    List<Entry<T>> entries, boolean hasNext, boolean hasPrevious, @Nullable String snapshot) {
  public Page {
    entries = List.copyOf(entries);
  }

  /** An item and the cursor to go on after it. */
  public record Entry<T>(String cursor, T item) {}

  public List<T> items() {
    return entries.stream().map(Entry::item).toList();
  }
}
