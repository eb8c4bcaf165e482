package dev.readout.entity.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.PostgresResource;
import dev.readout.entity.load.Story;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.RunStore;
import dev.readout.entity.store.SnapshotStore;
import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * A graph of the past that is too large to wait for is made in the background, by one maker at a
 * time; one that is too large altogether is refused. The limits are set small here.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AsOfLimitsTest {
  /** Before the news of all other tests, which share the database. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

  private static final int MOST_AT_ONCE = 2;
  private static final int MOST = 4;
  private static final int PATIENCE_MILLIS = 60_000;

  @Inject Sql sql;
  @Inject Atlas atlas;

  @Test
  void aLargeGraphIsMadeInTheBackgroundAndATooLargeOneNotAtAll() throws InterruptedException {
    QuarkusTransaction.requiringNew().run(() -> publish(6));
    AsOfGraphs former = new AsOfGraphs(sql, atlas, MOST_AT_ONCE, MOST);
    assertInstanceOf(AsOfGraphs.Former.Ready.class, graph(former, 2));
    assertEquals(new AsOfGraphs.Former.InTheMaking(4, 0), graph(former, 4));
    String schema = ready(former, 4);
    assertEquals(4, sql.number("select count(*) from " + schema + ".meeting"));
    assertEquals(indexes("public"), indexes(schema));
    assertEquals(0, sql.number("select count(*) from graph_in_the_making"));
    assertEquals(new AsOfGraphs.Former.TooLarge(5, MOST), graph(former, 5));
    // Who asks again finds it; another limit does not make it again.
    assertEquals(new AsOfGraphs.Former.Ready(schema), graph(new AsOfGraphs(sql, atlas, 0, 0), 4));
  }

  private long indexes(String schema) {
    return sql.number(
        "select count(*) from pg_indexes where schemaname = ? and tablename in ('meeting', 'claim')",
        schema);
  }

  private static AsOfGraphs.Former graph(AsOfGraphs former, int articles) {
    return former.graph(FIRST_DAY.plusDays(articles - 1), null);
  }

  private static String ready(AsOfGraphs former, int articles) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (System.currentTimeMillis() < end) {
      if (graph(former, articles) instanceof AsOfGraphs.Former.Ready made) {
        return made.schema();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no graph of " + articles + " articles was made");
  }

  private void publish(int articles) {
    String run = new RunStore(sql).live(Story.READER, Instant.EPOCH);
    ArticleStore store = new ArticleStore(sql);
    for (int i = 0; i < articles; i++) {
      Story story = new Story("limit" + i, "old.example", FIRST_DAY.plusDays(i).toString());
      story.with(
          story.person("Egon Vanterpool", "NL", "President"),
          story.person("Ottoline Brakspear", "GB", "Prime Minister"));
      ReadArticle read =
          story.on(FIRST_DAY.plusYears(i).toString()).met(MeetingStatus.HELD).read(run);
      store.receive(read.article());
      store.done(read, Instant.EPOCH);
    }
  }

  @Test
  void whoMakesAGraphAndDiesIsReplacedAndWhatItLeftIsRemoved() {
    SnapshotStore store = new SnapshotStore(sql);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              assertTrue(store.begin("asof_limits", "one", 100));
              assertFalse(store.begin("asof_limits", "two", 100), "one is at it");
              store.create("one");
              store.progress("one", 50);
              assertEquals(50, store.making("asof_limits").orElseThrow().done());
              sql.run(
                  "update graph_in_the_making set beat = now() - interval '1 hour' where maker ="
                      + " 'one'");
              assertTrue(store.making("asof_limits").isEmpty());
              assertTrue(store.begin("asof_limits", "two", 100), "one is gone");
              store.create("two");
              assertFalse(store.exists("making_one"), "what one left is removed");
              assertThrows(IllegalStateException.class, () -> store.progress("one", 60));
              store.abandon("two");
              assertFalse(store.exists("making_two"));
            });
  }
}
