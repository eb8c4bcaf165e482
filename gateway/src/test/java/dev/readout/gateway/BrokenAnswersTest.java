package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.gateway.execute.AnswerReader;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.execute.SubgraphAnswer;
import dev.readout.gateway.execute.SubgraphFailure;
import dev.readout.gateway.execute.SubgraphRequest;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.supergraph.SupergraphReader;
import dev.readout.gateway.world.BrokenWorld;
import dev.readout.gateway.world.NaiveAnswer;
import dev.readout.gateway.world.NaiveAnswer.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random questions to subgraphs whose answers are broken at random: nulls where none may be, values
 * of other types, objects without a type's name. The answer must be what a few plain lines of
 * recursion make of the same data, and there are errors exactly where something was wrong. Entities
 * stand at many places, so that what is held and written once shows.
 */
final class BrokenAnswersTest {
  private static final long FIRST = Long.getLong("first", 1);
  private static final int QUESTIONS = Integer.getInteger("broken", 400);
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SDL =
      """
      schema { query: Query }
      scalar join__FieldSet
      enum join__Graph { A @join__graph(name: "a", url: "") B @join__graph(name: "b", url: "") }
      type Query @join__type(graph: A) @join__type(graph: B) {
        top: Node @join__field(graph: A)
        must: Node! @join__field(graph: A)
        list: [Node] @join__field(graph: A)
        tight: [Node!]! @join__field(graph: A)
        grid: [[Node!]] @join__field(graph: A)
        face: [Face!] @join__field(graph: A)
        n: Int! @join__field(graph: A)
      }
      type Node @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
        id: ID @join__field(graph: A) @join__field(graph: B)
        n: Int! @join__field(graph: A)
        s: String @join__field(graph: A)
        f: Float @join__field(graph: A)
        b: Boolean! @join__field(graph: A)
        e: Colour @join__field(graph: A)
        ns: [Int!] @join__field(graph: A)
        kid: Node @join__field(graph: A)
        kids: [Node!] @join__field(graph: A)
        extra: Int @join__field(graph: B)
        sure: Int! @join__field(graph: B)
        parts: [Part!] @join__field(graph: B)
        mate: Node @join__field(graph: B)
        mates: [Node!] @join__field(graph: B)
      }
      type Part @join__type(graph: B) { p: Int! q: String }
      enum Colour @join__type(graph: A) {
        RED @join__enumValue(graph: A) BLUE @join__enumValue(graph: A)
      }
      interface Face @join__type(graph: A) { n: Int }
      type Smile implements Face
          @join__type(graph: A) @join__implements(graph: A, interface: "Face") {
        n: Int
        a: String!
      }
      type Frown implements Face
          @join__type(graph: A) @join__implements(graph: A, interface: "Face") {
        n: Int
        c: Int
      }
      """;

  @Test
  void theAnswerIsWhatPlainRecursionMakesOfTheSameData() throws Exception {
    System.out.println("broken answers from seed " + FIRST + ", " + QUESTIONS + " of them");
    var graph = SupergraphReader.read(SDL, Map.of());
    for (long seed = FIRST; seed < FIRST + QUESTIONS; seed++) {
      var random = new Random(seed);
      var world = new BrokenWorld(graph.publicSchema(), random.nextLong());
      var wish = Wish.random(graph.publicSchema(), random);
      var expected = new NaiveAnswer(graph.publicSchema(), world);
      var data = expected.of(wish);
      var runner = new QueryRunner(graph, request -> answer(world, request));
      var answer =
          runner.ask(
              Question.of(wish.toString()), new RequestContext(Map.of(), Duration.ofSeconds(30)));
      var told = "seed " + seed + "\n" + wish + "\n" + world.told();
      assertEquals(JSON.writeValueAsString(data), String.valueOf(answer.data()), told);
      assertEquals(expected.isFlawed(), !answer.errors().isEmpty(), told + answer.errors());
    }
  }

  private static SubgraphAnswer answer(BrokenWorld world, SubgraphRequest request)
      throws SubgraphFailure {
    var data = new LinkedHashMap<String, @Nullable Object>();
    request
        .variables()
        .forEach(
            (name, value) -> {
              var entities = new ArrayList<@Nullable Object>();
              for (var representation : (List<?>) Objects.requireNonNull(value)) {
                var id = ((Map<?, ?>) Objects.requireNonNull(representation)).get("id");
                entities.add(world.entity(request.subgraph(), String.valueOf(id)));
              }
              data.put(name.equals("representations") ? "_entities" : name, entities);
            });
    if (request.variables().isEmpty()) {
      data.putAll(world.root());
    }
    try {
      return AnswerReader.read(200, JSON.writeValueAsBytes(Map.of("data", data)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
