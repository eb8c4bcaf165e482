package dev.readout.entity.language;

import dev.readout.entity.language.TimeExpression.Day;
import dev.readout.entity.language.TimeExpression.Meaning;
import dev.readout.entity.language.TimeExpression.MonthOf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the day that an article was written on, and the year that an undated one names. */
public final class CalendarFinder {
  /** A story is printed at most so many days after its dateline. */
  private static final int DATELINE_DAYS = 4;

  private final TimeFinder times = new TimeFinder();

  public Calendar find(Reading reading) {
    LocalDate published = reading.article().publishedOn();
    LocalDate stated = dated(reading, Block.DATE_LINE, published);
    LocalDate filed = dated(reading, Block.DATELINE, published != null ? published : stated);
    LocalDate written = published != null ? published : stated;
    boolean filedJustBefore =
        filed != null
            && (written == null
                || !filed.isAfter(written) && filed.isAfter(written.minusDays(DATELINE_DAYS)));
    if (filedJustBefore) {
      written = filed;
    }
    return new Calendar(written, written == null ? onlyYear(reading) : null);
  }

  private @Nullable LocalDate dated(Reading reading, Block block, @Nullable LocalDate near) {
    for (Sentence sentence : reading.sentences()) {
      if (sentence.block() != block) {
        continue;
      }
      for (TimeExpression time : times.find(reading, sentence)) {
        Meaning meaning = time.meaning();
        if (meaning instanceof Day day) {
          if (day.year() == null && near == null) {
            continue;
          }
          Calendar around = new Calendar(near, null);
          var when = around.resolve(time, Calendar.Direction.PAST);
          if (when.isPresent()) {
            return when.get().earliest();
          }
        }
      }
    }
    return null;
  }

  private @Nullable Integer onlyYear(Reading reading) {
    SortedSet<Integer> years = new TreeSet<>();
    for (Sentence sentence : reading.sentences()) {
      for (TimeExpression time : times.find(reading, sentence)) {
        if (time.meaning() instanceof Day day && day.year() != null) {
          years.add(day.year());
        } else if (time.meaning() instanceof MonthOf month && month.year() != null) {
          years.add(YearMonth.of(month.year(), month.month()).getYear());
        }
      }
    }
    return years.size() == 1 ? years.first() : null;
  }
}
