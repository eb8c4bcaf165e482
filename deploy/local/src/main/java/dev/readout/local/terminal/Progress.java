package dev.readout.local.terminal;

import java.util.List;

/**
 * Lines that are redrawn in place while something goes on. In a pipe only what {@link #done} gives
 * is printed.
 */
public final class Progress {
  private final Terminal terminal;
  private int drawn;

  public Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Draws the lines over the ones before. */
  public void draw(List<String> lines) {
    if (!terminal.person()) {
      return;
    }
    var text = new StringBuilder(up());
    lines.forEach(line -> text.append("\u001b[2K").append(line).append('\n'));
    terminal.out().print(text);
    terminal.out().flush();
    drawn = lines.size();
  }

  /** Replaces what was drawn by these lines, for good. */
  public void done(List<String> lines) {
    if (terminal.person()) {
      draw(lines);
    } else {
      lines.forEach(terminal::line);
    }
    drawn = 0;
  }

  /** Takes what was drawn away. */
  public void clear() {
    if (terminal.person() && drawn > 0) {
      terminal.out().print(up() + "\u001b[J");
      terminal.out().flush();
    }
    drawn = 0;
  }

  /** {@code ████████░░░░ 12/20 what}. */
  public static String bar(long done, long all, String what) {
    var width = 28;
    var full = all == 0 ? width : (int) (done * width / all);
    return "█".repeat(full) + "░".repeat(width - full) + "  " + done + "/" + all + "  " + what;
  }

  private String up() {
    return drawn == 0 ? "" : "\u001b[" + drawn + "F";
  }
}
