package dev.readout.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Mutated pages with mutated facts about them, through the API of the whole service: always an
 * answer with an outcome, never a 500, none of more than five seconds. {@code -Dfuzz.service=5000
 * -Dseed=N} for more, or the same again.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class FuzzedServiceTest {
  private static final int CASES = Integer.getInteger("fuzz.service", 60);
  private static final long LONGEST_MILLIS = 5_000;
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\u0000",
          "\uD800",
          "2026-02-31",
          "20226-01-01T00:00:00Z",
          "http://[",
          "💥",
          "a\nb",
          "https://x.example/" + "é".repeat(50),
          "'; drop table article; --",
          "x".repeat(2_000),
          "en-GB",
          "und");
  private static final List<String> FIELDS =
      List.of("title", "url", "byline", "publishedAt", "language", "text");

  @Test
  void everySubmissionIsAnsweredInTime() throws IOException {
    var random = Seed.random("fuzzed service");
    var pages = pages();
    Service.ingest(
        Map.of("html", pages.getFirst())); // The first answer of a cold service takes longer.
    for (int i = 0; i < CASES; i++) {
      var input = new LinkedHashMap<String, Object>();
      var page = pages.get(random.nextInt(pages.size()));
      input.put(random.nextInt(4) == 0 ? "text" : "html", mutated(page, random));
      for (int n = random.nextInt(3); n > 0; n--) {
        input.put(FIELDS.get(random.nextInt(FIELDS.size())), ODD.get(random.nextInt(ODD.size())));
      }
      assertAnswered(input, i);
    }
  }

  private static void assertAnswered(Map<String, Object> input, int number) {
    long began = System.nanoTime();
    var response =
        RestAssured.given()
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "query",
                    "mutation($input: ArticleInput!) { ingestArticle(input: $input) { outcome article { id text excerpt } userErrors { code } } }",
                    "variables",
                    Map.of("input", input)))
            .post("/graphql");
    long millis = (System.nanoTime() - began) / 1_000_000;
    assertEquals(200, response.statusCode(), () -> "case " + number + ": " + response.asString());
    var outcome = response.jsonPath().getString("data.ingestArticle.outcome");
    var refused = response.jsonPath().getList("errors.extensions.classification");
    // A value that GraphQL itself does not take (a DateTime of the year 20226) is an error of the
    // request.
    assertTrue(
        outcome != null || List.of("ValidationError").equals(refused),
        () -> "case " + number + " " + input + ": " + response.asString());
    assertTrue(millis < LONGEST_MILLIS, () -> "case " + number + " took " + millis + " ms");
  }

  private static String mutated(String page, Random random) {
    var text = new StringBuilder(page);
    for (int n = random.nextInt(20); n > 0 && text.length() > 1; n--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(0xD800));
        case 1 -> text.setLength(Math.max(1, at));
        case 2 ->
            text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(400))));
        default -> text.setCharAt(at, "<>\"'&;=/ \n\u0000\uD801".charAt(random.nextInt(12)));
      }
    }
    return text.toString();
  }

  private static List<String> pages() throws IOException {
    try (var list = Files.list(Path.of("src/test/golden/pages"))) {
      var pages = new ArrayList<String>();
      for (var one : list.sorted().toList()) {
        pages.add(Files.readString(one.resolve("page.html"), StandardCharsets.UTF_8));
      }
      return pages;
    }
  }
}
