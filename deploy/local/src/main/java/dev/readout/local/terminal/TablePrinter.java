package dev.readout.local.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows with aligned columns that wrap at words to fit the terminal. A cell may hold several lines
 * ('\n'); the widest columns give way first.
 */
public final class TablePrinter {
  private static final String GAP = "  ";
  private static final int LEAST_WIDTH = 8;

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  public TablePrinter(String... header) {
    this.header = List.of(header);
  }

  public void row(String... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + header.size() + " columns");
    }
    rows.add(List.of(cells));
  }

  public void print(Terminal terminal) {
    var widths = widths(terminal.columns());
    terminal.line(terminal.bold(line(header, widths)));
    terminal.line(
        terminal.faint(
            Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP))));
    var tall = rows.stream().anyMatch(row -> height(row, widths) > 1);
    for (var row : rows) {
      print(terminal, row, widths);
      // Rows of several lines need air between them to be read as rows.
      if (tall && row != rows.getLast()) {
        terminal.line();
      }
    }
  }

  private static void print(Terminal terminal, List<String> row, int[] widths) {
    var cells = new ArrayList<List<String>>();
    for (var column = 0; column < row.size(); column++) {
      cells.add(wrap(row.get(column), widths[column]));
    }
    for (var i = 0; i < height(row, widths); i++) {
      var index = i;
      terminal.line(
          line(
              cells.stream().map(cell -> index < cell.size() ? cell.get(index) : "").toList(),
              widths));
    }
  }

  private static int height(List<String> row, int[] widths) {
    var height = 1;
    for (var column = 0; column < row.size(); column++) {
      height = Math.max(height, wrap(row.get(column), widths[column]).size());
    }
    return height;
  }

  private int[] widths(int columns) {
    var widths = new int[header.size()];
    for (var column = 0; column < widths.length; column++) {
      widths[column] = length(header.get(column));
      for (var row : rows) {
        var longest = row.get(column).lines().mapToInt(TablePrinter::length).max().orElse(0);
        widths[column] = Math.max(widths[column], longest);
      }
    }
    var room = columns - GAP.length() * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room) {
      var widest = 0;
      for (var column = 1; column < widths.length; column++) {
        widest = widths[column] > widths[widest] ? column : widest;
      }
      if (widths[widest] <= LEAST_WIDTH) {
        return widths;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static String line(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (var column = 0; column < cells.size(); column++) {
      var cell = cells.get(column);
      line.append(cell).append(" ".repeat(Math.max(0, widths[column] - length(cell)))).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    text.lines().forEach(paragraph -> wrapParagraph(paragraph, width, lines));
    return lines.isEmpty() ? List.of("") : lines;
  }

  private static void wrapParagraph(String paragraph, int width, List<String> lines) {
    var line = new StringBuilder();
    for (var word : paragraph.strip().split(" +", -1)) {
      var rest = word;
      if (!line.isEmpty() && length(line.toString()) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (length(rest) > width) {
        var cut = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
