package dev.readout.entity.graphql;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.PostgresResource;
import dev.readout.entity.graph.Change;
import dev.readout.entity.graph.Keeping;
import dev.readout.entity.load.Story;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.ExtractorVersion;
import dev.readout.entity.model.MeetingStatus;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two readers of the same articles: the second dates some of the meetings otherwise. What they
 * found differently is exactly that, on one page or on many.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RunsTest {
  private static final ExtractorVersion FIRST = new ExtractorVersion("reader", "1", "1".repeat(64));
  private static final ExtractorVersion SECOND =
      new ExtractorVersion("reader", "2", "2".repeat(64));
  private static final int ARTICLES = 60;

  @Inject Sql sql;
  @Inject Keeping keeping;

  private static boolean readOtherwise(int number) {
    return number % 3 == 0;
  }

  private static ReadArticle read(int number, boolean again, String run, ExtractorVersion reader) {
    String id = String.format(Locale.ROOT, "runs%03d", number);
    Story story = new Story(id, "runs.example", "2029-04-01");
    story.with(
        story.person("Oda Runsfrid " + number, "NO", "Minister"),
        story.person("Ivo Runsak " + number, "CZ", "Minister"));
    story.on(again && readOtherwise(number) ? "2029-03-30" : "2029-03-31");
    if (again && readOtherwise(number)) {
      story.lasting(40);
    }
    ReadArticle read = story.met(MeetingStatus.HELD).read(run);
    Extraction found = read.extraction();
    return new ReadArticle(
        read.article(),
        new Extraction(
            found.article(),
            found.version(),
            reader,
            found.entities(),
            found.meetings(),
            found.statements()),
        run);
  }

  private String readAll(ExtractorVersion reader, boolean again) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              String run = new RunStore(sql).live(reader, Instant.EPOCH);
              List<ReadArticle> read = new ArrayList<>();
              ArticleStore articles = new ArticleStore(sql);
              for (int i = 0; i < ARTICLES; i++) {
                ReadArticle article = read(i, again, run, reader);
                articles.receive(article.article());
                articles.done(article, Instant.EPOCH);
                read.add(article);
              }
              keeping.apply(Change.read(read));
              return run;
            });
  }

  private static JsonPath answered(String query) {
    JsonPath answer =
        given()
            .contentType("application/json")
            .body(Map.of("query", query))
            .post("/graphql")
            .jsonPath();
    assertNull(answer.get("errors"), () -> query + answer.prettify());
    return answer;
  }

  @Test
  void twoRunsDifferInWhatTheyFoundDifferently() {
    String before = readAll(FIRST, false);
    String after = readAll(SECOND, true);
    String claims = "added { id aspect value article { id } } removed { id aspect value } articles";
    JsonPath whole =
        answered(
            "{ it: diffRuns(a: \"%s\", b: \"%s\") { %s endCursor } }"
                .formatted(before, after, claims));
    int differing = (ARTICLES + 2) / 3;
    assertEquals(differing, whole.getInt("data.it.articles"));
    assertNull(whole.get("data.it.endCursor"));
    assertTrue(
        whole
            .<String>getList("data.it.added.findAll { it.aspect == 'DATE' }.value")
            .equals(java.util.Collections.nCopies(differing, "2029-03-30")),
        whole::prettify);
    assertEquals(
        differing, whole.getList("data.it.added.findAll { it.aspect == 'DURATION' }").size());
    assertEquals(
        differing,
        whole
            .getList("data.it.removed.findAll { it.aspect == 'DATE' && it.value == '2029-03-31' }")
            .size());
    // The same by pages.
    List<String> added = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    String cursor = "null";
    int pages = 0;
    do {
      JsonPath page =
          answered(
              "{ it: diffRunsPage(a: \"%s\", b: \"%s\", first: 7, after: %s) { %s endCursor } }"
                  .formatted(before, after, cursor, claims));
      added.addAll(page.getList("data.it.added.id"));
      removed.addAll(page.getList("data.it.removed.id"));
      cursor = '"' + page.getString("data.it.endCursor") + '"';
      pages++;
    } while (!cursor.equals("\"null\""));
    assertEquals((differing + 6) / 7, pages);
    assertEquals(whole.getList("data.it.added.id"), added);
    assertEquals(whole.getList("data.it.removed.id"), removed);
    // The other way round, and with itself.
    JsonPath back =
        answered("{ it: diffRuns(a: \"%s\", b: \"%s\") { %s } }".formatted(after, before, claims));
    assertEquals(removed, back.getList("data.it.added.id"));
    assertEquals(added, back.getList("data.it.removed.id"));
    JsonPath same =
        answered("{ it: diffRuns(a: \"%s\", b: \"%s\") { %s } }".formatted(after, after, claims));
    assertEquals(List.of(), same.getList("data.it.added"));
    assertEquals(0, same.getInt("data.it.articles"));
  }
}
