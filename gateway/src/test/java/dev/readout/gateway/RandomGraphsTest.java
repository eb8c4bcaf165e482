package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.world.RandomGraph;
import dev.readout.gateway.world.RandomQuestion;
import dev.readout.gateway.world.Subgraphs;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Random questions to random supergraphs: the answer over real HTTP subgraphs equals the answer of
 * graphql-java over the whole schema. {@code -Dseed=N} repeats one supergraph, {@code -Dgraphs} and
 * {@code -Dquestions} set how many; each failure prints its seed.
 */
final class RandomGraphsTest {
  private static final int QUESTIONS = Integer.getInteger("questions", 25);
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void answersAreThoseOfOneSchema() throws Exception {
    var only = Long.getLong("seed");
    long first = only == null ? Long.getLong("first", 1) : only;
    int graphs = only == null ? Integer.getInteger("graphs", 20) : 1;
    System.out.println("random supergraphs from seed " + first + ", " + graphs + " of them");
    for (long seed = first; seed < first + graphs; seed++) {
      run(seed);
    }
  }

  private static void run(long seed) throws Exception {
    var graph = new RandomGraph(seed);
    try (var subgraphs = new Subgraphs(graph.sdl(), graph.world())) {
      for (int i = 0; i < QUESTIONS; i++) {
        var schema = subgraphs.runner().supergraph().publicSchema();
        var random = new RandomQuestion(schema, seed * 1000 + i);
        var question = random.text();
        var variables = random.variables();
        var answer = subgraphs.ask(question, variables);
        var expected = subgraphs.askMonolith(question, variables);
        boolean fails = expected.containsKey("errors");
        if (answer.errors().isEmpty() == fails
            || !JSON.valueToTree(expected.get("data"))
                .equals(JSON.readTree(String.valueOf(answer.data())))) {
          System.out.println(graph.sdl());
          System.out.println(question + "\n" + variables);
          System.out.println(plan(subgraphs, question, variables));
          System.out.println(answer.errors());
        }
        assertEquals(
            JSON.writeValueAsString(expected.get("data")),
            String.valueOf(answer.data()),
            "seed " + seed);
        assertEquals(!fails, answer.errors().isEmpty(), "seed " + seed + ": " + answer.errors());
      }
    } catch (RuntimeException e) {
      throw new IllegalStateException("seed " + seed + "\n" + graph.sdl(), e);
    }
  }

  private static String plan(Subgraphs subgraphs, String question, Map<String, Object> variables) {
    try {
      return subgraphs
          .runner()
          .prepare(new Question(question, null, new LinkedHashMap<>(variables)))
          .plan()
          .toString();
    } catch (RuntimeException e) {
      return e.toString();
    }
  }
}
