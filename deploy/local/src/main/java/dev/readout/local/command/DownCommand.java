package dev.readout.local.command;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.stack.StackState;
import dev.readout.local.terminal.Terminal;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Stops what runs. The data stays. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops everything; the data in .readout/ stays.")
final class DownCommand implements Callable<Integer> {
  private static final int PATIENCE_SECONDS = 60;

  private final Home home;
  private final Terminal terminal;

  DownCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    var running = StackState.running(home);
    if (running.isEmpty()) {
      terminal.line("Nothing is running.");
      return 0;
    }
    var holder = ProcessHandle.of(running.get().holder());
    if (holder.isPresent()) {
      holder.get().destroy();
      try {
        holder.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        // Its children notice when it is gone: their standard input ends.
        holder.get().destroyForcibly();
        throw new Failure(
            "it did not stop within " + PATIENCE_SECONDS + " s and was ended by force", e);
      }
    }
    terminal.line("Stopped. The data stays in " + home.data() + ".");
    return 0;
  }
}
