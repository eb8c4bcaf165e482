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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why two names, or what two files tell, are or are not the same. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description =
        "Says why two names, or the meetings that two files tell, are or are not the same; needs no"
            + " server.")
final class MatchCommand implements Callable<Integer> {
  private static final List<String> OPTIONS = List.of("-Xmx1g", "-XX:+UseSerialGC");

  @Parameters(
      paramLabel = "A B",
      arity = "2..*",
      description =
          "Two names ('Anna Lind', or 'Anna Lind, Foreign Minister, NO'), or texts or pages.")
  private List<String> both = new ArrayList<>();

  @Spec private CommandSpec spec;

  private final Home home;

  MatchCommand(Home home, Terminal terminal) {
    this.home = home;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var files = both.stream().map(Path::of).filter(Files::isReadable).toList();
    if (!files.isEmpty() && files.size() < both.size()) {
      throw new ParameterException(spec.commandLine(), "two names, or two files that can be read");
    }
    if (files.isEmpty()) {
      return match(both);
    }
    var folder = Files.createTempDirectory("readout-match");
    try {
      var cleaned = new ArrayList<String>();
      for (var file : files) {
        cleaned.add(clean(file, folder).toString());
      }
      return match(cleaned);
    } finally {
      try (var left = Files.list(folder)) {
        for (var file : left.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private Path clean(Path file, Path folder) throws IOException, InterruptedException {
    // The file's name is the article's: the comparison speaks of 'wire.txt'.
    var cleaned =
        folder.resolve(
            file.getFileName() + (Files.exists(folder.resolve(file.getFileName())) ? "-2" : ""));
    var line =
        ServiceProgram.line(
            home,
            "article-service",
            OPTIONS,
            "dev.readout.article.text.CleanCommand",
            List.of(file.toString()));
    var process =
        new ProcessBuilder(line)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(cleaned.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new Failure("cannot clean " + file);
    }
    return cleaned;
  }

  private int match(List<String> arguments) throws IOException, InterruptedException {
    var line =
        ServiceProgram.line(
            home, "entity-service", OPTIONS, "dev.readout.entity.graph.MatchCommand", arguments);
    return new ProcessBuilder(line).inheritIO().start().waitFor() == 0 ? 0 : 1;
  }
}
