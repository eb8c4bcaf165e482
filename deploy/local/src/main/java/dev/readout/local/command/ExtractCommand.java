package dev.readout.local.command;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.home.ServiceProgram;
import dev.readout.local.terminal.Terminal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/**
 * Shows every stage of the extraction of one file; needs no server. Two programs in a row, the
 * article-service's cleaning and the entity-service's reading, as processes of their own: the
 * entity-service is GPL software and nothing else links to it.
 */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Shows every stage of the extraction of one file, marked in the text; needs no server.")
final class ExtractCommand implements Callable<Integer> {
  private static final List<String> OPTIONS = List.of("-Xmx1g", "-XX:+UseSerialGC");

  @Parameters(paramLabel = "FILE", description = "A text or a page.")
  private Path file = Path.of("");

  @Unmatched private List<String> passedOn = new ArrayList<>();

  private final Home home;

  ExtractCommand(Home home, Terminal terminal) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isReadable(file)) {
      throw new Failure("cannot read " + file);
    }
    var clean =
        new ProcessBuilder(
            ServiceProgram.line(
                home,
                "article-service",
                OPTIONS,
                "dev.readout.article.text.CleanCommand",
                List.of(file.toString())));
    var extraction =
        ServiceProgram.line(
            home,
            "entity-service",
            OPTIONS,
            "dev.readout.entity.extract.ExtractCommand",
            List.of("-"));
    extraction.addAll(passedOn);
    var extract = new ProcessBuilder(extraction);
    clean.redirectInput(new File("/dev/null")).redirectError(ProcessBuilder.Redirect.INHERIT);
    extract
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .redirectError(ProcessBuilder.Redirect.INHERIT);
    var worst = 0;
    for (var process : ProcessBuilder.startPipeline(List.of(clean, extract))) {
      worst = Math.max(worst, process.waitFor());
    }
    return worst == 0 ? 0 : 1;
  }
}
