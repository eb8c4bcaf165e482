package dev.readout.local.command;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.stack.Lock;
import dev.readout.local.stack.Stack;
import dev.readout.local.stack.Training;
import dev.readout.local.terminal.Terminal;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What {@code up -d} leaves in the background: holds the stack and writes its state, shows nothing.
 */
@Command(
    name = "supervise",
    hidden = true,
    description = "Holds the stack in the background; 'up -d' starts it.")
final class SuperviseCommand implements Callable<Integer> {
  @Option(names = "--port", required = true)
  private int port;

  private final Home home;

  SuperviseCommand(Home home, Terminal terminal) {
    this.home = home;
  }

  @Override
  public Integer call() {
    var lock =
        Lock.take(home)
            .orElseThrow(
                () ->
                    new Failure(
                        "another 'readout up' is just starting or stopping here; try again"));
    var stack = new Stack(home, port, Training.USE, state -> state.write(home));
    var told = new AtomicBoolean();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  told.set(true);
                  stack.close();
                }));
    try (lock;
        stack) {
      stack.start();
      var why = stack.awaitEnd();
      if (!told.get()) {
        throw new Failure(why + "; everything has been stopped");
      }
    }
    return 0;
  }
}
