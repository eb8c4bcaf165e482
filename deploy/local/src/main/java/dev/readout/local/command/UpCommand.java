package dev.readout.local.command;

import dev.readout.local.gateway.Extraction;
import dev.readout.local.gateway.Gateway;
import dev.readout.local.gateway.Meetings;
import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.home.LauncherLog;
import dev.readout.local.news.Journal;
import dev.readout.local.news.Loader;
import dev.readout.local.news.Reader;
import dev.readout.local.stack.Lock;
import dev.readout.local.stack.Stack;
import dev.readout.local.stack.StackState;
import dev.readout.local.stack.StackState.Phase;
import dev.readout.local.stack.Training;
import dev.readout.local.terminal.Progress;
import dev.readout.local.terminal.Terminal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, loads the sample news, and shows what the flagship question answers. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description =
        "Starts PostgreSQL, Kafka and the three services; loads the sample news and asks it a first question.")
final class UpCommand implements Callable<Integer> {
  private static final Duration READING_PATIENCE = Duration.ofMinutes(5);
  private static final String FLAGSHIP = "Motegi";

  @Option(names = "--empty", description = "Loads no sample news.")
  private boolean empty;

  @Option(
      names = {"-d", "--detach"},
      description = "Leaves it running in the background; 'readout down' stops it.")
  private boolean detach;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The gateway's port (8080); the others find their own.")
  private int port;

  private final Home home;
  private final Terminal terminal;

  UpCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var running = StackState.running(home);
    if (running.isPresent()) {
      return join(running.get());
    }
    terminal.line(terminal.bold("Readout") + terminal.faint("  starting, data in " + home.data()));
    if (detach) {
      var supervisor = Supervisor.start(home, port);
      follow(Optional.of(supervisor));
      greet(
          StackState.running(home)
              .map(StackState::gateway)
              .orElseThrow(() -> new Failure("it stopped right after the start")));
      terminal.line(
          terminal.faint(
              "It runs in the background: 'readout status', 'readout logs', 'readout down'."));
      return 0;
    }
    return stay();
  }

  /** Holds the stack until Ctrl-C, or until a part of it ends. */
  private int stay() {
    LauncherLog.open(home);
    var lock =
        Lock.take(home)
            .orElseThrow(
                () ->
                    new Failure(
                        "another 'readout up' is just starting or stopping here; try again"));
    var view = new StartView(terminal);
    var stack =
        new Stack(
            home,
            port,
            Training.USE,
            state -> {
              state.write(home);
              view.show(state);
            });
    var interrupted = new AtomicBoolean();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  interrupted.set(true);
                  stack.close();
                  terminal.line("Stopped. The data stays in " + home.data() + ".");
                }));
    try (lock;
        stack) {
      stack.start();
      greet(stack.state().gateway());
      terminal.line(terminal.faint("Ctrl-C stops everything."));
      var why = stack.awaitEnd();
      if (!interrupted.get()) {
        throw new Failure(why + "; everything has been stopped");
      }
    } catch (Failure failure) {
      if (!interrupted.get()) {
        throw failure;
      }
    }
    return 0;
  }

  private int join(StackState running) {
    if (running.phase() == Phase.STARTING) {
      terminal.line(
          terminal.bold("Readout") + terminal.faint("  is being started by another command"));
      follow(Optional.empty());
    } else {
      terminal.line("Readout is running already.");
    }
    greet(running.gateway());
    return 0;
  }

  /** Shows how a stack that another process holds gets ready. */
  private void follow(Optional<Process> supervisor) {
    var stop = new Thread(() -> supervisor.ifPresent(Process::destroy));
    Runtime.getRuntime().addShutdownHook(stop);
    var view = new StartView(terminal);
    while (true) {
      var state =
          StackState.read(home)
              .filter(
                  read -> supervisor.map(process -> process.pid() == read.holder()).orElse(true));
      if (state.isPresent()) {
        view.show(state.get());
        if (state.get().phase() == Phase.READY) {
          Runtime.getRuntime().removeShutdownHook(stop);
          return;
        }
      }
      var gone =
          supervisor
              .map(process -> !process.isAlive())
              .orElseGet(() -> StackState.running(home).isEmpty());
      if (gone) {
        throw new Failure(Supervisor.lastWords(home));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted", e);
    }
  }

  private void greet(String address) {
    try (var gateway = new Gateway(address, Optional.empty())) {
      if (!empty) {
        loadSamples(gateway);
      }
      var found =
          new Meetings(gateway).find(empty ? Map.of() : Map.of("involving", List.of(FLAGSHIP)), 20);
      if (found.total() > 0) {
        terminal.line();
        terminal.line(
            terminal.bold(empty ? "The newest meetings" : "All meetings involving " + FLAGSHIP));
        terminal.line();
        new MeetingsPrinter(terminal).print(found);
      }
    }
    terminal.line();
    terminal.line("  Playground  " + terminal.link(address + "/"));
    terminal.line("  GraphQL     " + terminal.link(address + "/graphql"));
    terminal.line(
        "  Next        readout meetings --topic shipping    readout ingest FILE    readout --help");
    terminal.line();
  }

  private void loadSamples(Gateway gateway) {
    var samples = Reader.sampleNews();
    var progress = new Progress(terminal);
    new Loader(gateway, Journal.none(), 4)
        .load(
            samples,
            done ->
                progress.draw(
                    List.of("  " + Progress.bar(done, samples.size(), "sample news loaded"))));
    var status =
        new Extraction(gateway)
            .await(
                samples.size(),
                READING_PATIENCE,
                now ->
                    progress.draw(
                        List.of(
                            "  "
                                + Progress.bar(
                                    now.done() + now.failed(),
                                    now.waiting() + now.done() + now.failed(),
                                    "articles read"))));
    progress.clear();
    if (status.failed() > 0) {
      terminal.line(
          terminal.bad(
              "  "
                  + status.failed()
                  + " articles could not be read; see 'readout logs entity-service'"));
    }
  }
}
