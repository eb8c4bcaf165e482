package dev.readout.local.command;

import dev.readout.local.stack.StackState;
import dev.readout.local.stack.StackState.Condition;
import dev.readout.local.stack.StackState.PartState;
import dev.readout.local.stack.StackState.Phase;
import dev.readout.local.terminal.Progress;
import dev.readout.local.terminal.Terminal;
import java.util.HashSet;
import java.util.Set;

/**
 * The start of a stack on the terminal: one line per part, redrawn for people; in a pipe a line
 * when a part gets ready.
 */
final class StartView {
  private final Terminal terminal;
  private final Progress progress;
  private final Set<String> told = new HashSet<>();
  private boolean over;

  StartView(Terminal terminal) {
    this.terminal = terminal;
    progress = new Progress(terminal);
  }

  synchronized void show(StackState state) {
    if (over) {
      return;
    }
    over = state.phase() != Phase.STARTING;
    if (terminal.person()) {
      var lines = state.parts().stream().map(this::line).toList();
      if (over) {
        progress.done(lines);
      } else {
        progress.draw(lines);
      }
      return;
    }
    for (var part : state.parts()) {
      if (part.condition() == Condition.READY && told.add(part.name())) {
        terminal.line(line(part));
      }
    }
  }

  private String line(PartState part) {
    var name = String.format("%-16s", part.name());
    return switch (part.condition()) {
      case WAITING -> terminal.faint("  · " + name);
      case STARTING -> "  " + terminal.link("…") + " " + name + terminal.faint("starting");
      case READY ->
          "  "
              + terminal.good("✓")
              + " "
              + name
              + String.format("%-24s", part.address())
              + terminal.faint(Terminal.seconds(part.millis()));
      case STOPPED -> "  " + terminal.bad("✗") + " " + name + terminal.faint("stopped");
    };
  }
}
