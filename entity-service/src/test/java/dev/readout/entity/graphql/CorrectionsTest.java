package dev.readout.entity.graphql;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.readout.entity.PostgresResource;
import dev.readout.entity.graph.Change;
import dev.readout.entity.graph.Keeping;
import dev.readout.entity.load.Story;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.PlaceKind;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor puts right what an article says of a meeting, aspect by aspect. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CorrectionsTest {
  @Inject Sql sql;
  @Inject Keeping keeping;

  @BeforeEach
  void load() {
    QuarkusTransaction.requiringNew()
        .run(() -> keep(story(new RunStore(sql).live(Story.READER, Instant.EPOCH))));
  }

  private static ReadArticle story(String run) {
    Story story = new Story("corrected", "north.example", "2025-05-05");
    story.with(
        story.person("Pelle Vandermolen", "NL", "Foreign Minister"),
        story.person("Ximena Aristegui", "MX", "Foreign Minister"));
    story.on("2025-05-04").at(story.place("Reykjavik", "geo:3413829", PlaceKind.CITY, "IS"));
    story.mode(MeetingMode.IN_PERSON).lasting(50).during("Harbour Forum");
    story.about(story.topic("zeppelin safety"));
    return story.met(MeetingStatus.HELD).read(run);
  }

  private void keep(ReadArticle read) {
    ArticleStore articles = new ArticleStore(sql);
    articles.lockGraph();
    articles.receive(read.article());
    articles.done(read, Instant.EPOCH);
    keeping.apply(Change.read(List.of(read)));
  }

  @Test
  void everyAspectCanBePutRightAndStaysSoWhenTheArticleIsReadAgain() {
    correct("DATE", "2025-05");
    correct("PLACE", "Ulan Zirkelbach");
    correct("MODE", "video");
    correct("DURATION", "75");
    correct("OCCASION", "Spring Assembly");
    correct("STATUS", "postponed");
    correct("TOPIC", "airship insurance");
    JsonPath put = meeting();
    assertEquals("2025-05-31", put.getString("when.latest"));
    assertEquals("MONTH", put.getString("when.precision"));
    assertEquals("Ulan Zirkelbach", put.getString("place.name"));
    assertEquals("VIDEO", put.getString("mode"));
    assertEquals(75, put.getInt("durationMinutes"));
    assertEquals("Spring Assembly", put.getString("occasion"));
    assertEquals("POSTPONED", put.getString("status"));
    assertEquals(List.of("airship insurance"), put.getList("topics.name"));
    load();
    assertEquals(put.prettify(), meeting().prettify());
    // A place of the gazetteer that no article names is that place, with its country.
    correct("PLACE", "Nairobi");
    assertEquals("Nairobi", meeting().getString("place.name"));
    assertEquals("KE", meeting().getString("place.countryCode"));
  }

  @Test
  void whatCannotBeIsRefusedWithACodeAndTheField() {
    String date = claim("DATE");
    refused("BAD_VALUE", "value", date, "value: \"the day after\"");
    refused("BAD_VALUE", "value", date, "value: \"2025-13-01\"");
    refused("BAD_VALUE", "value", claim("MODE"), "value: \"by pigeon\"");
    refused("BAD_VALUE", "value", claim("DURATION"), "value: \"-5\"");
    refused("NOTHING_TO_DO", "value", date, "reject: false");
    refused("UNKNOWN_ID", "claim", "no-claim", "reject: true");
  }

  private static void refused(String code, String field, String claim, String what) {
    JsonPath answer = ask(mutation(claim, what));
    assertEquals(code, answer.getString("data.correctClaim.userErrors[0].code"), answer::prettify);
    assertEquals(field, answer.getString("data.correctClaim.userErrors[0].field[0]"));
  }

  private static void correct(String aspect, String value) {
    JsonPath answer = ask(mutation(claim(aspect), "value: \"" + value + "\", reject: true"));
    assertEquals(List.of(), answer.getList("data.correctClaim.userErrors"), answer::prettify);
  }

  private static String mutation(String claim, String what) {
    return "mutation { correctClaim(claim: \""
        + claim
        + "\", "
        + what
        + ", reason: \"read the page\") { claim { id } userErrors { code field message } } }";
  }

  /** What the article itself says of an aspect. */
  private static String claim(String aspect) {
    String id =
        ask("{ meetings(filter: {involving: [\"Vandermolen\"]}) { nodes { claims(aspect: "
                + aspect
                + ") { id authority } } } }")
            .getString("data.meetings.nodes[0].claims.find { it.authority == 'EXTRACTED' }.id");
    assertNotNull(id, aspect);
    return id;
  }

  private static JsonPath meeting() {
    JsonPath answer =
        ask(
            "{ meetings(filter: {involving: [\"Vandermolen\"]}) { totalCount nodes { status mode"
                + " durationMinutes occasion when { earliest latest precision } place { name"
                + " countryCode } topics { name } claims { value authority rejected } } } }");
    assertNull(answer.get("errors"), answer::prettify);
    assertEquals(1, answer.getInt("data.meetings.totalCount"), answer::prettify);
    return answer.setRootPath("data.meetings.nodes[0]");
  }

  private static JsonPath ask(String query) {
    return given()
        .contentType("application/json")
        .body(Map.of("query", query))
        .post("/graphql")
        .jsonPath();
  }
}
