package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.gateway.operation.Documents;
import dev.readout.gateway.operation.OperationReader;
import dev.readout.gateway.plan.Planner;
import dev.readout.gateway.plan.PlanningException;
import dev.readout.gateway.plan.QueryPlan;
import dev.readout.gateway.supergraph.Supergraph;
import dev.readout.gateway.supergraph.SupergraphReader;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Planning ends, whatever is asked of whatever supergraph: with a plan or with a clear refusal. */
final class PlanningTimeTest {
  // Against hangs only: an overworked machine may take many times as long as a quiet one.
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int SUBGRAPHS = 12;
  private static final int TYPES = 12;

  @Test
  void manySubgraphsThatShareEverythingArePlanned() {
    var plan = plan(shared(), deep("item { id name a0 a5 a11 ", 6));
    assertTrue(plan.fetches().size() <= 3 * 7, () -> plan.toString());
  }

  @Test
  void everyMemberOfAUnionAtEveryLevelEnds() {
    ends(shared(), "{ any { " + members(2) + " } }");
  }

  @Test
  void keysThatLeadOnForEverEnd() {
    var graph = chained();
    ends(graph, deep("first { last a0 a11 ", 5));
  }

  @Test
  void whoGivesUpWaitingStopsThePlanning() throws InterruptedException {
    var failure = new Throwable[1];
    var thread =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              failure[0] =
                  assertThrows(
                      PlanningException.class,
                      () -> plan(chained(), deep("first { last a0 a11 ", 40)));
            });
    thread.start();
    thread.join(LIMIT);
    assertTrue(failure[0] instanceof PlanningException, () -> "" + failure[0]);
  }

  /** Each level multiplies the ways by the number of members. */
  private static String members(int levels) {
    var below = levels == 1 ? "name" : "next { " + members(levels - 1) + " }";
    return IntStream.range(0, TYPES)
        .mapToObj(t -> "... on T" + t + " { id a" + t + " " + below + " }")
        .collect(Collectors.joining(" "));
  }

  private static void ends(Supergraph graph, String question) {
    assertTimeout(
        LIMIT,
        () -> {
          try {
            assertTrue(!plan(graph, question).fetches().isEmpty());
          } catch (PlanningException e) {
            assertTrue(
                String.valueOf(e.getMessage()).matches("(?s).*(too complex|more than).*"),
                e::toString);
          }
        });
  }

  private static QueryPlan plan(Supergraph graph, String question) {
    var document = Documents.read(graph.publicSchema(), question);
    return new Planner(graph)
        .plan(OperationReader.read(graph, document, Documents.choose(document, null)));
  }

  /** The same selection inside itself; it leaves its last bracket open. */
  private static String deep(String selection, int levels) {
    return "{ " + selection.repeat(levels) + "}".repeat(levels) + " }";
  }

  private static String graphs() {
    return "schema { query: Query }\nscalar join__FieldSet\nenum join__Graph { "
        + IntStream.range(0, SUBGRAPHS)
            .mapToObj(s -> "S" + s + " @join__graph(name: \"s" + s + "\", url: \"\")")
            .collect(Collectors.joining(" "))
        + " }\n";
  }

  private static String everywhere(String more) {
    return IntStream.range(0, SUBGRAPHS)
        .mapToObj(s -> " @join__type(graph: S" + s + more + ")")
        .collect(Collectors.joining());
  }

  /** Twelve subgraphs with one key; all know most fields, and one field each is its own. */
  private static Supergraph shared() {
    var sdl = new StringBuilder(graphs());
    sdl.append("type Query").append(everywhere("")).append(" { item: Item any: Any }\n");
    sdl.append("type Item").append(everywhere(", key: \"id\""));
    sdl.append(" { id: ID! name: String item: Item any: Any ");
    for (int s = 0; s < SUBGRAPHS; s++) {
      sdl.append("a" + s + ": Int @join__field(graph: S" + s + ") ");
    }
    sdl.append("}\n");
    var names = IntStream.range(0, TYPES).mapToObj(t -> "T" + t).collect(Collectors.joining(" | "));
    sdl.append("union Any").append(everywhere("")).append(" = ").append(names).append("\n");
    for (int t = 0; t < TYPES; t++) {
      sdl.append("type T" + t).append(everywhere(", key: \"id\""));
      sdl.append(" { id: ID! name: String next: Any any: Any a" + t + ": Int");
      sdl.append(" @join__field(graph: S" + t + ") }\n");
    }
    return SupergraphReader.read(sdl.toString(), Map.of());
  }

  /** Every subgraph can be left by three keys, each of which leads to another. */
  private static Supergraph chained() {
    var sdl = new StringBuilder(graphs());
    sdl.append("type Query").append(everywhere(""));
    sdl.append(" { first: Item @join__field(graph: S0) }\ntype Item");
    for (int s = 0; s < SUBGRAPHS; s++) {
      for (int k = 0; k < 3; k++) {
        sdl.append(" @join__type(graph: S" + s + ", key: \"k" + (s + k) % SUBGRAPHS + "\")");
      }
    }
    sdl.append(" { last: Int @join__field(graph: S6, requires: \"a5 a7\")");
    sdl.append(" first: Item @join__field(graph: S5)\n");
    for (int s = 0; s < SUBGRAPHS; s++) {
      sdl.append("k" + s + ": ID!");
      for (int k = 0; k < 3; k++) {
        sdl.append(" @join__field(graph: S" + (s + SUBGRAPHS - k) % SUBGRAPHS + ")");
      }
      sdl.append("\na" + s + ": Int @join__field(graph: S" + s + ")");
      if (s == 5 || s == 7) {
        sdl.append(" @join__field(graph: S6, external: true)");
      }
      sdl.append("\n");
    }
    return SupergraphReader.read(sdl.append("}\n").toString(), Map.of());
  }
}
