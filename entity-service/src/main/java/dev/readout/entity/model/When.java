package dev.readout.entity.model;

import java.time.LocalDate;

/**
 * When a meeting took or takes place: the days that the words allow, both ends included.
 *
 * @param asStated the words of the source, such as 'on Saturday'
 */
public record When(LocalDate earliest, LocalDate latest, DatePrecision precision, String asStated) {
  public When {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("inverted interval: " + earliest + ".." + latest);
    }
    if (precision == DatePrecision.DAY && !earliest.equals(latest)) {
      throw new IllegalArgumentException("a day is one day, not " + earliest + ".." + latest);
    }
  }

  public boolean overlaps(When other) {
    return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
  }

  public boolean contains(When other) {
    return !earliest.isAfter(other.earliest) && !latest.isBefore(other.latest);
  }

  @Override
  public String toString() {
    return earliest.equals(latest) ? earliest.toString() : earliest + ".." + latest;
  }
}
