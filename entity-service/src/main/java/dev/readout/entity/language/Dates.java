package dev.readout.entity.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words for months and days of the week, with the short forms that newspapers print. */
final class Dates {
  static final String MONTH_WORD =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final Map<String, Month> MONTHS =
      Map.ofEntries(
          Map.entry("jan", Month.JANUARY),
          Map.entry("feb", Month.FEBRUARY),
          Map.entry("mar", Month.MARCH),
          Map.entry("apr", Month.APRIL),
          Map.entry("may", Month.MAY),
          Map.entry("jun", Month.JUNE),
          Map.entry("jul", Month.JULY),
          Map.entry("aug", Month.AUGUST),
          Map.entry("sep", Month.SEPTEMBER),
          Map.entry("oct", Month.OCTOBER),
          Map.entry("nov", Month.NOVEMBER),
          Map.entry("dec", Month.DECEMBER));

  private Dates() {}

  static Optional<Month> month(String word) {
    String folded = word.toLowerCase(Locale.ROOT).replace(".", "");
    if (!folded.matches(MONTH_WORD)) {
      return Optional.empty();
    }
    return Optional.ofNullable(MONTHS.get(folded.substring(0, 3)));
  }

  static Optional<DayOfWeek> weekday(String word) {
    String folded = word.toLowerCase(Locale.ROOT).replace(".", "");
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      boolean isShort = folded.length() >= 3 && folded.length() <= 5 && name.startsWith(folded);
      // 'Sun', 'Sat', 'Wed' and 'Mon' are also words; only the written-out day and 'Tues', 'Thurs'
      // are safe.
      if (folded.equals(name) || isShort && folded.length() >= 4) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
