package dev.readout.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.terminal.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Asks any GraphQL question and prints the answer, or the plan by which it would be answered. Exit
 * code 1 when the answer has errors.
 */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Asks a GraphQL question and prints the answer as JSON.")
final class AskCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Parameters(
      paramLabel = "FILE|'QUERY'",
      description = "A file with the question, the question itself, or - for standard input.")
  private String question = "";

  @Option(
      names = "--variables",
      paramLabel = "JSON",
      defaultValue = "{}",
      description = "The variables, as a JSON object.")
  private String variables = "{}";

  @Option(
      names = "--explain",
      description = "Prints the plan: which fetch goes where, and which waits for which.")
  private boolean explain;

  @Mixin private GatewayOptions options = new GatewayOptions();

  private final Home home;
  private final Terminal terminal;

  AskCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var query = query();
    try (var gateway = options.open(home)) {
      if (explain) {
        terminal.line(gateway.explain(query, variables()).stripTrailing());
        return 0;
      }
      var answer = gateway.answer(query, variables());
      terminal.line(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
      return answer.path("errors").isEmpty() ? 0 : 1;
    }
  }

  private String query() throws IOException {
    if (question.equals("-")) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }
    // A question holds braces, which no file here does.
    if (question.contains("{")) {
      return question;
    }
    try {
      return Files.readString(Path.of(question));
    } catch (InvalidPathException | java.nio.file.NoSuchFileException e) {
      throw new Failure("neither a file nor a question: " + question, e);
    }
  }

  private Map<String, Object> variables() {
    try {
      return JSON.readValue(variables, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new Failure("--variables is not a JSON object: " + e.getOriginalMessage(), e);
    }
  }
}
