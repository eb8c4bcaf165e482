package dev.readout.local.command;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.terminal.Terminal;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The {@code readout} command. Exit codes: 0 done, 1 failed, 2 wrong usage. */
@Command(
    name = "readout",
    mixinStandardHelpOptions = true,
    version = "Readout 0.1.0-SNAPSHOT",
    description =
        "News about diplomacy as a graph: who met whom, when, where, about what, and which source"
            + " says so.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "  readout test      builds everything and runs all tests",
      "  readout golden    rewrites the golden files; 'git diff' is the review",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage."
    },
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      IngestCommand.class,
      MeetingsCommand.class,
      AskCommand.class,
      ExtractCommand.class,
      MatchCommand.class,
      BenchCommand.class,
      SuperviseCommand.class,
      TrainCommand.class
    })
public final class Readout implements Runnable {
  @Spec private CommandSpec spec;

  private Readout(CommandSpec spec) {
    this.spec = spec;
  }

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    var code = run(Home.fromEnvironment(), Terminal.fromEnvironment(), arguments);
    System.out.flush();
    System.exit(code);
  }

  /** Runs one command and answers its exit code. */
  public static int run(Home home, Terminal terminal, String... arguments) {
    var line = new CommandLine(new Readout(CommandSpec.create()), new Parts(home, terminal));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
    line.setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()));
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(Math.min(terminal.columns(), 110));
    line.registerConverter(LocalDate.class, Readout::day);
    line.setExecutionExceptionHandler(
        (problem, command, parsed) -> {
          if (problem instanceof Failure) {
            System.err.println("readout: " + problem.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
          }
          throw problem;
        });
    return line.execute(arguments);
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + written + "' is not a day like 2026-02-14");
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  /** Gives each command what its constructor asks for. */
  private record Parts(Home home, Terminal terminal) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (var constructor : type.getDeclaredConstructors()) {
        if (constructor.getParameterCount() == 2
            && constructor.getParameterTypes()[0] == Home.class) {
          return type.cast(constructor.newInstance(home, terminal));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
