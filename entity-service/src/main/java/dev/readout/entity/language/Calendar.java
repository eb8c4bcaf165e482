package dev.readout.entity.language;

import dev.readout.entity.language.TimeExpression.Day;
import dev.readout.entity.language.TimeExpression.Days;
import dev.readout.entity.language.TimeExpression.Distance;
import dev.readout.entity.language.TimeExpression.MonthOf;
import dev.readout.entity.language.TimeExpression.Told;
import dev.readout.entity.language.TimeExpression.Weekday;
import dev.readout.entity.language.TimeExpression.Weekdays;
import dev.readout.entity.language.TimeExpression.YearOf;
import dev.readout.entity.model.DatePrecision;
import dev.readout.entity.model.When;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes dates of time expressions. What cannot be known stays unknown (law 7): a relative date
 * needs the day of writing, a day without a year needs that day or a year that the text itself
 * fixes.
 *
 * @param written the day that the article was written on, from its date or its dateline
 * @param year the one year that the full dates of an undated text name
 */
public record Calendar(@Nullable LocalDate written, @Nullable Integer year) {

  /** Where the sentence's tense points. */
  public enum Direction {
    PAST,
    FUTURE,
    EITHER
  }

  /** What an expression means when the sentence points this way; empty when that is not known. */
  public Optional<When> resolve(TimeExpression time, Direction direction) {
    try {
      return switch (time.meaning()) {
        case Day day -> date(day, direction).map(found -> day(found, time));
        case Days days -> range(days, direction, time);
        case MonthOf month -> month(month, direction).map(found -> month(found, time));
        case YearOf in ->
            Optional.of(
                between(
                    LocalDate.of(in.year(), 1, 1),
                    LocalDate.of(in.year(), 12, 31),
                    DatePrecision.YEAR,
                    time));
        case Weekday weekday ->
            weekday(weekday.day(), weekday.shift(), direction).map(found -> day(found, time));
        case Weekdays weekdays -> weekdays(weekdays, direction, time);
        case Distance distance -> distance(distance, direction, time);
        case Told told -> Optional.empty();
      };
    } catch (DateTimeException impossible) {
      // '31 June' is a misprint, not a date.
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(Day day, Direction direction) {
    if (day.year() != null) {
      return Optional.of(LocalDate.of(day.year(), day.month(), day.day()));
    }
    if (written == null) {
      return year == null
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, day.month(), day.day()));
    }
    LocalDate best = null;
    for (int candidate = written.getYear() - 1; candidate <= written.getYear() + 1; candidate++) {
      boolean exists = YearMonth.of(candidate, day.month()).isValidDay(day.day());
      if (!exists) {
        continue;
      }
      LocalDate date = LocalDate.of(candidate, day.month(), day.day());
      boolean fits =
          switch (direction) {
            // One day of grace: a story filed in one time zone tells the next day of another.
            case PAST -> !date.isAfter(written.plusDays(1));
            case FUTURE -> !date.isBefore(written.minusDays(1));
            case EITHER -> true;
          };
      if (fits && (best == null || distance(date) < distance(best))) {
        best = date;
      }
    }
    return Optional.ofNullable(best);
  }

  private long distance(LocalDate date) {
    return written == null ? 0 : Math.abs(date.toEpochDay() - written.toEpochDay());
  }

  private Optional<When> range(Days days, Direction direction, TimeExpression time) {
    Optional<LocalDate> from = date(days.from(), direction);
    if (from.isEmpty()) {
      return Optional.empty();
    }
    LocalDate to = LocalDate.of(from.get().getYear(), days.to().month(), days.to().day());
    return to.isBefore(from.get())
        ? Optional.empty()
        : Optional.of(between(from.get(), to, DatePrecision.RANGE, time));
  }

  private Optional<YearMonth> month(MonthOf month, Direction direction) {
    if (month.year() != null) {
      return Optional.of(YearMonth.of(month.year(), month.month()));
    }
    if (written == null) {
      return year == null || month.shift() != 0
          ? Optional.empty()
          : Optional.of(YearMonth.of(year, month.month()));
    }
    YearMonth now = YearMonth.from(written);
    YearMonth same = YearMonth.of(written.getYear(), month.month());
    YearMonth past = same.isAfter(now) ? same.minusYears(1) : same;
    YearMonth future = same.isBefore(now) ? same.plusYears(1) : same;
    if (month.shift() < 0) {
      return Optional.of(past.equals(now) ? past.minusYears(1) : past);
    }
    if (month.shift() > 0) {
      return Optional.of(future.equals(now) ? future.plusYears(1) : future);
    }
    return Optional.of(
        switch (direction) {
          case PAST -> past;
          case FUTURE -> future;
          case EITHER -> same;
        });
  }

  /**
   * Past tense means the latest such day that is not after the day of writing; future tense the
   * first that is not before it.
   */
  private Optional<LocalDate> weekday(DayOfWeek day, int shift, Direction direction) {
    if (written == null) {
      return Optional.empty();
    }
    if (shift < 0) {
      return Optional.of(written.with(TemporalAdjusters.previous(day)));
    }
    if (shift > 0) {
      return Optional.of(written.with(TemporalAdjusters.next(day)));
    }
    return Optional.of(
        direction == Direction.FUTURE
            ? written.with(TemporalAdjusters.nextOrSame(day))
            : written.with(TemporalAdjusters.previousOrSame(day)));
  }

  private Optional<When> weekdays(Weekdays days, Direction direction, TimeExpression time) {
    if (written == null) {
      return Optional.empty();
    }
    LocalDate from;
    LocalDate to;
    if (direction == Direction.FUTURE) {
      from = written.with(TemporalAdjusters.nextOrSame(days.from()));
      to = from.with(TemporalAdjusters.next(days.to()));
    } else {
      to = written.with(TemporalAdjusters.previousOrSame(days.to()));
      from = to.with(TemporalAdjusters.previous(days.from()));
    }
    return Optional.of(between(from, to, DatePrecision.RANGE, time));
  }

  private Optional<When> distance(Distance distance, Direction direction, TimeExpression time) {
    if (written == null) {
      return Optional.empty();
    }
    int amount = distance.amount();
    return Optional.of(
        switch (distance.unit()) {
          case DAY -> day(written.plusDays(amount), time);
          case WEEKEND -> weekend(amount, direction, time);
          case WEEK -> week(amount, direction, time);
          case MONTH -> month(YearMonth.from(written).plusMonths(amount), time);
          case YEAR -> {
            int named = written.getYear() + amount;
            yield between(
                LocalDate.of(named, 1, 1), LocalDate.of(named, 12, 31), DatePrecision.YEAR, time);
          }
        });
  }

  private When week(int amount, Direction direction, TimeExpression time) {
    LocalDate day = java.util.Objects.requireNonNull(written);
    LocalDate monday =
        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(amount);
    LocalDate sunday = monday.plusDays(6);
    // 'this week' in a story of the past cannot be later than the story.
    if (amount == 0 && direction == Direction.PAST && sunday.isAfter(day)) {
      sunday = day;
    }
    if (amount == 0 && direction == Direction.FUTURE && monday.isBefore(day)) {
      monday = day;
    }
    return between(monday, sunday, DatePrecision.WEEK, time);
  }

  private When weekend(int amount, Direction direction, TimeExpression time) {
    LocalDate day = java.util.Objects.requireNonNull(written);
    LocalDate saturday =
        amount < 0 || direction == Direction.PAST
            ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)).minusDays(1)
            : day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)).plusWeeks(amount);
    return between(saturday, saturday.plusDays(1), DatePrecision.RANGE, time);
  }

  private static When day(LocalDate date, TimeExpression time) {
    return new When(date, date, DatePrecision.DAY, time.words());
  }

  private static When month(YearMonth month, TimeExpression time) {
    return between(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, time);
  }

  private static When between(
      LocalDate from, LocalDate to, DatePrecision precision, TimeExpression time) {
    return new When(from, to, precision, time.words());
  }
}
