package dev.readout.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The gateway over HTTP, with the supergraph that is built in and no subgraph running. */
@QuarkusTest
final class HttpTest {
  @SuppressWarnings("NullAway.Init") // the test framework sets it
  @TestHTTPResource("/graphql")
  URI endpoint;

  @Test
  void introspectionShowsThePublicSchemaOnly() {
    given()
        .contentType("application/json")
        .body("{\"query\": \"{ __schema { types { name } } }\"}")
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("data.__schema.types.name", hasItem("Meeting"))
        .body("data.__schema.types.find { it.name.startsWith('join__') }", nullValue());
  }

  @Test
  void aWrongQuestionIsRefusedWithItsPlace() {
    given()
        .contentType("application/json")
        .accept("application/graphql-response+json")
        .body("{\"query\": \"{ nonsense }\"}")
        .post("/graphql")
        .then()
        .statusCode(400)
        .body("data", nullValue())
        .body("errors[0].locations[0].line", equalTo(1))
        .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
  }

  @Test
  void aSubgraphThatIsDownIsNamedAtThePathThatItCosts() {
    given()
        .contentType("application/json")
        .body("{\"query\": \"{ all: feeds { id } }\"}")
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("data", nullValue())
        .body("errors[0].path[0]", equalTo("all"))
        .body("errors[0].extensions.code", equalTo("SUBGRAPH_UNREACHABLE"));
  }

  @Test
  void explainGivesThePlanAsText() {
    given()
        .contentType("application/json")
        .body("{\"query\": \"{ meetings { nodes { sources { name } } } }\"}")
        .post("/explain")
        .then()
        .statusCode(200)
        .body(containsString("2 fetches in 2 stages"));
  }

  @Test
  void thePlanComesWithTheAnswerWhenAskedFor() {
    given()
        .contentType("application/json")
        .header("X-Readout-Plan", "true")
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .then()
        .body("data.__typename", equalTo("Query"))
        .body("extensions.plan", notNullValue());
  }

  @Test
  void getAnswersQuestionsButNoMutation() {
    given().queryParam("query", "{__typename}").get("/graphql").then().statusCode(200);
    given()
        .queryParam("query", "mutation { removeFeed(id: 1) { userErrors { code } } }")
        .get("/graphql")
        .then()
        .statusCode(405);
  }

  @Test
  void anotherSiteCannotAskInAVisitorsName() {
    given()
        .header("Sec-Fetch-Site", "cross-site")
        .queryParam("query", "{__typename}")
        .get("/graphql")
        .then()
        .statusCode(403)
        .body("errors[0].extensions.code", equalTo("CSRF_PREVENTED"));
    given()
        .header("Origin", "https://evil.example")
        .contentType("application/json")
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .then()
        .statusCode(403);
    given()
        .header("Origin", "http://localhost:" + endpoint.getPort())
        .header("Sec-Fetch-Site", "same-origin")
        .contentType("application/json")
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .then()
        .statusCode(200);
    given()
        .contentType("text/plain")
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .then()
        .statusCode(415);
  }

  @Test
  void aTextOnceSentIsKnownByItsHash() {
    var hash = "ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38";
    var extensions =
        "\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + hash + "\"}}";
    given()
        .contentType("application/json")
        .body("{" + extensions + "}")
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("errors[0].message", equalTo("PersistedQueryNotFound"));
    given()
        .contentType("application/json")
        .body("{\"query\": \"{ wrong: __typename }\", " + extensions + "}")
        .post("/graphql")
        .then()
        .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    given()
        .contentType("application/json")
        .body("{\"query\": \"{__typename}\", " + extensions + "}")
        .post("/graphql")
        .then()
        .body("data.__typename", equalTo("Query"));
    given()
        .queryParam("extensions", "{" + extensions.substring("\"extensions\": {".length()))
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("data.__typename", equalTo("Query"));
  }

  @Test
  void aBatchIsRefusedUntilItIsSwitchedOn() {
    given()
        .contentType("application/json")
        .body("[{\"query\": \"{ __typename }\"}]")
        .post("/graphql")
        .then()
        .statusCode(400);
  }

  @Test
  void longAnswersAreCompressedForThoseWhoTakeIt() throws Exception {
    assertEquals("gzip", encoding("{ __schema { types { name description } } }", "gzip"));
    assertEquals("", encoding("{ __schema { types { name description } } }", "identity"));
  }

  private String encoding(String question, String accepted) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(endpoint)
              .header("Content-Type", "application/json")
              .header("Accept-Encoding", accepted)
              .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + question + "\"}"))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding())
          .headers()
          .firstValue("Content-Encoding")
          .filter(value -> !value.equals("identity"))
          .orElse("");
    }
  }

  @Test
  void bodiesAndHeadersHaveLimits() {
    given()
        .contentType("application/json")
        .body("{\"query\": \"{ __typename }" + " ".repeat(3_000_000) + "\"}")
        .post("/graphql")
        .then()
        .statusCode(413);
    given()
        .contentType("application/json")
        .header("X-Long", "x".repeat(40_000))
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .then()
        .statusCode(431);
  }

  @Test
  void graphiqlIsServedFromHere() {
    given().get("/graphiql/").then().statusCode(200).body(containsString("graphiql.min.js"));
    given().get("/graphql-ui/graphiql.min.js").then().statusCode(200);
    given()
        .get("/graphiql/examples.json")
        .then()
        .statusCode(200)
        .body("[0].query", containsString("Motegi"));
  }

  @Test
  void allAuditsOfGraphqlOverHttpPass() throws Exception {
    Npm.passes("audit.js", endpoint.toString());
  }
}
