package dev.readout.local.terminal;

import java.io.PrintStream;
import java.util.Locale;

/**
 * The place that a command writes to: colours and redrawn lines for a person at a terminal, plain
 * lines for a pipe.
 *
 * @param out where the words go
 * @param person whether a person at a terminal reads it
 * @param colour whether colours are welcome ({@code NO_COLOR} turns them off)
 * @param columns the width to fill
 */
public record Terminal(PrintStream out, boolean person, boolean colour, int columns) {

  private static final int PIPE_COLUMNS = 140;
  private static final int LEAST_COLUMNS = 60;

  /**
   * The terminal that the {@code readout} script found: {@code READOUT_COLUMNS} is set when
   * standard output is one.
   */
  public static Terminal fromEnvironment() {
    var columns = System.getenv("READOUT_COLUMNS");
    var person = columns != null && !columns.isBlank();
    var dumb = "dumb".equals(System.getenv("TERM")) || System.getenv("NO_COLOR") != null;
    return new Terminal(
        System.out, person, person && !dumb, person ? width(columns) : PIPE_COLUMNS);
  }

  /** Plain text into the given stream. */
  public static Terminal plain(PrintStream out) {
    return new Terminal(out, false, false, PIPE_COLUMNS);
  }

  private static int width(String columns) {
    try {
      return Math.max(LEAST_COLUMNS, Integer.parseInt(columns.strip()));
    } catch (NumberFormatException e) {
      return PIPE_COLUMNS;
    }
  }

  public void line(String text) {
    out.println(text);
    out.flush();
  }

  public void line() {
    line("");
  }

  public String bold(String text) {
    return styled("1", text);
  }

  public String faint(String text) {
    return styled("2", text);
  }

  public String good(String text) {
    return styled("32", text);
  }

  public String bad(String text) {
    return styled("31", text);
  }

  public String link(String text) {
    return styled("36", text);
  }

  private String styled(String code, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** Seconds as people read them: {@code 4.2 s}. */
  public static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
