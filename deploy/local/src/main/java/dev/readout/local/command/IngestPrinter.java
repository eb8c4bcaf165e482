package dev.readout.local.command;

import dev.readout.local.news.Summary;
import dev.readout.local.terminal.TablePrinter;
import dev.readout.local.terminal.Terminal;
import java.util.stream.Collectors;

/** The summary of an ingestion for people: what became of all, and why what was refused. */
final class IngestPrinter {
  private static final int MOST_ROWS = 20;

  private IngestPrinter() {}

  static void print(Summary summary, Terminal terminal) {
    var table = new TablePrinter("ARTICLES", "CREATED", "REVISED", "UNCHANGED", "REJECTED");
    table.row(
        "" + summary.all(),
        "" + summary.count("CREATED"),
        "" + summary.count("REVISED"),
        "" + summary.count("UNCHANGED"),
        "" + summary.count("REJECTED"));
    table.print(terminal);
    if (summary.getResumed() > 0) {
      terminal.line(
          terminal.faint(
              summary.getResumed() + " had been handed over by the run before this one."));
    }
    if (summary.count("REJECTED") > 0) {
      terminal.line();
      var refused = new TablePrinter("REJECTED", "CODE", "WHY");
      summary.getRejections().stream()
          .limit(MOST_ROWS)
          .forEach(one -> refused.row(one.name(), one.code(), one.message()));
      refused.print(terminal);
    }
    if (summary.count("REJECTED") > MOST_ROWS) {
      terminal.line(
          terminal.faint(
              "In all: "
                  + summary.getReasons().entrySet().stream()
                      .map(reason -> reason.getValue() + " " + reason.getKey())
                      .collect(Collectors.joining(", "))));
    }
  }
}
