package dev.readout.entity.resolve;

import dev.readout.entity.model.Feature;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When two reports say that it was. What neither says is no reason; an undated report is compared
 * by the day it was published, which is near the event unless it is told as background.
 */
final class WhenMatch {
  /** Reports about undated meetings published further apart than this tell hardly one. */
  private static final long LONG_AFTER_DAYS = 30;

  /** And further apart than this they are not compared: a pair meets again and again. */
  static final long FAR_DAYS = 60;

  /** A meeting that was moved is found again within so many days. */
  static final long MOVED_DAYS = 120;

  private WhenMatch() {}

  /** Adds the features; whether they rule out that it is one meeting. */
  static boolean match(Telling a, Telling b, List<Feature> features) {
    When left = a.when();
    When right = b.when();
    if (left != null && right != null) {
      return twoDates(a, b, left, right, features);
    }
    When known = left != null ? left : right;
    if (known != null) {
      return oneDate(known, left != null ? b : a, features);
    }
    return noDate(a, b, features);
  }

  /** The days in which other reports of the same meeting may be looked for. */
  record Window(LocalDate from, LocalDate to) {}

  /** Wide enough that what lies outside cannot match; null for a report of no known day at all. */
  static @Nullable Window window(Telling telling) {
    When when = telling.when();
    LocalDate published = telling.report().publishedOn();
    if (when != null) {
      long around = moved(telling) ? MOVED_DAYS : 1;
      return new Window(when.earliest().minusDays(around), when.latest().plusDays(around));
    }
    return published == null
        ? null
        : new Window(published.minusDays(FAR_DAYS), published.plusDays(FAR_DAYS));
  }

  private static boolean twoDates(
      Telling a, Telling b, When left, When right, List<Feature> features) {
    if (left.overlaps(right)) {
      boolean sameDay = a.exactDay() && b.exactDay();
      features.add(
          sameDay
              ? new Feature("date", 0.3, "the same day, " + left)
              : new Feature("date", closeness(left, right), left + " and " + right + " overlap"));
      return false;
    }
    long gap = gap(left, right);
    if (moved(a) || moved(b)) {
      features.add(
          new Feature("date", 0.06, left + " and " + right + ", and one report says it was moved"));
      return gap > MOVED_DAYS;
    }
    if (gap <= 1) {
      features.add(new Feature("date", -0.3, left + " and " + right + " are neighbouring days"));
      return false;
    }
    features.add(new Feature("date", -1, left + " and " + right + " are different times"));
    return true;
  }

  /** 'In March' says more about 3 March than 'this year' does. */
  private static double closeness(When left, When right) {
    long days = Math.max(length(left), length(right));
    return days <= 7 ? 0.2 : days <= 31 ? 0.15 : days <= 92 ? 0.06 : 0;
  }

  private static long length(When when) {
    return ChronoUnit.DAYS.between(when.earliest(), when.latest()) + 1;
  }

  private static boolean moved(Telling telling) {
    return telling.status() == MeetingStatus.POSTPONED;
  }

  private static boolean oneDate(When known, Telling undated, List<Feature> features) {
    LocalDate published = undated.report().publishedOn();
    if (published == null) {
      return false;
    }
    long after = ChronoUnit.DAYS.between(known.latest(), published);
    long before = ChronoUnit.DAYS.between(published, known.earliest());
    boolean held = undated.status() == MeetingStatus.HELD;
    if (held && before > 1) {
      features.add(new Feature("date", -0.5, "told as held on " + published + ", before " + known));
    } else if (held && before == 1) {
      // Where it is held it may be tomorrow already.
      features.add(
          new Feature("date", -0.1, "told as held on " + published + ", a day before " + known));
    } else if (!held && after > 3) {
      features.add(
          new Feature("date", -0.4, "told as to come on " + published + ", after " + known));
    } else if (Math.max(after, before) > LONG_AFTER_DAYS) {
      features.add(new Feature("date", -0.3, "told on " + published + ", long from " + known));
    } else if (Math.max(after, before) <= 5 && !undated.report().background()) {
      features.add(new Feature("date", 0.15, "told on " + published + ", close to " + known));
    }
    return Math.max(after, before) > FAR_DAYS;
  }

  private static boolean noDate(Telling a, Telling b, List<Feature> features) {
    LocalDate left = a.report().publishedOn();
    LocalDate right = b.report().publishedOn();
    if (left == null || right == null) {
      return false;
    }
    long apart = Math.abs(ChronoUnit.DAYS.between(left, right));
    boolean background = a.report().background() || b.report().background();
    if (apart <= 4 && !background) {
      features.add(new Feature("published", 0.15, "told within " + apart + " days"));
    } else if (apart > LONG_AFTER_DAYS) {
      features.add(new Feature("published", -0.4, "told " + apart + " days apart"));
    }
    return apart > FAR_DAYS;
  }

  private static long gap(When left, When right) {
    return left.latest().isBefore(right.earliest())
        ? ChronoUnit.DAYS.between(left.latest(), right.earliest())
        : ChronoUnit.DAYS.between(right.latest(), left.earliest());
  }
}
