package dev.readout.entity.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page starts, in a form that clients hand back without looking at it. */
final class Cursor {
  /** More in one page would not answer within a second. */
  static final int MOST = 500;

  /**
   * No day of the calendar and no place in a list lies farther: of the year 9999, some 3 million.
   */
  private static final int FARTHEST = 1_000_000_000;

  private Cursor() {}

  static int first(int first) {
    if (first < 0 || first > MOST) {
      throw new BadInput("first", "from 0 to " + MOST + ", not " + first);
    }
    return first;
  }

  static String of(Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      text.append(text.isEmpty() ? "" : "\n").append(part);
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The parts, or null at the start. */
  static @Nullable List<String> parts(@Nullable String cursor, int count) {
    if (cursor == null) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(text.split("\n", -1));
      if (parts.size() == count) {
        return parts;
      }
    } catch (IllegalArgumentException e) {
      throw new BadInput("after", "no cursor of this list: " + cursor);
    }
    throw new BadInput("after", "no cursor of this list: " + cursor);
  }

  /** A day of the epoch, or a place in an article or a list. */
  static int position(String part) {
    long number = number(part);
    if (Math.abs(number) > FARTHEST) {
      throw new BadInput("after", "no cursor of this list");
    }
    return (int) number;
  }

  static long number(String part) {
    try {
      return Long.parseLong(part);
    } catch (NumberFormatException e) {
      throw new BadInput("after", "no cursor of this list");
    }
  }
}
