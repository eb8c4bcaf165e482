package dev.readout.local.bench;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.home.ServiceProgram;
import dev.readout.local.terminal.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * What reading an article costs: entity-service's own benchmark, run as a process (it is GPL
 * software and nothing links to it) on texts of the sample news.
 */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "CPU, memory and threads of extraction, beside the bare annotators of the library.")
public final class ExtractBench implements Callable<Integer> {
  /** The goals of the issue. */
  private static final double MOST_CPU_SECONDS = 0.35;

  private static final double MOST_TIMES_BARE = 5;
  private static final double LEAST_SPEEDUP = 1.7;
  private static final double MOST_MEGABYTES = 1536;

  @Mixin private BenchOptions options = new BenchOptions();

  private final Home home;
  private final Terminal terminal;

  public ExtractBench(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var figures = new Figures("extract");
    var process = new ProcessBuilder(line()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        var parts = line.split("\t", -1);
        if (parts.length == 3) {
          figures.add(parts[0], Double.parseDouble(parts[1]), parts[2]);
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new Failure("the benchmark of entity-service broke off");
    }
    goals(figures);
    return figures.report(home, terminal, options.accept());
  }

  private static void goals(Figures figures) {
    figures.goal(
        figures.value("CPU for an article") <= MOST_CPU_SECONDS,
        "an article of 800 words in at most 0.35 CPU seconds");
    figures.goal(
        figures.value("times the bare annotators") <= MOST_TIMES_BARE,
        "at most 5 times the bare annotators");
    figures.goal(
        figures.value("two threads against one, by the clock") >= LEAST_SPEEDUP,
        "two threads at least 1.7 times as fast as one (on a machine with two free processors)");
    figures.goal(
        figures.value("peak resident memory of reading alone") <= MOST_MEGABYTES,
        "reading in 1.5 GB");
  }

  private List<String> line() throws IOException {
    var news = home.root().resolve("deploy/local/src/main/resources/news");
    try (var files = Files.list(news)) {
      return ServiceProgram.line(
          home,
          "entity-service",
          // Heap; what the process takes in all is measured.
          List.of("-Xmx1g", "-XX:+UseSerialGC"),
          "dev.readout.entity.extract.ExtractBench",
          files
              .map(Path::toString)
              .filter(file -> file.matches(".*/\\d\\d-.*\\.txt"))
              .sorted()
              .toList());
    }
  }
}
