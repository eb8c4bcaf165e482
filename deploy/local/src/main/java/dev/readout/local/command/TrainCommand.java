package dev.readout.local.command;

import dev.readout.local.gateway.Extraction;
import dev.readout.local.gateway.Gateway;
import dev.readout.local.gateway.Meetings;
import dev.readout.local.home.Home;
import dev.readout.local.news.Journal;
import dev.readout.local.news.Loader;
import dev.readout.local.news.Reader;
import dev.readout.local.stack.Stack;
import dev.readout.local.stack.Training;
import dev.readout.local.terminal.Terminal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * The training run of the AOT caches: the whole stack on data that is thrown away, a little work,
 * and an orderly end, on which each process writes its cache. Part of the build; the {@code
 * readout} script calls it.
 */
@Command(
    name = "train",
    hidden = true,
    description = "Makes the AOT caches that let the services start fast.")
final class TrainCommand implements Callable<Integer> {
  private static final Duration READING_PATIENCE = Duration.ofMinutes(2);

  @Parameters(paramLabel = "FOLDER", description = "A folder for the data of the run.")
  private Path folder;

  private final Home home;

  TrainCommand(Home home, Terminal terminal) {
    this.home = home;
    this.folder = home.data();
  }

  @Override
  public Integer call() throws IOException {
    try (var stack =
        new Stack(
            new Home(home.root(), folder.toAbsolutePath()),
            freePort(),
            Training.RECORD,
            state -> {})) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      stack.start();
      try (var gateway = new Gateway(stack.state().gateway(), Optional.empty())) {
        var samples = Reader.sampleNews();
        new Loader(gateway, Journal.none(), samples.size()).load(samples, done -> {});
        new Extraction(gateway).await(samples.size(), READING_PATIENCE, status -> {});
        new Meetings(gateway).find(Map.of("involving", List.of("Motegi")), 10);
      }
    }
    return 0;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
