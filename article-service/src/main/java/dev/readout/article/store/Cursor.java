package dev.readout.article.store;

import dev.readout.article.model.WellFormed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: after the item with this sort key and id, among what the snapshot of the
 * first page held. Opaque to callers.
 */
public record Cursor(String snapshot, String key, String id) {
  private static final String SEPARATOR = "\n";

  /** What a list is sorted by, before the id: a cursor of one list is none of another. */
  public enum Key {
    TIME,
    RANK,
    NAME;

    private boolean fits(String key) {
      return switch (this) {
        case TIME -> key.matches("-?\\d{1,18}");
        case RANK -> key.matches("\\d{1,9}(?:\\.\\d{1,20})?(?:e-?\\d{1,2})?");
        case NAME -> true;
      };
    }
  }

  /** The text form, for {@code after}. */
  String print() {
    var text = String.join(SEPARATOR, snapshot, key, id);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The cursor in a text form, or null when it is not one of a list sorted so. */
  public static @Nullable Cursor parse(String printed, Key key) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(printed), StandardCharsets.UTF_8);
      var parts = text.split(SEPARATOR, -1);
      boolean ours =
          parts.length == 3 && WellFormed.is(text) && isSnapshot(parts[0]) && key.fits(parts[1]);
      return ours ? new Cursor(parts[0], parts[1], parts[2]) : null;
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  /** As PostgreSQL prints one: {@code xmin:xmax:xip,...}, the last in order and in between. */
  private static boolean isSnapshot(String text) {
    if (!text.matches("\\d{1,18}:\\d{1,18}:(?:\\d{1,18}(?:,\\d{1,18})*)?")
        || text.length() > 20_000) {
      return false;
    }
    var numbers = Arrays.stream(text.split("[:,]", 0)).mapToLong(Long::parseLong).toArray();
    long from = numbers[0];
    long to = numbers[1];
    boolean ordered = from > 0 && from <= to;
    for (int i = 2; i < numbers.length; i++) {
      ordered &= numbers[i] >= (i == 2 ? from : numbers[i - 1]) && numbers[i] < to;
    }
    return ordered;
  }
}
