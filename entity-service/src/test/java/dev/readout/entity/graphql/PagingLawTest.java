package dev.readout.entity.graphql;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.PostgresResource;
import dev.readout.entity.Seeds;
import dev.readout.entity.graph.Change;
import dev.readout.entity.graph.Keeping;
import dev.readout.entity.graph.RandomNews;
import dev.readout.entity.load.Story;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.RunStore;
import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Law 9: paging through everything while articles come, go and are read again gives nothing twice
 * and leaves out nothing that was there all the time; and every single answer agrees with itself.
 * {@code -Dseed=N} repeats a run, {@code -Dseeds=N} tries so many from there, {@code
 * -Dpaging.rounds=N} makes it longer.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PagingLawTest {
  private static final int ARTICLES = 80;
  private static final List<String> LISTS =
      List.of(
          "meetings(order: NEWEST, ",
          "meetings(order: OLDEST, ",
          "meetings(order: MOST_REPORTED, ",
          "people(",
          "topics(");

  @Inject Sql sql;
  @Inject Keeping keeping;

  /** The ids of everything that there is, after each change. */
  private final List<Set<String>> states = new CopyOnWriteArrayList<>();

  private volatile boolean done;
  private Thread writer = new Thread();

  static LongStream seeds() {
    return Seeds.from(4);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void pagingWhileArticlesComeAndGoSkipsAndRepeatsNothing(long seed) throws InterruptedException {
    Seeds.startAfresh(sql);
    System.out.println("seed " + seed); // printed for repeating a failure
    RandomNews news = new RandomNews(seed, "p", LocalDate.of(2026, 1, 1));
    String run =
        QuarkusTransaction.requiringNew()
            .call(() -> new RunStore(sql).live(Story.READER, Instant.EPOCH));
    List<ReadArticle> all = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      all.add(news.article(i, 1, Instant.EPOCH, run));
    }
    write(all, List.of());
    AtomicReference<Throwable> failure = new AtomicReference<>();
    done = false;
    writer = new Thread(() -> change(news, run, new Random(seed)), "writer");
    writer.setUncaughtExceptionHandler((thread, e) -> failure.set(e));
    writer.start();
    try {
      for (int round = 0; round < Integer.getInteger("paging.rounds", 2); round++) {
        for (String list : LISTS) {
          page(list, "seed " + seed);
        }
      }
    } finally {
      done = true;
      writer.join();
    }
    assertNull(failure.get());
    assertTrue(states.size() > 5, "the writer wrote: " + states.size());
  }

  private void page(String list, String seed) {
    int from = states.size() - 1;
    List<String> seen = new ArrayList<>();
    String after = "";
    boolean more = true;
    while (more) {
      String whole = list + "first: 500)";
      JsonPath answer =
          ask(
              "{ all: "
                  + whole
                  + " { totalCount nodes { id } } page: "
                  + list
                  + "first: 6"
                  + after
                  + ") { totalCount pageInfo { hasNextPage endCursor } nodes { id"
                  + (list.startsWith("meetings")
                      ? " participants { entity { name } } reports { claims { id } }"
                      : " name")
                  + " } } }");
      assertNull(answer.get("errors"), answer.prettify());
      int total = answer.getInt("data.all.totalCount");
      assertEquals(total, answer.getList("data.all.nodes").size(), list + seed);
      assertEquals(total, answer.getInt("data.page.totalCount"), list + seed);
      if (list.startsWith("meetings")) {
        // A meeting of one state of the graph with the reports of another would have none.
        answer
            .<List<?>>getList("data.page.nodes.reports")
            .forEach(reports -> assertFalse(reports.isEmpty(), list + seed));
      }
      seen.addAll(answer.getList("data.page.nodes.id"));
      more = answer.getBoolean("data.page.pageInfo.hasNextPage");
      after = ", after: \"" + answer.getString("data.page.pageInfo.endCursor") + "\"";
    }
    assertEquals(new HashSet<>(seen).size(), seen.size(), "nothing twice: " + list + seed);
    List<Set<String>> meanwhile = statesSince(from);
    Set<String> throughout = new HashSet<>(meanwhile.getFirst());
    meanwhile.forEach(throughout::retainAll);
    throughout.removeIf(id -> !id.startsWith(list.substring(0, 1)));
    throughout.removeAll(seen);
    assertEquals(Set.of(), throughout, "nothing left out: " + list + seed);
  }

  /**
   * What there was from this state on, one more state included than was noted when the last page
   * came: the writer notes a state after its commit, so the last page may show one not yet noted.
   */
  private List<Set<String>> statesSince(int from) {
    int noted = states.size();
    while (states.size() == noted && writer.isAlive()) {
      Thread.onSpinWait();
    }
    List<Set<String>> copy = List.copyOf(states);
    return copy.subList(from, copy.size());
  }

  /** Inserts, retracts, and reads again with another result, until the reader is done. */
  private void change(RandomNews news, String run, Random random) {
    int version = 2;
    while (!done) {
      int number = random.nextInt(ARTICLES + 20);
      ReadArticle article = news.article(number, version++, Instant.EPOCH, run);
      if (random.nextInt(3) == 0) {
        write(List.of(), List.of(article));
      } else {
        write(List.of(article), List.of());
      }
    }
  }

  private void write(List<ReadArticle> read, List<ReadArticle> gone) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              ArticleStore articles = new ArticleStore(sql);
              articles.lockGraph();
              for (ReadArticle article : read) {
                articles.receive(article.article());
                articles.done(article, Instant.EPOCH);
              }
              gone.forEach(g -> articles.retract(g.article().id(), Instant.EPOCH));
              keeping.apply(
                  new Change(read, gone.stream().map(g -> g.article().id()).toList(), List.of()));
            });
    // Letters that tell apart the lists they are in: m..., person:..., topic:...
    states.add(
        new HashSet<>(
            sql.strings(
                "select id from meeting union all select id from entity where articles > 0 and kind"
                    + " in ('PERSON', 'TOPIC')")));
  }

  private static JsonPath ask(String query) {
    return given()
        .contentType("application/json")
        .body(Map.of("query", query))
        .post("/graphql")
        .jsonPath();
  }
}
