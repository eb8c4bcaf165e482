package dev.readout.entity.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The last accepted run, {@code accepted.tsv}: row, measure, hits, extras, misses.
 *
 * <p>The tolerance: a row of a phenomenon may lose one hit or 5 % of its hits, and gain one extra
 * or 5 % of its hits, whichever is more; a sum (a row that begins with '~') 1 %. One item of wobble
 * in a small row is noise; the same wobble in many rows shows in the sums.
 */
record AcceptedRun(SequencedMap<ScoreBoard.Cell, Tally> tallies) {
  private static final double ROW_TOLERANCE = 0.05;
  private static final double SUM_TOLERANCE = 0.01;

  static AcceptedRun read(Path file) throws IOException {
    SequencedMap<ScoreBoard.Cell, Tally> tallies = new TreeMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
        String[] field = line.split("\t");
        tallies.put(
            new ScoreBoard.Cell(field[0], Measure.valueOf(field[1])),
            new Tally(
                Integer.parseInt(field[2]),
                Integer.parseInt(field[3]),
                Integer.parseInt(field[4])));
      }
    }
    return new AcceptedRun(tallies);
  }

  static void write(Path file, ScoreBoard board) throws IOException {
    StringBuilder text = new StringBuilder("row\tmeasure\thits\textras\tmisses\n");
    for (Map.Entry<ScoreBoard.Cell, Tally> entry : board.tallies().entrySet()) {
      Tally tally = entry.getValue();
      text.append(entry.getKey().row()).append('\t').append(entry.getKey().measure()).append('\t');
      text.append(tally.hits()).append('\t').append(tally.extras()).append('\t');
      text.append(tally.misses()).append('\n');
    }
    Files.writeString(file, text.toString());
  }

  /**
   * Where the new run fell beyond the tolerance. Rows whose gold has changed in size since (hits
   * and misses together) are compared by share.
   */
  List<String> falls(ScoreBoard board) {
    List<String> falls = new ArrayList<>();
    SequencedMap<ScoreBoard.Cell, Tally> now = board.tallies();
    tallies.forEach(
        (cell, before) -> {
          Tally after = now.getOrDefault(cell, Tally.NONE);
          if (fell(cell, before, after)) {
            falls.add(cell.row() + " " + cell.measure() + ": " + before + " -> " + after);
          }
        });
    return falls;
  }

  private static boolean fell(ScoreBoard.Cell cell, Tally before, Tally after) {
    boolean sum = cell.row().startsWith("~");
    double share = sum ? SUM_TOLERANCE : ROW_TOLERANCE;
    int required = after.hits() + after.misses();
    double expected = before.recall() * required;
    double allowedHits = Math.max(1, share * expected);
    double allowedExtras = Math.max(1, share * before.hits());
    boolean sameGold = required == before.hits() + before.misses() || required == 0;
    boolean lost = required > 0 && after.hits() < expected - allowedHits - 1e-9;
    boolean noisier =
        sameGold
            ? after.extras() > before.extras() + allowedExtras
            : after.precision() < before.precision() - Math.max(share, 1.0 / Math.max(1, required));
    return lost || noisier;
  }
}
