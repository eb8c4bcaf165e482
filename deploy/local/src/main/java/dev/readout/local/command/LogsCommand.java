package dev.readout.local.command;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.terminal.Terminal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the ends of the logs. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Shows the logs of all parts, or of one.")
final class LogsCommand implements Callable<Integer> {
  private static final List<String> PARTS =
      List.of("launcher", "postgres", "article-service", "entity-service", "gateway");
  private static final int POLL_MILLIS = 300;

  @Parameters(
      arity = "0..1",
      paramLabel = "SERVICE",
      description = "launcher (with Kafka), postgres, article-service, entity-service or gateway.")
  private String service = "";

  @Option(
      names = "-n",
      paramLabel = "LINES",
      defaultValue = "40",
      description = "How many lines of each (40).")
  private int count;

  @Option(
      names = {"-f", "--follow"},
      description = "Goes on showing what is added (of one part).")
  private boolean follow;

  private final Home home;
  private final Terminal terminal;

  LogsCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!service.isEmpty() && !PARTS.contains(service)) {
      throw new Failure("there is no part '" + service + "'; one of " + String.join(", ", PARTS));
    }
    for (var part : service.isEmpty() ? PARTS : List.of(service)) {
      if (service.isEmpty()) {
        terminal.line(terminal.bold("== " + part));
      }
      var log = home.log(part);
      if (Files.exists(log)) {
        var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        lines
            .subList(Math.max(0, lines.size() - count), lines.size())
            .forEach(
                line ->
                    terminal.line(
                        new String(
                            line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
      }
    }
    if (follow && !service.isEmpty()) {
      followOne();
    }
    return 0;
  }

  private void followOne() throws IOException, InterruptedException {
    try (var file = new RandomAccessFile(home.log(service).toFile(), "r")) {
      file.seek(file.length());
      while (true) {
        var line = file.readLine();
        if (line == null) {
          Thread.sleep(POLL_MILLIS);
        } else {
          terminal.line(
              new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }
      }
    }
  }
}
