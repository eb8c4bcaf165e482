package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.world.Subgraphs;
import dev.readout.gateway.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of {@code src/test/golden} is one situation: a supergraph of a few lines, a world of
 * data, a question, its plan and its answer. {@code -Dgolden=rewrite} writes plan and answer anew.
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
      var plan =
          subgraphs
              .runner()
              .prepare(new Question(query, null, new LinkedHashMap<>(variables)))
              .plan()
              .toString();
      compare(folder.resolve("plan.txt"), plan);
      var answer = subgraphs.ask(query, variables);
      compare(folder.resolve("response.json"), JSON.writeValueAsString(answer.toJson()) + "\n");
      if (answer.errors().isEmpty()) {
        assertEquals(
            JSON.valueToTree(subgraphs.askMonolith(query, variables).get("data")),
            JSON.valueToTree(answer.data()),
            "the answer differs from that of one schema over the same data");
      }
    }
  }

  private static void compare(Path file, String actual) throws IOException {
    if ("rewrite".equals(System.getProperty("golden")) || !Files.exists(file)) {
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual, file.toString());
  }
}
