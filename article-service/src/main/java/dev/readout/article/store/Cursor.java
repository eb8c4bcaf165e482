package dev.readout.article.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: after the item with this sort key and id, among what the snapshot of the
 * first page held. Opaque to callers.
 */
public record Cursor(String snapshot, String key, String id) {
  private static final String SEPARATOR = "\n";

  /** The text form, for {@code after}. */
  String print() {
    var text = String.join(SEPARATOR, snapshot, key, id);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The cursor in a text form, or null when it is not one. */
  public static @Nullable Cursor parse(String printed) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(printed), StandardCharsets.UTF_8);
      var parts = text.split(SEPARATOR, -1);
      boolean ours =
          parts.length == 3 && parts[0].matches("(\\d{1,19}:\\d{1,19}:[\\d,]{0,20000})?");
      return ours ? new Cursor(parts[0], parts[1], parts[2]) : null;
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }
}
