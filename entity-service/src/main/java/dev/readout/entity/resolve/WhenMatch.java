package dev.readout.entity.resolve;

import dev.readout.entity.model.Feature;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When two reports say that it was. What neither says is no reason; an undated report is compared
 * by the day it was published, which is near the event unless it is told as background.
 */
final class WhenMatch {
  /** Reports about undated meetings published further apart than this tell different ones. */
  private static final long LONG_AFTER_DAYS = 30;

  /** A meeting that was moved is found again within so many days. */
  private static final long MOVED_DAYS = 120;

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
      oneDate(known, left != null ? b : a, features);
    } else {
      noDate(a, b, features);
    }
    return false;
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

  private static void oneDate(When known, Telling undated, List<Feature> features) {
    LocalDate published = undated.report().publishedOn();
    if (published == null) {
      return;
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
  }

  private static void noDate(Telling a, Telling b, List<Feature> features) {
    LocalDate left = a.report().publishedOn();
    LocalDate right = b.report().publishedOn();
    if (left == null || right == null) {
      return;
    }
    long apart = Math.abs(ChronoUnit.DAYS.between(left, right));
    boolean background = a.report().background() || b.report().background();
    if (apart <= 4 && !background) {
      features.add(new Feature("published", 0.15, "told within " + apart + " days"));
    } else if (apart > LONG_AFTER_DAYS) {
      features.add(new Feature("published", -0.4, "told " + apart + " days apart"));
    }
  }

  private static long gap(When left, When right) {
    return left.latest().isBefore(right.earliest())
        ? ChronoUnit.DAYS.between(left.latest(), right.earliest())
        : ChronoUnit.DAYS.between(right.latest(), left.earliest());
  }
}
