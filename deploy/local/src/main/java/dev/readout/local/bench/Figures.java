package dev.readout.local.bench;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.terminal.TablePrinter;
import dev.readout.local.terminal.Terminal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * What one benchmark measured, beside the run that was accepted last: {@code docs/bench/NAME.txt},
 * checked in and read by people.
 *
 * <pre>
 *   articles per second over the API              412.00 /s
 * </pre>
 */
public final class Figures {
  private static final Pattern LINE = Pattern.compile("(\\S.*?)\\s{2,}(-?[\\d.]+) ?(.*)");

  private final String name;
  private final SequencedMap<String, Figure> figures = new LinkedHashMap<>();
  private final List<String> missed = new ArrayList<>();

  /** One number with its unit. */
  record Figure(double value, String unit) {
    @Override
    public String toString() {
      return (String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value) + " " + unit)
          .strip();
    }
  }

  /**
   * @param name of the benchmark and of its file
   */
  public Figures(String name) {
    this.name = name;
  }

  public void add(String what, double value, String unit) {
    figures.put(what, new Figure(value, unit));
  }

  /** What was added under this name. */
  public double value(String what) {
    var figure = figures.get(what);
    if (figure == null) {
      throw new IllegalStateException("not measured: " + what + " among " + figures.keySet());
    }
    return figure.value();
  }

  /** Says that something must be so; a benchmark that misses a goal fails. */
  public void goal(boolean reached, String goal) {
    if (!reached) {
      missed.add(goal);
    }
  }

  /**
   * Prints the figures beside the accepted ones.
   *
   * @param accept whether this run is the accepted one from now on
   * @return the exit code: 1 when a goal was missed
   */
  public int report(Home home, Terminal terminal, boolean accept) {
    var file = home.root().resolve("docs/bench").resolve(name + ".txt");
    var before = accepted(file);
    var table = new TablePrinter(name.toUpperCase(Locale.ROOT), "NOW", "ACCEPTED");
    figures.forEach(
        (what, figure) ->
            table.row(
                what,
                figure.toString(),
                before.containsKey(what) ? before.get(what).toString() : "-"));
    table.print(terminal);
    missed.forEach(goal -> terminal.line(terminal.bad("missed: " + goal)));
    if (accept && missed.isEmpty()) {
      write(file);
      terminal.line("accepted: " + home.root().relativize(file));
    }
    return missed.isEmpty() ? 0 : 1;
  }

  private void write(Path file) {
    var lines = new ArrayList<String>();
    lines.add("# ./readout bench " + name + " --accept, " + LocalDate.now(ZoneOffset.UTC));
    lines.add("# " + machine());
    figures.forEach(
        (what, figure) -> lines.add(String.format(Locale.ROOT, "%-60s  %s", what, figure)));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    } catch (IOException e) {
      throw new Failure("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, Figure> accepted(Path file) {
    var found = new LinkedHashMap<String, Figure>();
    try {
      if (Files.exists(file)) {
        for (var line : Files.readAllLines(file)) {
          var parts = LINE.matcher(line);
          if (!line.startsWith("#") && parts.matches()) {
            found.put(
                parts.group(1), new Figure(Double.parseDouble(parts.group(2)), parts.group(3)));
          }
        }
      }
    } catch (IOException e) {
      throw new Failure("cannot read " + file + ": " + e.getMessage(), e);
    }
    return found;
  }

  private static String machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system.getAvailableProcessors()
        + " processors ("
        + system.getArch()
        + "), Java "
        + Runtime.version()
        + ", load average before the end "
        + String.format(Locale.ROOT, "%.1f", system.getSystemLoadAverage());
  }
}
