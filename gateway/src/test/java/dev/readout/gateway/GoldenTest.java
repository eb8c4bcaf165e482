package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.world.Subgraphs;
import dev.readout.gateway.world.World;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of {@code src/test/golden} is one situation: a supergraph of a few lines, a world of
 * data, a question or several named ones, their plans and answers. {@code -Dgolden=rewrite} writes
 * plans and answers anew. Where there is a folder {@code subgraphs}, {@code npm run golden} in
 * deploy/supergraph composed the supergraph from it.
 */
final class GoldenTest {
  private static final Path CASES = Path.of("src/test/golden");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  @TestFactory
  Stream<DynamicTest> planAndAnswerAreAsWritten() throws IOException {
    try (var folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
    }
  }

  @SuppressWarnings("unchecked") // variables are an object
  private static void run(Path folder) throws Exception {
    var sdl = Files.readString(folder.resolve("supergraph.graphql"));
    var world = World.read(Files.readString(folder.resolve("world.json")));
    var query = Files.readString(folder.resolve("query.graphql"));
    var variablesFile = folder.resolve("variables.json");
    Map<String, Object> variables =
        Files.exists(variablesFile)
            ? JSON.readValue(Files.readString(variablesFile), Map.class)
            : Map.of();
    try (var subgraphs = new Subgraphs(sdl, world)) {
      var names = operations(query);
      var plans = new StringBuilder();
      var answers = new LinkedHashMap<String, Object>();
      for (var name : names) {
        var question = new Question(query, name, new LinkedHashMap<>(variables));
        plans.append(names.size() == 1 ? "" : (plans.isEmpty() ? "" : "\n") + "== " + name + ": ");
        plans.append(subgraphs.runner().prepare(question).plan());
        var answer = subgraphs.ask(query, name, variables);
        answers.put(
            name == null ? "" : name, JSON.readValue(answer.text().toString(), Object.class));
        var expected = subgraphs.askMonolith(query, name, variables);
        assertEquals(
            JSON.valueToTree(expected.get("data")),
            JSON.readTree(String.valueOf(answer.data())),
            "the answer differs from that of one schema over the same data: " + name);
        assertEquals(
            expected.containsKey("errors"),
            !answer.errors().isEmpty(),
            "one of both has errors: " + name + " " + answer.errors());
      }
      compare(folder.resolve("plan.txt"), plans.toString());
      var written = answers.size() == 1 ? answers.firstEntry().getValue() : answers;
      compare(folder.resolve("response.json"), JSON.writeValueAsString(written) + "\n");
    }
  }

  /** One operation is asked without its name; several, each by its own. */
  private static List<@Nullable String> operations(String query) {
    var operations = Parser.parse(query).getDefinitionsOfType(OperationDefinition.class);
    var names = new ArrayList<@Nullable String>();
    operations.forEach(operation -> names.add(operations.size() == 1 ? null : operation.getName()));
    return names;
  }

  private static void compare(Path file, String actual) throws IOException {
    if ("rewrite".equals(System.getProperty("golden")) || !Files.exists(file)) {
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual, file.toString());
  }
}
