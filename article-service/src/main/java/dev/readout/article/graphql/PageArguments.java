package dev.readout.article.graphql;

import dev.readout.article.store.Cursor;
import org.jspecify.annotations.Nullable;

/** Checks what a caller says about the page it wants. */
final class PageArguments {
  /** A page is read at a glance or looped over; larger ones only hold memory for longer. */
  static final int LARGEST = 500;

  private PageArguments() {}

  static int size(int first) throws BadArgumentException {
    if (first < 1 || first > LARGEST) {
      throw new BadArgumentException("first is from 1 to " + LARGEST + ", not " + first);
    }
    return first;
  }

  static @Nullable Cursor cursor(@Nullable String after, Cursor.Key key)
      throws BadArgumentException {
    if (after == null) {
      return null;
    }
    var cursor = Cursor.parse(after, key);
    if (cursor == null) {
      throw new BadArgumentException("after is not a cursor of this list");
    }
    return cursor;
  }
}
