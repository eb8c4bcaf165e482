package dev.readout.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Mutated pages with mutated facts about them, and odd arguments for every other question and
 * change, through the API of the whole service: always an answer or a refusal that says why, never
 * a 500 or a 'System error', never a hang. {@code -Dfuzz.service=5000 -Dseed=N} for more, or the
 * same again.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class FuzzedServiceTest {
  private static final int CASES = Integer.getInteger("fuzz.service", 60);

  /**
   * Finds hangs on a crowded machine, too. That none takes longer than five seconds where nothing
   * else runs is to be read from the slowest case, which is printed.
   */
  private static final long HANGING_MILLIS = 30_000;

  /**
   * What GraphQL itself, or the service, says of a request that cannot be answered as put; the last
   * is GraphQL's remark that the refused field may not be null.
   */
  private static final Set<String> REFUSALS =
      Set.of("ValidationError", "BAD_ARGUMENT", "NullValueInNonNullableField");

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\u0000",
          "\u0000\u0000 abc",
          "\uD800",
          "\uDC00x",
          "2026-02-31",
          "20226-01-01T00:00:00Z",
          "+999999999-12-31",
          "-0001-01-01",
          "http://[",
          "https://x.example/\u0000",
          "https://x.example/\uD800",
          "💥",
          "a\nb",
          "https://x.example/" + "é".repeat(50),
          "https://x.example/" + "é".repeat(1_500),
          "'; drop table article; --",
          "\"unclosed OR -",
          "((( & | ! <-> :*",
          "x".repeat(2_000),
          "語".repeat(900),
          "㍿".repeat(400),
          "en-GB",
          "und",
          "ZZ",
          "reuters.com",
          "MTpmb28",
          "MToyOgo1CmE", // '1:2:', 5, 'a'
          "OTo4OgoxCmE"); // A snapshot that ends before it begins.

  private static final List<String> FIELDS =
      List.of("title", "url", "byline", "publishedAt", "language", "text", "source");

  private static final List<String> OTHERS =
      List.of(
          "query($a: ID!) { article(id: $a) { id } source(id: $a) { id } }",
          "query($a: String, $b: String) { articles(filter: {search: $a}, after: $b) { totalCount nodes { id } } }",
          "query($a: String, $b: String) { articles(filter: {search: $a}, order: RELEVANCE, after: $b) { totalCount nodes { id } } }",
          "query($a: ID, $b: String) { articles(filter: {source: $a, url: $b, language: $b}) { totalCount nodes { id } } }",
          "query($a: Date, $b: Date) { articles(filter: {publishedFrom: $a, publishedTo: $b}) { totalCount nodes { id } } }",
          "query($a: String) { sources(first: 2, after: $a) { totalCount nodes { id articles(first: 1, after: $a) { totalCount } } } }",
          "query($a: ID, $b: Date!, $c: Date!) { coverage(source: $a, from: $b, to: $c) { day received } }",
          "query($a: String!) { _entities(representations: [{__typename: \"Article\", id: $a}, {__typename: \"Source\", id: $a}]) { __typename } }",
          "mutation($a: ID!, $b: String!) { retractArticle(id: $a, reason: $b) { article { id } userErrors { code } } }",
          "mutation($a: String!, $b: String!, $c: String) { addFeed(url: $a, source: {name: $b, country: $c}) { feed { id } userErrors { code } } }",
          "mutation($a: String!, $b: String!, $c: String) { addFeed(url: \"http://feed.invalid/\", source: {name: $b, domain: $a}) { feed { id } userErrors { code } } }",
          "mutation($a: ID!) { removeFeed(id: $a) { feed { id } userErrors { code } } }");

  private long slowestMillis;

  @Test
  void everySubmissionIsAnsweredInTime() throws IOException {
    var random = Seed.random("fuzzed service");
    var pages = pages();
    for (int i = 0; i < CASES; i++) {
      var input = new LinkedHashMap<String, Object>();
      var page = pages.get(random.nextInt(pages.size()));
      input.put(random.nextInt(4) == 0 ? "text" : "html", mutated(page, random));
      for (int n = random.nextInt(3); n > 0; n--) {
        var field = FIELDS.get(random.nextInt(FIELDS.size()));
        input.put(field, field.equals("source") ? source(random) : odd(random));
      }
      assertAnswered(
          "mutation($input: ArticleInput!) { ingestArticle(input: $input) { outcome article { id text excerpt } userErrors { code } } }",
          Map.of("input", input),
          i);
    }
    System.out.println("fuzzed service: the slowest submission took " + slowestMillis + " ms");
  }

  @Test
  void everyOtherRequestIsAnsweredInTime() {
    var random = Seed.random("fuzzed questions");
    for (int i = 0; i < CASES * 2; i++) {
      var request = OTHERS.get(random.nextInt(OTHERS.size()));
      var variables = new LinkedHashMap<String, Object>();
      for (var name : List.of("a", "b", "c")) {
        if (request.contains("$" + name)) {
          variables.put(name, random.nextInt(8) == 0 ? soup(random) : odd(random));
        }
      }
      assertAnswered(request, variables, i);
    }
    System.out.println("fuzzed service: the slowest question took " + slowestMillis + " ms");
  }

  private void assertAnswered(String request, Map<String, ?> variables, int number) {
    long began = System.nanoTime();
    var response =
        RestAssured.given()
            .contentType(ContentType.JSON)
            .body(Map.of("query", request, "variables", variables))
            .post("/graphql");
    long millis = (System.nanoTime() - began) / 1_000_000;
    slowestMillis = Math.max(slowestMillis, millis);
    assertEquals(200, response.statusCode(), () -> "case " + number + ": " + response.asString());
    assertTrue(
        isAnswer(response.jsonPath()),
        () -> "case " + number + " " + request + variables + ": " + response.asString());
    assertTrue(millis < HANGING_MILLIS, () -> "case " + number + " took " + millis + " ms");
  }

  /** Every error, if there are any, is one of the caller's and says so. */
  private static boolean isAnswer(JsonPath answer) {
    List<Map<String, Map<String, Object>>> errors = answer.getList("errors");
    if (errors == null || errors.isEmpty()) {
      return answer.getMap("data") != null;
    }
    return !errors.toString().contains("System error")
        && errors.stream()
            .map(error -> error.getOrDefault("extensions", Map.of()))
            .allMatch(
                extensions ->
                    REFUSALS.contains(String.valueOf(extensions.get("classification")))
                        || REFUSALS.contains(String.valueOf(extensions.get("code"))));
  }

  private static Map<String, Object> source(Random random) {
    var source = new LinkedHashMap<String, Object>();
    source.put("name", odd(random));
    if (random.nextBoolean()) {
      source.put(random.nextBoolean() ? "domain" : "country", odd(random));
    }
    return source;
  }

  private static String odd(Random random) {
    return ODD.get(random.nextInt(ODD.size()));
  }

  /** Any characters: also controls, halves of pairs, signs of search syntax. */
  private static String soup(Random random) {
    var text = new StringBuilder();
    for (int n = random.nextInt(40); n > 0; n--) {
      text.append(
          switch (random.nextInt(4)) {
            case 0 -> (char) random.nextInt(0x10000);
            case 1 -> "\"-|&!()<>:*' \\".charAt(random.nextInt(14));
            case 2 -> (char) random.nextInt(0x80);
            default -> (char) ('a' + random.nextInt(26));
          });
    }
    return text.toString();
  }

  private static String mutated(String page, Random random) {
    var text = new StringBuilder(page);
    for (int n = random.nextInt(20); n > 0 && text.length() > 1; n--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(0x10000));
        case 1 -> text.setLength(Math.max(1, at));
        case 2 ->
            text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(400))));
        case 3 ->
            text.insert(
                at,
                List.of("&#0;", "\\u0000", "&#xD800;", "\\ud800", "\u0000", "\uD801")
                    .get(random.nextInt(6)));
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
