package dev.readout.entity.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The counts by row (phenomenon, and sums over all, dev and held) and measure, with what went wrong
 * item by item for the half that people may read.
 */
final class ScoreBoard {
  private final SequencedMap<Cell, Tally> tallies = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  /** A cell of the table. */
  record Cell(String row, Measure measure) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      int byRow = row.compareTo(other.row);
      return byRow != 0 ? byRow : measure.compareTo(other.measure);
    }
  }

  void count(SuiteItem item, Measure measure, boolean hit, String missing) {
    count(
        item,
        measure,
        hit ? new Tally(1, 0, 0) : new Tally(0, 0, 1),
        hit ? null : "missed " + missing);
  }

  void count(SuiteItem item, Measure measure, Tally tally, @Nullable String fault) {
    String kind = item.row().startsWith("article:") ? "~articles" : "~sentences";
    for (String row : List.of(item.row(), kind + (item.held() ? " held" : " dev"))) {
      tallies.merge(new Cell(row, measure), tally, Tally::plus);
    }
    if (fault != null && !item.held()) {
      faults.add(item.id() + "  " + measure.name().toLowerCase(Locale.ROOT) + ": " + fault);
    }
  }

  /** A count that belongs to no single item. */
  void count(String row, Measure measure, Tally tally) {
    tallies.merge(new Cell(row, measure), tally, Tally::plus);
  }

  SequencedMap<Cell, Tally> tallies() {
    return new TreeMap<>(tallies);
  }

  /** What went wrong, in the order of the items; nothing of the held half. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** The table: precision/recall in percent, a dot where there was nothing to count. */
  String table() {
    StringBuilder table =
        new StringBuilder(String.format(Locale.ROOT, "%-22s", "precision/recall"));
    for (Measure measure : Measure.values()) {
      String name = measure.name().toLowerCase(Locale.ROOT);
      table.append(
          String.format(Locale.ROOT, " %7s", name.substring(0, Math.min(7, name.length()))));
    }
    for (String row : tallies.keySet().stream().map(Cell::row).distinct().toList()) {
      table.append(String.format(Locale.ROOT, "%n%-22s", row));
      for (Measure measure : Measure.values()) {
        Tally tally = tallies.getOrDefault(new Cell(row, measure), Tally.NONE);
        table.append(String.format(Locale.ROOT, " %7s", tally.isEmpty() ? "." : tally.toString()));
      }
    }
    return table.toString();
  }
}
