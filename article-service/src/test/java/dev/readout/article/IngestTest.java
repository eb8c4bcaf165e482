package dev.readout.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Articles in, through the API; out, through the API and through Kafka. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class IngestTest {
  private static final String TEXT =
      """
      Ministers open a reading room in Bergen

      By Kari Holm
      Wednesday, March 11, 2026

      Norwegian Foreign Minister Anna Lind and her Kenyan counterpart Paul Roy opened a reading room in Bergen on Tuesday.

      Share post:
      """;

  @Test
  void cleanStoryIsStoredWithWhatItsTextSays() {
    var payload = Service.ingest(Map.of("text", TEXT));
    assertEquals("CREATED", payload.getString("outcome"));
    assertEquals("Ministers open a reading room in Bergen", payload.getString("article.title"));
    assertEquals("2026-03-11", payload.getString("article.publishedOn"));
    assertNull(payload.getString("article.publishedAt"), "a day is not an instant");
    assertEquals("en", payload.getString("article.language"));
    assertTrue(
        payload
            .getString("article.text")
            .startsWith("Ministers open a reading room in Bergen\n\nNorw"));
    assertEquals("unknown", payload.getString("article.source.id"));
  }

  @Test
  void sameContentAgainIsUnchanged() {
    var first =
        Service.ingest(
            Map.of(
                "text",
                "A quiet day at the harbour\n\nNothing happened today at the harbour of the little town, said its mayor."));
    var again =
        Service.ingest(
            Map.of(
                "text",
                "A quiet day at the harbour\n\nNothing happened today at the harbour of the little town, said its mayor.\n\nShare post:\n\nAdvertisement"));
    assertEquals("UNCHANGED", again.getString("outcome"));
    assertEquals(Service.id(first), Service.id(again));
    assertEquals(1, Topic.recordsOf(Service.id(first), 1).size());
  }

  @Test
  void newTextAtTheSameAddressIsTheNextVersionAndBothArePublishedInOrder() {
    var url = "https://paper.example/talks?utm_source=x#top";
    var first =
        Service.ingest(
            Map.of(
                "url",
                url,
                "text",
                "Talks begin\n\nThe talks on the water of the lake begin on Monday, the ministry said today."));
    var second =
        Service.ingest(
            Map.of(
                "url",
                "https://PAPER.example/talks",
                "text",
                "Talks begin\n\nThe talks on the water of the lake begin on Friday, the ministry said today."));
    assertEquals("REVISED", second.getString("outcome"));
    assertEquals(Service.id(first), Service.id(second));
    var records = Topic.recordsOf(Service.id(first), 2);
    assertEquals(List.of(1, 2), records.stream().map(r -> json(r.value()).get("version")).toList());
    var article =
        Service.ask(
            "query($id: ID!) { article(id: $id) { version { number diff { op text } } versions { number } source { id } } }",
            "id",
            Service.id(first));
    assertEquals(List.of(1, 2), article.getList("data.article.versions.number"));
    assertTrue(
        article.getList("data.article.version.diff.text").contains("Friday,")
            || article.getList("data.article.version.diff.text").contains("Friday"));
    assertEquals("paper.example", article.getString("data.article.source.id"));
  }

  @Test
  void recordHasTheAgreedForm() throws Exception {
    var payload =
        Service.ingest(
            Map.of(
                "url", "https://nordic-wire.example/record-form",
                "text",
                    "A form is agreed\n\nThe two ministries agreed on the form of a record on Thursday, they said.",
                "publishedAt", "2026-03-11T08:30:00+01:00",
                "source",
                    Map.of(
                        "name",
                        "Nordic Wire",
                        "domain",
                        "nordic-wire.example",
                        "country",
                        "NO",
                        "kind",
                        "WIRE")));
    assertEquals(
        "2026-03-11T08:30+01:00", payload.getString("article.publishedAt").replace(":00+", "+"));
    var record = json(Topic.recordsOf(Service.id(payload), 1).getFirst().value());
    var agreed =
        new ObjectMapper().readValue(Path.of("contract/article-record.json").toFile(), Map.class);
    assertEquals(List.copyOf(agreed.keySet()), List.copyOf(record.keySet()));
    assertEquals(agreed.get("source"), record.get("source"));
    assertEquals("2026-03-11", record.get("publishedOn"));
  }

  @Test
  void retractedArticleLeavesListsAndKafkaGetsATombstone() {
    var id =
        Service.id(
            Service.ingest(
                Map.of(
                    "text",
                    "Envoy resigns\n\nThe envoy resigned on Sunday after a long dispute over his lamp, his office said.")));
    Topic.recordsOf(id, 1);
    var retract =
        "mutation($id: ID!) { retractArticle(id: $id, reason: \"wrong\") { article { retracted } userErrors { code } } }";
    assertTrue(Service.ask(retract, "id", id).getBoolean("data.retractArticle.article.retracted"));
    assertTrue(Service.ask(retract, "id", id).getBoolean("data.retractArticle.article.retracted"));
    var records = Topic.recordsOf(id, 2);
    assertEquals(2, records.size());
    assertNull(records.getLast().value());
    assertFalse(
        Service.ask("{ articles(first: 500) { nodes { id } } }")
            .getList("data.articles.nodes.id")
            .contains(id));
    assertTrue(
        Service.ask("{ articles(first: 500, filter: {includeRetracted: true}) { nodes { id } } }")
            .getList("data.articles.nodes.id")
            .contains(id));
    var again =
        Service.ingest(
            Map.of(
                "text",
                "Envoy resigns\n\nThe envoy resigned on Sunday after a long dispute over his lamp, his office said."));
    assertEquals("ARTICLE_RETRACTED", code(again));
  }

  @Test
  void wrongInputIsRejectedWithACode() {
    assertEquals("TEXT_OR_HTML_REQUIRED", code(Service.ingest(Map.of("title", "x"))));
    assertEquals("TEXT_AND_HTML_GIVEN", code(Service.ingest(Map.of("text", "x", "html", "x"))));
    assertEquals("EMPTY_TEXT", code(Service.ingest(Map.of("text", " \n "))));
    assertEquals(
        "EMPTY_TEXT", code(Service.ingest(Map.of("text", "Share post:\n\nAdvertisement"))));
    assertEquals(
        "INVALID_URL", code(Service.ingest(Map.of("text", "x", "url", "ftp://x.example/a"))));
    assertEquals(
        "INVALID_DATE",
        code(Service.ingest(Map.of("text", "x", "publishedAt", "2026-02-31T10:00:00Z"))));
    assertEquals(
        "DATE_IN_FUTURE",
        code(Service.ingest(Map.of("text", "x", "publishedAt", "9026-02-11T10:00:00Z"))));
    assertEquals(
        "INVALID_LANGUAGE", code(Service.ingest(Map.of("text", "x", "language", "klingon!"))));
    assertEquals(
        "BINARY_CONTENT", code(Service.ingest(Map.of("text", "PK\u0003\u0004\u0000\u0000"))));
    assertEquals(
        "INVALID_COUNTRY",
        code(
            Service.ingest(
                Map.of("text", "x", "source", Map.of("name", "A", "country", "Norway")))));
    assertEquals("TOO_LARGE", code(Service.ingest(Map.of("text", "word ".repeat(1_100_000)))));
  }

  @Test
  void thePartsOfAPageThatCannotBeStoredAreMended() {
    var payload =
        Service.ingest(
            Map.of(
                "html",
                "<html><head><title>Ferry &#0; opened</title><script type='application/ld+json'>{\"@type\": \"NewsArticle\","
                    + " \"author\": \"Kari\\u0000 \\ud800Holm\", \"publisher\": {\"name\": \"The\\u0000 Ferry\"}}</script></head>"
                    + "<body><h1>Ferry opened</h1><p>The ministers opened the ferry \uD83D on Monday\u0000 and praised its cooks, who had worked all night.</p></body></html>",
                "byline",
                "A\u0000B"));
    assertEquals("BINARY_CONTENT", code(payload), "U+0000 near the beginning is no page");
    var mended =
        Service.ingest(
            Map.of(
                "text",
                "The ministers opened the ferry on Monday and praised its cooks. ".repeat(400)
                    + "\u0000 \uD83D end of the story.",
                "byline",
                "A\u0000B"));
    assertEquals("CREATED", mended.getString("outcome"));
    assertTrue(mended.getString("article.text").contains("\uFFFD end"));
  }

  @Test
  void aLanguageThatIsNoneIsFoundByTheText() {
    var payload =
        Service.ingest(
            Map.of(
                "html",
                "<html lang='-'><body><h1>A bridge</h1><p>The ministers opened the new bridge on Monday and praised the cooks, who had worked all night.</p></body></html>"));
    assertEquals("en", payload.getString("article.language"));
  }

  @Test
  void fiveMegabytesOfDifferentWordsAreTakenAndReachKafka() {
    var text = new StringBuilder("A very long list\n\n");
    for (int i = 0; text.length() < 5_000_000; i++) {
      text.append(Integer.toString(i * 7919, 36)).append(i % 20 == 0 ? ".\n" : " ");
    }
    var payload =
        Service.ingest(Map.of("text", text.toString(), "url", "https://long.example/list"));
    assertEquals("CREATED", payload.getString("outcome"));
    assertEquals(1, Topic.recordsOf(Service.id(payload), 1).size());
  }

  @Test
  void oneBadArticleInABatchRejectsOnlyItself() {
    var random = new Random(1);
    var outcomes =
        Service.ask(
                "mutation($inputs: [ArticleInput!]!) { ingestArticles(inputs: $inputs) { outcome userErrors { code } } }",
                "inputs",
                List.of(
                    Map.of("text", Stories.story(random)),
                    Map.of("text", ""),
                    Map.of("text", Stories.story(random))))
            .getList("data.ingestArticles.outcome");
    assertEquals(List.of("CREATED", "REJECTED", "CREATED"), outcomes);
  }

  @Test
  void entitiesResolveInTheOrderAsked() {
    var one = Service.id(Service.ingest(Map.of("text", Stories.story(new Random(11)))));
    var two =
        Service.id(
            Service.ingest(
                Map.of("text", Stories.story(new Random(12)), "url", "https://apnews.com/x")));
    var entities =
        Service.ask(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Article { id source { name } } ... on Source { id name kind } } }",
                "r",
                List.of(
                    Map.of("__typename", "Article", "id", two),
                    Map.of("__typename", "Article", "id", "nonesuch"),
                    Map.of("__typename", "Article", "id", one),
                    Map.of("__typename", "Source", "id", "apnews.com")))
            .getList("data._entities");
    assertEquals(two, ((Map<?, ?>) entities.get(0)).get("id"));
    assertNull(entities.get(1));
    assertEquals(one, ((Map<?, ?>) entities.get(2)).get("id"));
    assertEquals("Associated Press", ((Map<?, ?>) entities.get(3)).get("name"));
  }

  private static String code(JsonPath payload) {
    assertEquals("REJECTED", payload.getString("outcome"));
    return payload.getString("userErrors[0].code");
  }

  private static Map<?, ?> json(String value) {
    try {
      return new ObjectMapper().readValue(value, java.util.LinkedHashMap.class);
    } catch (java.io.IOException bad) {
      throw new java.io.UncheckedIOException(bad);
    }
  }
}
