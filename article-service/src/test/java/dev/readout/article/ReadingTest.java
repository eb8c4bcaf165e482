package dev.readout.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists, search and everything that is read. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ReadingTest {
  @Inject EntityManagerFactory factory;

  @BeforeEach
  void someArticles() {
    var random = new Random(77);
    for (int i = 0; i < 30; i++) {
      Service.ingest(
          Map.of(
              "text", Stories.story(random),
              "url", "https://site" + i % 7 + ".example/" + i,
              "publishedAt", "1926-01-%02dT10:00:00Z".formatted(i % 28 + 1)));
    }
  }

  @Test
  void aPageCostsTheSameStatementsWhateverItsSize() {
    var query =
        // Only our own: what other tests revised and copied costs the statements for just that.
        "{ articles(first: %d, filter: {publishedTo: \"1926-12-31\", publishedFrom: \"1926-01-01\"}) { totalCount nodes { id title source { name articles(first: 2) { totalCount nodes { id } } }"
            + " versions { number diff { op } } duplicateOf { id } duplicates { id } } } }";
    assertEquals(statements(query.formatted(2)), statements(query.formatted(30)));
    var sources =
        "{ sources(first: %d) { totalCount nodes { id articles(first: 3) { totalCount nodes { title } } } } }";
    assertEquals(statements(sources.formatted(1)), statements(sources.formatted(7)));
  }

  @Test
  void aFieldAskedTwiceWithOtherArgumentsGetsTwoAnswers() {
    var both =
        Service.ask(
            "{ source(id: \"site1.example\") { few: articles(first: 1) { nodes { id } }"
                + " more: articles(first: 3) { nodes { id } } } }");
    assertEquals(1, both.getList("data.source.few.nodes").size());
    assertEquals(3, both.getList("data.source.more.nodes").size());
  }

  private long statements(String query) {
    var statistics = factory.unwrap(SessionFactory.class).getStatistics();
    // The publisher looks at the outbox every second: the smallest of many counts is the query's
    // own, on a slow machine too.
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 25; i++) {
      long before = statistics.getPrepareStatementCount();
      Service.ask(query);
      least = Math.min(least, statistics.getPrepareStatementCount() - before);
    }
    return least;
  }

  @Test
  void siblingFieldsAnswerWhenAskedConcurrently() throws Exception {
    var query =
        "{ a: articles(first: 5) { totalCount nodes { id source { name } versions { number } } }"
            + " b: sources { totalCount nodes { name articles(first: 1) { nodes { id } } } }"
            + " c: articles(order: OLDEST, first: 5) { nodes { duplicates { id } } } d: feeds { id } }";
    var asked = new ArrayList<CompletableFuture<?>>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 200; i++) {
        asked.add(CompletableFuture.runAsync(() -> Service.ask(query), threads));
      }
      CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).get();
    }
  }

  @Test
  void searchKnowsWordFormsAccentsPhrasesAndExclusion() {
    Service.ingest(
        Map.of(
            "text",
            "Élan in the café\n\nThe ministers were negotiating about a blue umbrella in the café of the old station on Monday."));
    assertEquals(1, found("negotiate umbrella"));
    assertEquals(1, found("cafe elan"));
    assertEquals(1, found("\"blue umbrella\""));
    assertEquals(0, found("\"umbrella blue\""));
    assertEquals(0, found("umbrella -station"));
    assertEquals(1, found("umbrella OR nosuchword"));
    assertEquals(0, found("'; drop table nosuchword; --"));
    assertEquals(0, found("((( & | ! :*"));
  }

  private static int found(String search) {
    return Service.ask(
            "query($s: String) { articles(order: RELEVANCE, filter: {search: $s}) { totalCount nodes { id } } }",
            "s",
            search)
        .getList("data.articles.nodes")
        .size();
  }

  @Test
  void whatTheDatabaseCannotHoldIsAnsweredNotAnError() {
    assertEquals(0, found("\u0000"));
    assertEquals(0, found("\uD800 \u0000nosuchword"));
    Service.ask("{ articles(filter: {publishedFrom: \"-999999999-01-01\"}) { totalCount } }");
    var nothing =
        Service.ask(
            "query($id: ID!) { article(id: $id) { id } source(id: $id) { id } }", "id", "a\u0000");
    assertNull(nothing.get("data.article"));
    assertNull(nothing.get("data.source"));
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    var sources = "{ sources(first: 1) { pageInfo { endCursor } } }";
    var cursor = Service.ask(sources).getString("data.sources.pageInfo.endCursor");
    assertEquals(
        "BAD_ARGUMENT",
        Service.answer("query($c: String) { articles(after: $c) { totalCount } }", "c", cursor)
            .getString("errors[0].extensions.code"));
  }

  @Test
  void coverageShowsEveryDayAndWhatWasRejected() {
    Service.ingest(Map.of("text", " ", "url", "https://gaps.example/1"));
    Service.ingest(Map.of("text", Stories.story(new Random(3)), "url", "https://gaps.example/2"));
    var today = LocalDate.now(ZoneOffset.UTC);
    var days =
        Service.ask(
            "query($from: Date!, $to: Date!) { coverage(source: \"gaps.example\", from: $from, to: $to) { day received rejected source { id } } }",
            "from",
            today.minusDays(2).toString(),
            "to",
            today.toString());
    assertEquals(3, days.getList("data.coverage").size());
    assertEquals(0, days.getInt("data.coverage[0].received"));
    assertEquals(1, days.getInt("data.coverage[2].received"));
    assertTrue(days.getInt("data.coverage[2].rejected") >= 1);
  }

  @Test
  void filtersAndBadArgumentsAnswerSensibly() {
    var filtered =
        Service.ask(
            "{ articles(first: 100, filter: {source: \"site3.example\", publishedFrom: \"1926-01-05\", publishedTo: \"1926-01-20\"}) { totalCount nodes { publishedOn source { id } } } }");
    assertTrue(filtered.getList("data.articles.nodes").size() > 0);
    assertEquals(
        List.of("site3.example"),
        filtered.getList("data.articles.nodes.source.id").stream().distinct().toList());
    assertEquals(
        "BAD_ARGUMENT",
        Service.answer("{ articles(first: 0) { totalCount } }")
            .getString("errors[0].extensions.code"));
    assertEquals(
        "BAD_ARGUMENT",
        Service.answer("{ articles(after: \"rubbish\") { totalCount } }")
            .getString("errors[0].extensions.code"));
    assertEquals(
        "BAD_ARGUMENT",
        Service.answer("{ articles(order: RELEVANCE) { totalCount } }")
            .getString("errors[0].extensions.code"));
    assertEquals(
        "BAD_ARGUMENT",
        Service.answer("{ coverage(from: \"2026-01-02\", to: \"2026-01-01\") { day } }")
            .getString("errors[0].extensions.code"));
  }
}
