package dev.readout.entity.language;

import dev.readout.entity.model.Span;
import java.time.DayOfWeek;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Words that name a time, not yet a date: {@link Calendar} makes one of them when it knows the day
 * they were written on.
 *
 * @param span the words, without the preposition before them
 * @param bounds whether they stand after 'since', 'until', 'by', 'before', 'after': a limit, not
 *     the time of anything
 */
public record TimeExpression(Span span, String words, Meaning meaning, boolean bounds) {

  /** What the words mean. */
  public sealed interface Meaning {}

  /** A day of the calendar, its year perhaps left out. */
  public record Day(@Nullable Integer year, Month month, int day) implements Meaning {}

  /** From one day to another. */
  public record Days(Day from, Day to) implements Meaning {}

  /**
   * A month.
   *
   * @param shift -1 for 'last March', 1 for 'next March', 0 for neither
   */
  public record MonthOf(@Nullable Integer year, Month month, int shift) implements Meaning {}

  public record YearOf(int year) implements Meaning {}

  /**
   * A day of the week.
   *
   * @param shift -1 for 'last Monday', 1 for 'next Monday', 0 for neither
   */
  public record Weekday(DayOfWeek day, int shift) implements Meaning {}

  /** From one day of the week to a later one. */
  public record Weekdays(DayOfWeek from, DayOfWeek to) implements Meaning {}

  /** So many units from the day of writing: 'today' is 0 days, 'last month' is -1 months. */
  public record Distance(Unit unit, int amount) implements Meaning {}

  /** A day told by another day of the story: 'the same day', 'a day earlier'. */
  public record Told(int days) implements Meaning {}

  /** The units of {@link Distance}. */
  public enum Unit {
    DAY,
    WEEKEND,
    WEEK,
    MONTH,
    YEAR
  }

  /** Whether the words alone fix a day, month or year, with no need for the day of writing. */
  public boolean isFull() {
    return switch (meaning) {
      case Day day -> day.year() != null;
      case Days days -> days.to().year() != null;
      case MonthOf month -> month.year() != null;
      case YearOf year -> true;
      case Weekday w -> false;
      case Weekdays w -> false;
      case Distance d -> false;
      case Told t -> false;
    };
  }
}
