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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
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
  void countsEqualPagesWhileArticlesArrive() {
    var random = Seed.random("law 9");
    ingest(java.util.stream.Stream.generate(() -> Stories.story(random)).limit(60).toList());
    var stop = new AtomicBoolean();
    var arriving =
        CompletableFuture.runAsync(
            () -> {
              var more = new Random(5);
              while (!stop.get()) {
                ingest(List.of(Stories.story(more), Stories.story(more)));
              }
            },
            // A thread of the common pool has another class loader, in which rest-assured finds no
            // Jackson.
            task -> Thread.ofPlatform().start(task));
    try {
      for (var order : List.of("NEWEST", "OLDEST")) {
        assertPagesMatch("order: " + order, 7);
      }
      assertPagesMatch("order: RELEVANCE, filter: {search: \"fisheries OR grain -visa\"}", 5);
      assertPagesMatch("filter: {source: \"unknown\"}", 13);
    } finally {
      stop.set(true);
      arriving.join();
    }
  }

  private static void assertPagesMatch(String arguments, int size) {
    var ids = new ArrayList<String>();
    int total = -1;
    @Nullable String after = null;
    do {
      var page =
          Service.ask(
              "query($after: String) { articles("
                  + arguments
                  + ", first: "
                  + size
                  + ", after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }",
              "after",
              after);
      if (total < 0) {
        total = page.getInt("data.articles.totalCount");
      }
      assertEquals(total, page.getInt("data.articles.totalCount"), arguments);
      ids.addAll(page.getList("data.articles.nodes.id"));
      after =
          page.getBoolean("data.articles.pageInfo.hasNextPage")
              ? page.getString("data.articles.pageInfo.endCursor")
              : null;
    } while (after != null);
    assertEquals(total, ids.size(), arguments);
    assertEquals(total, new HashSet<>(ids).size(), arguments);
    assertTrue(total > 0, arguments);
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
