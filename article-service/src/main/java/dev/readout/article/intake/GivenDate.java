package dev.readout.article.intake;

import dev.readout.article.model.Rejection;
import dev.readout.article.model.RejectionCode;
import dev.readout.article.text.Cleaned;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The date that a caller gives. A wrong one is the caller's error; a wrong one in a text is only no
 * date.
 */
sealed interface GivenDate {
  /** Clocks differ, and a newspaper of tomorrow may be out tonight. */
  Duration AHEAD = Duration.ofDays(1);

  int FIRST_YEAR = 1600; // Before there were newspapers: a mistyped year.

  record None() implements GivenDate {}

  record Known(@Nullable OffsetDateTime at, @Nullable LocalDate on) implements GivenDate {}

  record Wrong(Rejection rejection) implements GivenDate {}

  static GivenDate read(@Nullable String text, Instant now) {
    if (text == null || text.isBlank()) {
      return new None();
    }
    try {
      var date =
          text.strip().length() == 10
              ? new Known(null, LocalDate.parse(text.strip()))
              : moment(OffsetDateTime.parse(text.strip()));
      return check(date, text, now);
    } catch (DateTimeException notADate) {
      return wrong(RejectionCode.INVALID_DATE, "no such time (ISO 8601 with offset): " + text);
    }
  }

  /** This date, else the one of the text if it can be true. */
  default Known orElse(Cleaned cleaned, Instant now) {
    if (this instanceof Known known) {
      return known;
    }
    var day = cleaned.publishedOn();
    boolean possible = day != null && day.getYear() >= FIRST_YEAR && !isAhead(day, now);
    return possible ? new Known(cleaned.publishedAt(), day) : new Known(null, null);
  }

  private static Known moment(OffsetDateTime at) {
    return new Known(at, at.toLocalDate());
  }

  private static GivenDate check(Known date, String text, Instant now) {
    var day = date.on();
    if (day == null || day.getYear() < FIRST_YEAR) {
      return wrong(RejectionCode.INVALID_DATE, "no newspaper is that old: " + text);
    }
    return isAhead(day, now)
        ? wrong(RejectionCode.DATE_IN_FUTURE, "that is still to come: " + text)
        : date;
  }

  private static boolean isAhead(LocalDate day, Instant now) {
    return day.isAfter(LocalDate.ofInstant(now.plus(AHEAD), ZoneOffset.UTC));
  }

  private static Wrong wrong(RejectionCode code, String message) {
    return new Wrong(new Rejection(code, "publishedAt", message));
  }
}
