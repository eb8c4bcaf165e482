package dev.readout.article.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.article.Backing;
import dev.readout.article.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * One folder for each kind of input, good and bad: opened as {@code readout ingest} opens it,
 * handed to the API, and what became of it. {@code -Dgolden.write=true} rewrites; then read the
 * diff.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class GoldenInputsTest {
  private static final Path CASES = Path.of("src/test/golden/inputs");
  private static final String INGEST =
      """
      mutation($input: ArticleInput!) { ingestArticle(input: $input) { outcome userErrors { code field }
        article { title url byline publishedAt publishedOn language source { id } text } } }
      """;

  @Test
  void everyKindOfInputComesToItsOutcome() throws IOException {
    List<Path> cases;
    try (var list = Files.list(CASES)) {
      cases = list.sorted().toList();
    }
    var vertx = Vertx.vertx();
    try (var site = new Site()) {
      site.on("/robots.txt", "User-agent: *\nDisallow: /\nAllow: /feed\n");
      for (var one : cases) {
        var outcome = outcome(one, site, vertx);
        var file = one.resolve("outcome.txt");
        if (Boolean.getBoolean("golden.write")) {
          Files.writeString(file, outcome);
        }
        assertEquals(Files.readString(file), outcome, one.toString());
      }
    } finally {
      vertx.close();
    }
  }

  private static String outcome(Path one, Site site, Vertx vertx) throws IOException {
    var input = input(one);
    var lines = new ArrayList<ObjectNode>();
    if (input.toString().endsWith(".xml")) {
      var path = "/feed/" + one.getFileName();
      site.on(path, Files.readString(input));
      GatherCommand.gather(site.address(path), true, vertx, lines::add);
    } else {
      GatherCommand.gather(input.toString(), false, vertx, lines::add);
    }
    var told = new StringBuilder();
    for (var line : lines) {
      told.append(
          line.path("input") instanceof ObjectNode article ? ingested(article) : refused(line));
    }
    return told.toString().replace(site.address(""), "SITE");
  }

  private static String refused(ObjectNode line) {
    return line.path("code").asText()
        + ": "
        + line.path("message").asText().lines().findFirst().orElse("")
        + "\n\n";
  }

  private static String ingested(ObjectNode input) {
    var answer = Service.answer(INGEST, "input", input);
    if (answer.getString("data.ingestArticle") == null) {
      return "ERROR: " + answer.getString("errors[0].extensions.classification") + "\n\n";
    }
    answer.setRootPath("data.ingestArticle");
    var told = new StringBuilder(answer.getString("outcome"));
    for (var error : answer.<Map<String, Object>>getList("userErrors")) {
      told.append(' ').append(error.get("code")).append(" at ").append(error.get("field"));
    }
    told.append('\n');
    for (var field :
        List.of("title", "url", "byline", "publishedAt", "publishedOn", "language", "source.id")) {
      told.append(line(answer, field));
    }
    var text = answer.getString("article.text");
    return told.append(text == null ? "" : "\n" + text + "\n").append('\n').toString();
  }

  private static String line(JsonPath answer, String field) {
    var value = answer.getString("article." + field);
    return value == null ? "" : "  " + field + ": " + value + "\n";
  }

  private static Path input(Path one) throws IOException {
    try (var list = Files.list(one)) {
      return list.filter(file -> file.getFileName().toString().startsWith("input."))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no input in " + one));
    }
  }
}
