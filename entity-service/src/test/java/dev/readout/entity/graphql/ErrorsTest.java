package dev.readout.entity.graphql;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks wrongly learns which argument was wrong, and gets a code to switch on. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ErrorsTest {
  /** A cursor of two parts, as lists of entities have them. */
  private static final String OF_ENTITIES = Cursor.of("name", "person:name");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          meetings(first: -1) { totalCount }                                       | first
          meetings(first: 501) { totalCount }                                      | first
          meetings(after: "x") { totalCount }                                      | after
          meetings(after: "OF_ENTITIES") { totalCount }                            | after
          meetings(order: OLDEST, after: "OF_NEWEST") { totalCount }               | after
          meetings(filter: {from: "2026-02-02", to: "2026-01-01"}) { totalCount }  | filter.to
          meetings(filter: {minPublishers: -1}) { totalCount }                     | filter.minPublishers
          meetings(asOf: {}) { totalCount }                                        | asOf
          network(asOf: {}) { nodes { meetings } }                                 | asOf
          meeting(id: "x", asOf: {publishedBy: "2026-01-01", ingestedBy: "2026-01-01T00:00:00Z"}) { id } | asOf
          overduePlans(on: "2026-01-01", first: 9999) { totalCount }               | first
          people(first: 9999) { totalCount }                                       | first
          people(after: "OF_NEWEST") { totalCount }                                | after
          people(filter: {minMeetings: -1}) { totalCount }                         | filter.minMeetings
          organizations(after: "?") { totalCount }                                 | after
          places(first: -5) { totalCount }                                         | first
          topics(first: 501) { totalCount }                                        | first
          search(text: "x", first: 501) { id }                                     | first
          statements(after: "x") { totalCount }                                    | after
          commitments(after: "OF_ENTITIES") { totalCount }                         | after
          compareReports(meeting: "none", a: "a", b: "b") { agreed { id } }        | meeting
          extractionRuns(after: "none") { id }                                     | after
          extractionRuns(first: 501) { id }                                        | first
          judgements(after: "none") { id }                                         | after
          reviewQueue(first: 501) { score }                                        | first
          meetingReviewQueue(first: -1) { score }                                  | first
          diffRuns(a: "none", b: "none") { added { id } }                          | a
          """)
  void aWrongArgumentIsNamed(String question, String argument) {
    JsonPath answer =
        ask(
            "{ "
                + question
                    .replace("OF_ENTITIES", OF_ENTITIES)
                    .replace("OF_NEWEST", Cursor.of("NEWEST", 0, "m", 0))
                + " }");
    assertTrue(answer.getString("errors[0].message").startsWith(argument + ":"), answer::prettify);
    assertEquals("BAD_ARGUMENT", answer.getString("errors[0].extensions.code"), answer::prettify);
    assertEquals(question.replaceAll("\\W.*", ""), answer.getString("errors[0].path[0]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          overduePlans(on: "2026-13-45") { totalCount }                       | on
          meetings(filter: {from: "yesterday"}) { totalCount }                | filter
          meetings(asOf: {ingestedBy: "at noon"}) { totalCount }              | asOf
          """)
  void whatIsNoDateIsNamed(String question, String argument) {
    JsonPath answer = ask("{ " + question + " }");
    assertTrue(answer.getString("errors[0].message").startsWith(argument + ":"), answer::prettify);
    assertEquals(1, answer.getList("errors").size(), answer::prettify);
    assertEquals("BAD_ARGUMENT", answer.getString("errors[0].extensions.code"), answer::prettify);
  }

  private static JsonPath ask(String query) {
    return given()
        .contentType("application/json")
        .body(Map.of("query", query))
        .post("/graphql")
        .jsonPath();
  }
}
