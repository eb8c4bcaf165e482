package dev.readout.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.readout.local.news.Reader;
import dev.readout.local.news.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** An article arrives while people look, and is taken back: the whole of Readout as processes. */
@TestInstance(Lifecycle.PER_CLASS)
class BreakingNewsTest {
  private static final String STORY =
      """
      Ministers agree on river patrols

      VIENTIANE, October 6, 2026 (Mekong Courier) - Laotian Foreign Minister Bounmy Sisavath met \
      Hungarian Foreign Minister Judit Halasz in Vientiane on Tuesday to discuss river patrols.
      """;

  private static final int MOST_CALLS = 30;

  private Whole whole;
  private int handedIn;

  @BeforeAll
  void loadSomeNews(@TempDir Path folder) throws Exception {
    whole = new Whole(folder.resolve("data"));
    var samples = Reader.sampleNews().subList(0, 4);
    whole.ingest(samples);
    handedIn = samples.size();
  }

  @AfterAll
  void stop() {
    whole.close();
  }

  @Test
  void whoListensHearsOfTheArticleAndOfTheMeetingAndARetractionUndoesBoth() throws Exception {
    String before;
    try (var articles =
            new Subscription(
                whole.gateway.address(),
                "subscription { articleIngested { id title source { name } } }");
        var meetings =
            new Subscription(
                whole.gateway.address(),
                """
                subscription { meetingChanged(filter: {involving: ["Halasz"]}) {
                  meeting { status place { name } participants { entity { name } } sources { name } }
                  newClaims { evidence { exact } } } }""")) {
      callUntilBothHear(articles, meetings);
      before = whole.graph();

      ingest(STORY);
      var article =
          articles
              .nextThat(event -> event.at("/articleIngested/title").asText().contains("patrols"))
              .path("articleIngested");
      assertEquals("Ministers agree on river patrols", article.path("title").asText());

      var change =
          meetings.nextThat(event -> event.toString().contains("Sisavath")).path("meetingChanged");
      assertEquals("HELD", change.at("/meeting/status").asText());
      assertEquals("Vientiane", change.at("/meeting/place/name").asText());
      assertEquals(2, change.at("/meeting/participants").size(), change::toString);
      // The source's name is the article-service's to say: the gateway completes the event.
      assertEquals("Mekong Courier", change.at("/meeting/sources/0/name").asText());
      assertTrue(
          change.path("newClaims").findValuesAsText("exact").stream().anyMatch(STORY::contains),
          change::toString);
      whole.awaitReading(handedIn);
      assertNotEquals(before, whole.graph());

      retract(article.path("id").asText());
    }
    awaitGraph(before);
  }

  /** Law 4: what is retracted leaves the graph as if it had never come. */
  private void awaitGraph(String expected) throws InterruptedException {
    for (var attempt = 0; attempt < 100 && !whole.graph().equals(expected); attempt++) {
      Thread.sleep(100);
    }
    assertEquals(expected, whole.graph());
  }

  private void retract(String id) {
    var payload =
        whole
            .gateway
            .data(
                """
                mutation Retract($id: ID!) {
                  retractArticle(id: $id, reason: "the agency withdrew it") { article { retracted } userErrors { message } } }""",
                Map.of("id", id))
            .path("retractArticle");
    assertTrue(payload.path("userErrors").isEmpty(), payload::toString);
    assertTrue(payload.at("/article/retracted").asBoolean(), payload::toString);
  }

  /** A subscription takes effect some time after it was asked for, and nothing tells when. */
  private void callUntilBothHear(Subscription articles, Subscription meetings) throws Exception {
    var day = 0;
    do {
      day++;
      assertTrue(day < MOST_CALLS, "a subscription hears nothing");
      ingest(
          "Hungarian Foreign Minister Judit Halasz met Maltese Foreign Minister Paul Vella in Valletta on September "
              + day
              + ", 2026.");
    } while (!articles.hears() || !meetings.hears());
    whole.awaitReading(handedIn);
  }

  private void ingest(String text) {
    whole.ingest(
        List.of(new Submission("story", JsonNodeFactory.instance.objectNode().put("text", text))));
    handedIn++;
  }
}
