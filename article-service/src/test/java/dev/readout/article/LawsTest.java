package dev.readout.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The laws of the design that concern articles, on generated stories; seeds are printed. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class LawsTest {
  private static final List<String> AROUND =
      List.of(
          "\n\nShare post:\n\nAdvertisement",
          "\n\nMore like this\nRelated\n\nKettle found in the palace garden\n\nA kettle was found in the...",
          "\n\nMost read\n- Kettle found in the palace garden\n- Nobody misses the kettle",
          "\n\nRecommended Article: Kettle found in the palace garden",
          "\n\nTags: kettles, palaces\n\nLeave a Reply");

  @Test
  void sameArticleAgainChangesNothing() {
    var random = Seed.random("law 3");
    var stories = new ArrayList<String>();
    for (int i = 0; i < 20; i++) {
      stories.add(Stories.story(random));
    }
    var first = ingest(stories);
    assertEquals(Collections.nCopies(20, "CREATED"), first.getList("outcome"));
    int before = total("");
    var order = new ArrayList<>(stories);
    Collections.shuffle(order, random);
    var again = ingest(order.stream().map(story -> story + Stories.pick(AROUND, random)).toList());
    assertEquals(Collections.nCopies(20, "UNCHANGED"), again.getList("outcome"));
    assertEquals(
        new HashSet<>(first.getList("article.id")), new HashSet<>(again.getList("article.id")));
    assertEquals(before, total(""));
    var ids = new HashSet<>(first.<String>getList("article.id"));
    assertEquals(20, Topic.read(record -> ids.contains(record.key()), 20).size());
  }

  @Test
  void boilerplateYieldsNothing() {
    var random = Seed.random("law 8");
    for (int i = 0; i < 20; i++) {
      var story = Stories.story(random);
      var around = Stories.pick(AROUND, random) + Stories.pick(AROUND, random);
      assertEquals(
          story, Service.ingest(Map.of("text", story + around)).getString("article.text"), around);
    }
  }

  @Test
  void nearCopiesNameTheEarliestInAnyOrderAndAsIfARetractedOneHadNeverCome() {
    var random = Seed.random("laws 2 and 4");
    for (int round = 0; round < 5; round++) {
      var story =
          Stories.story(random)
              + "\n\n"
              + Stories.paragraph(random)
              + "\n\n"
              + Stories.paragraph(random);
      var copies = new ArrayList<Map<String, Object>>();
      for (int i = 1; i <= 4; i++) {
        copies.add(
            Map.of(
                "text", story + (i == 1 ? "" : "\n\nThe number " + i + " was added."),
                "url", "https://paper" + i + ".example/" + random.nextInt(1_000_000),
                "publishedAt", "2026-03-0" + i + "T10:00:00Z"));
      }
      Collections.shuffle(copies, random);
      var ids = new String[5];
      for (var copy : copies) {
        int number = String.valueOf(copy.get("publishedAt")).charAt(9) - '0';
        ids[number] = Service.id(Service.ingest(copy));
      }
      assertNull(original(ids[1]));
      for (int i = 2; i <= 4; i++) {
        assertEquals(ids[1], original(ids[i]), "copy " + i);
      }
      Service.ask(
          "mutation($id: ID!) { retractArticle(id: $id, reason: \"test\") { userErrors { code } } }",
          "id",
          ids[1]);
      assertNull(original(ids[2]));
      assertEquals(ids[2], original(ids[3]));
      assertEquals(ids[2], original(ids[4]));
      var twins =
          Service.ask("query($id: ID!) { article(id: $id) { duplicates { id } } }", "id", ids[2]);
      assertEquals(List.of(ids[3], ids[4]), twins.getList("data.article.duplicates.id"));
    }
  }

  @Test
  void countsEqualPagesWhileArticlesArriveAndAreRevised() throws Exception {
    var random = Seed.random("law 9");
    var site = "https://law" + random.nextInt(1_000_000) + ".example/";
    for (int i = 0; i < 40; i++) {
      publish(site + i, random);
    }
    try (var writer = new Writer(site, random.nextLong(), false)) {
      for (var order : List.of("NEWEST", "OLDEST")) {
        assertPagesMatch("order: " + order, 7);
      }
      assertPagesMatch("order: RELEVANCE, filter: {search: \"fisheries OR grain -visa\"}", 5);
      assertPagesMatch("filter: {source: \"" + source(site) + "\"}", 13);
      assertPagesMatch("filter: {publishedFrom: \"2026-02-10\", language: \"en\"}", 6);
      assertTrue(writer.revised.get() > 0, "nothing was revised meanwhile");
    }
  }

  @Test
  void aListLosesWhatIsWithdrawnAndNothingElse() throws Exception {
    var random = Seed.random("law 9 and retractions");
    var site = "https://law" + random.nextInt(1_000_000) + ".example/";
    for (int i = 0; i < 40; i++) {
      publish(site + i, random);
    }
    var list = "filter: {source: \"" + source(site) + "\"}";
    var writer = new Writer(site, random.nextLong(), true);
    Pages pages;
    int before;
    try (writer) {
      before = Math.max(0, writer.retracted.size() - 1); // One may be on its way.
      pages = Pages.read(list, 3);
    }
    var given = new HashSet<>(pages.ids);
    assertEquals(given.size(), pages.ids.size(), "an article came twice");
    int lost = writer.retracted.size() - before;
    assertTrue(given.size() <= pages.total && given.size() >= pages.total - lost, pages::toString);
    given.removeAll(writer.retracted);
    assertEquals(given.size(), Pages.total(list, pages.firstCursor), "the count of the same list");
  }

  private static String source(String site) {
    return site.replaceAll("https://|/", "");
  }

  /** An article of its own, or the next version of the one that is there. */
  private static JsonPath publish(String url, Random random) {
    return Service.ingest(
        Map.of(
            "text",
            Stories.story(random),
            "url",
            url,
            "language",
            random.nextInt(4) == 0 ? "fr" : "en",
            "publishedAt",
            "2026-0%d-%02dT10:00:00Z".formatted(1 + random.nextInt(3), 1 + random.nextInt(28))));
  }

  /** Adds, revises and, if it should, withdraws articles of a site until it is closed. */
  private static final class Writer implements AutoCloseable {
    final Set<String> retracted = ConcurrentHashMap.newKeySet();
    final AtomicInteger revised = new AtomicInteger();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    Writer(String site, long seed, boolean retracting) {
      // A thread of the common pool has another class loader, in which rest-assured finds no
      // Jackson.
      thread =
          Thread.ofPlatform()
              .uncaughtExceptionHandler((dead, why) -> failure = why)
              .start(() -> write(site, new Random(seed), retracting));
    }

    private void write(String site, Random random, boolean retracting) {
      for (int next = 40; !stop.get(); next++) {
        publish(site + next, random);
        var payload = publish(site + random.nextInt(40), random);
        if (payload.getString("outcome").equals("REVISED")) {
          revised.incrementAndGet();
        }
        if (retracting && payload.getString("article") != null && random.nextInt(3) == 0) {
          var id = Service.id(payload);
          retracted.add(id);
          Service.ask(
              "mutation($id: ID!) { retractArticle(id: $id, reason: \"law 9\") { userErrors { code } } }",
              "id",
              id);
        }
      }
    }

    @Override
    public void close() throws InterruptedException {
      stop.set(true);
      thread.join();
      if (failure != null) {
        throw new AssertionError("the writer failed", failure);
      }
    }
  }

  /** A list paged through. */
  private record Pages(int total, List<String> ids, @Nullable String firstCursor) {
    private static final String QUERY =
        "query($after: String) { articles(%s, first: %d, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }";

    static Pages read(String arguments, int size) {
      var ids = new ArrayList<String>();
      int total = -1;
      @Nullable String first = null;
      @Nullable String after = null;
      do {
        var page = Service.ask(QUERY.formatted(arguments, size), "after", after);
        total = total < 0 ? page.getInt("data.articles.totalCount") : total;
        ids.addAll(page.getList("data.articles.nodes.id"));
        after =
            page.getBoolean("data.articles.pageInfo.hasNextPage")
                ? page.getString("data.articles.pageInfo.endCursor")
                : null;
        first = first == null ? page.getString("data.articles.pageInfo.endCursor") : first;
      } while (after != null);
      return new Pages(total, ids, first);
    }

    /** What the list that has this cursor holds now. */
    static int total(String arguments, @Nullable String cursor) {
      return Service.ask(QUERY.formatted(arguments, 1), "after", cursor)
          .getInt("data.articles.totalCount");
    }
  }

  private static void assertPagesMatch(String arguments, int size) {
    var pages = Pages.read(arguments, size);
    assertEquals(pages.total, pages.ids.size(), arguments);
    assertEquals(pages.total, new HashSet<>(pages.ids).size(), arguments);
    assertTrue(pages.total > 0, arguments);
    assertEquals(pages.total, Pages.total(arguments, pages.firstCursor), arguments);
  }

  private static @Nullable String original(String id) {
    return Service.ask("query($id: ID!) { article(id: $id) { duplicateOf { id } } }", "id", id)
        .getString("data.article.duplicateOf.id");
  }

  private static int total(String arguments) {
    return Service.ask("{ articles" + arguments + " { totalCount } }")
        .getInt("data.articles.totalCount");
  }

  private static JsonPath ingest(List<String> texts) {
    var answer =
        Service.ask(
            "mutation($inputs: [ArticleInput!]!) { ingestArticles(inputs: $inputs) { outcome article { id } } }",
            "inputs",
            texts.stream().map(text -> Map.of("text", text)).toList());
    assertFalse(answer.getList("data.ingestArticles").isEmpty());
    return answer.setRootPath("data.ingestArticles");
  }
}
