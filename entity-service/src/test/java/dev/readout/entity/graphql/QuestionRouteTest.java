package dev.readout.entity.graphql;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.readout.entity.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our route and the library's behind it answer alike, whoever takes a question. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class QuestionRouteTest {
  private static final String QUESTION = "{ it: __typename extractionStatus { done } }";

  @Test
  void theTypeOfTheAnswerIsTheOneAskedFor() {
    for (String accept :
        new String[] {
          "application/json",
          "application/graphql-response+json",
          "application/graphql-response+json, application/json, text/plain;q=0.5",
          "application/json; charset=utf-8"
        }) {
      given()
          .contentType("application/json")
          .header("Accept", accept)
          .body(Map.of("query", QUESTION))
          .post("/graphql")
          .then()
          .statusCode(200)
          .contentType(startsWith(accept.substring(0, accept.indexOf("json") + 4)))
          .body("data.it", equalTo("Query"))
          .body("errors", nullValue());
    }
  }

  @Test
  void whatIsUnusualGoesToTheLibrary() {
    given()
        .header("Accept", "text/html")
        .contentType("application/json")
        .body(Map.of("query", QUESTION))
        .post("/graphql")
        .then()
        .statusCode(406);
    given()
        .header("Content-Type", "application/graphql")
        .body(QUESTION.getBytes(StandardCharsets.UTF_8))
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("data.it", equalTo("Query"));
    given()
        .contentType("application/json")
        .body("{")
        .post("/graphql")
        .then()
        .body("errors", hasSize(1));
    given().contentType("application/json").body("").post("/graphql").then().statusCode(400);
    given().get("/graphql").then().statusCode(405);
  }

  @Test
  void variablesNamesAndWordsArriveAsTheyAre() {
    String name = "\"Ása\\ \u0001 \u2028 \uD83C\uDF0D";
    given()
        .contentType("application/json")
        .body(
            Map.of(
                "query",
                "query A { a: __typename } query B($id: ID!) { b: person(id: $id) { name } c: meeting(id: $id) { id } }",
                "operationName",
                "B",
                "variables",
                Map.of("id", name)))
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("errors", nullValue())
        .body("data.b", nullValue())
        .body("data.a", nullValue());
    given()
        .contentType("application/json")
        .body(Map.of("query", "{ nothing }"))
        .post("/graphql")
        .then()
        .body("errors[0].message", containsString("nothing"));
  }
}
