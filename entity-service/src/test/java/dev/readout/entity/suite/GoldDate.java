package dev.readout.entity.suite;

import dev.readout.entity.model.When;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that the gold allows.
 *
 * @param fuzzy any overlap is right; otherwise the answer must lie inside
 * @param optional null is right too
 */
record GoldDate(LocalDate earliest, LocalDate latest, boolean fuzzy, boolean optional) {
  GoldDate {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("inverted gold date: " + earliest + ".." + latest);
    }
  }

  /**
   * Reads '2026', '2026-03', '2026-03-10', 'A..B', with '~' before (fuzzy) and '?' behind
   * (optional).
   */
  static GoldDate parse(String text) {
    boolean fuzzy = text.startsWith("~");
    boolean optional = text.endsWith("?");
    String bare = text.substring(fuzzy ? 1 : 0, text.length() - (optional ? 1 : 0));
    int dots = bare.indexOf("..");
    String from = dots < 0 ? bare : bare.substring(0, dots);
    String to = dots < 0 ? bare : bare.substring(dots + 2);
    return new GoldDate(first(from), last(to), fuzzy, optional);
  }

  private static LocalDate first(String text) {
    return switch (text.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
      case 7 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  private static LocalDate last(String text) {
    return switch (text.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(text), 12, 31);
      case 7 -> YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }

  boolean accepts(When when) {
    if (fuzzy) {
      return !when.earliest().isAfter(latest) && !earliest.isAfter(when.latest());
    }
    return !when.earliest().isBefore(earliest) && !when.latest().isAfter(latest);
  }
}
