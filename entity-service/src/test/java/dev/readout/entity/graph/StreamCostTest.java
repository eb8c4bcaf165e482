package dev.readout.entity.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.PostgresResource;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.store.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What an article costs does not grow with the graph: over three years of invented news the last
 * tenth is no more than half dearer than the first, in pairs compared and reports loaded, which no
 * busy machine changes. {@code -Dstream=10000} is the full size, {@code -Dseed=N} another world;
 * the seconds are printed, not judged.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StreamCostTest {
  private static final int TENTHS = 10;
  private static final int BATCH = 25;
  private static final double MOST_GROWTH = 1.5;

  @Inject Sql sql;
  @Inject Atlas atlas;

  @Test
  void theCostOfAnArticleDoesNotGrowWithTheGraph() {
    long seed = Long.getLong("seed", 7);
    int articles = Integer.getInteger("stream", 1_000);
    List<ReadArticle> stream = new RandomStream(seed, articles).all();
    World world = new World(sql, atlas);
    double[] work = new double[TENTHS];
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      List<ReadArticle> part =
          stream.subList(articles * tenth / TENTHS, articles * (tenth + 1) / TENTHS);
      long before = world.work();
      long began = System.nanoTime();
      world.read(part, BATCH);
      work[tenth] = (double) (world.work() - before) / part.size();
      System.out.printf(
          "stream, seed %d, tenth %2d: %6.2f pairs and reports, %6.2f ms an article%n",
          seed, tenth + 1, work[tenth], (System.nanoTime() - began) / 1e6 / part.size());
    }
    assertTrue(
        work[TENTHS - 1] <= MOST_GROWTH * work[0],
        () -> "from " + work[0] + " to " + work[TENTHS - 1] + " an article, seed " + seed);
  }
}
