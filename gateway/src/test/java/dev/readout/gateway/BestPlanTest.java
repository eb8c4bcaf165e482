package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.gateway.operation.Documents;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.OperationReader;
import dev.readout.gateway.plan.PlanProof;
import dev.readout.gateway.plan.Planner;
import dev.readout.gateway.plan.QueryPlan;
import dev.readout.gateway.supergraph.Supergraph;
import dev.readout.gateway.supergraph.SupergraphReader;
import dev.readout.gateway.world.EveryPlan;
import dev.readout.gateway.world.RandomGraph;
import dev.readout.gateway.world.RandomQuestion;
import dev.readout.gateway.world.Shuffled;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * No plan takes fewer stages than ours, and none of up to three stages fewer fetches (longer ones
 * can be had for fewer now and then: the random supergraphs are far more tangled than real ones);
 * and the order of the supergraph's words does not show in it. {@code -Dfirst} and {@code -Dgraphs}
 * set which random supergraphs are looked at.
 */
final class BestPlanTest {
  private static final long FIRST = Long.getLong("first", 1);
  private static final int GRAPHS = Integer.getInteger("graphs", 60);
  private static final int QUESTIONS = Integer.getInteger("questions", 6);
  private static final int EXACT_STAGES = 3;
  // Of a hundred fetches of longer plans.
  private static final int TOLERATED = 15;

  @Test
  void noPlanTakesFewerStagesOrFetches() {
    int compared = 0;
    int fetches = 0;
    int more = 0;
    var worse = new ArrayList<String>();
    for (long seed = FIRST; seed < FIRST + GRAPHS; seed++) {
      var graph = SupergraphReader.read(RandomGraph.ofObjects(seed).sdl(), Map.of());
      for (int i = 0; i < QUESTIONS; i++) {
        var question = new RandomQuestion(graph.publicSchema(), seed * 100 + i);
        var operation = operation(graph, question);
        if (operation.kind() != Operation.Kind.QUERY || question.text().contains("@")) {
          // Mutations go one after the other; what is skipped may cost fetches all the same.
          continue;
        }
        var plan = new Planner(graph).plan(operation);
        PlanProof.check(graph, operation, plan);
        var ours = new EveryPlan.Cost(plan.stages(), plan.fetches().size());
        var cheapest = EveryPlan.cheapest(graph, operation.selection(), ours);
        if (cheapest == null || ours.fetches() == 0) {
          continue;
        }
        compared++;
        assertTrue(ours.stages() >= cheapest.stages(), () -> "a plan that was not tried: " + plan);
        if (ours.stages() > EXACT_STAGES) {
          fetches += cheapest.fetches();
          more += ours.fetches() - cheapest.fetches();
        } else if (!ours.equals(cheapest)) {
          worse.add("seed " + seed + " question " + i + ": " + ours + " instead of " + cheapest);
        }
      }
    }
    System.out.printf(
        "%d plans compared with every other plan; of those with more than %d stages %d of %d"
            + " fetches could be saved%n",
        compared, EXACT_STAGES, more, fetches + more);
    assertEquals("", String.join("\n", worse));
    assertTrue(compared > GRAPHS, "compared only " + compared);
    assertTrue(more * 100 <= TOLERATED * (fetches + more), more + " of " + (fetches + more));
  }

  @Test
  void theOrderOfSubgraphsDoesNotShow() {
    for (long seed = FIRST; seed < FIRST + GRAPHS; seed++) {
      var sdl = new RandomGraph(seed).sdl();
      var graph = SupergraphReader.read(sdl, Map.of());
      var other = SupergraphReader.read(Shuffled.of(sdl, seed), Map.of());
      for (int i = 0; i < QUESTIONS; i++) {
        var question = new RandomQuestion(graph.publicSchema(), seed * 100 + i);
        assertEquals(
            plan(graph, question).toString(),
            plan(other, question).toString(),
            () -> question.text());
      }
    }
  }

  private static QueryPlan plan(Supergraph graph, RandomQuestion question) {
    return new Planner(graph).plan(operation(graph, question));
  }

  private static Operation operation(Supergraph graph, RandomQuestion question) {
    var document = Documents.read(graph.publicSchema(), question.text());
    return OperationReader.read(graph, document, Documents.choose(document, null));
  }
}
