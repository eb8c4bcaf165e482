package dev.readout.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is off by default, switched on: batches, newer status codes, another site's origin. */
@QuarkusTest
@TestProfile(SwitchesTest.On.class)
final class SwitchesTest {
  private static final String GRAPHQL = "application/graphql-response+json";

  public static final class On implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "readout.gateway.batch", "3",
          "readout.gateway.draft-status-codes", "true",
          "readout.gateway.csrf.required-headers",
              "x-apollo-operation-name,apollo-require-preflight",
          "readout.gateway.explain", "false",
          "quarkus.http.cors.enabled", "true",
          "quarkus.http.cors.origins", "https://explorer.example");
    }
  }

  @Test
  void aBatchIsAnsweredInItsOrder() {
    given()
        .contentType("application/json")
        .body(
            """
            [{"query": "{ a: __typename }"}, {"query": "{ nonsense }"}, {"query": "{ c: __typename }"}]
            """)
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("[0].data.a", equalTo("Query"))
        .body("[1].errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"))
        .body("[2].data.c", equalTo("Query"));
  }

  @Test
  void aBatchThatIsTooLongIsRefused() {
    given()
        .contentType("application/json")
        .body("[{\"query\":\"{a}\"},{\"query\":\"{a}\"},{\"query\":\"{a}\"},{\"query\":\"{a}\"}]")
        .post("/graphql")
        .then()
        .statusCode(400)
        .body("errors[0].message", containsString("1 to 3"));
  }

  @Test
  void theDraftsStatusesTellWhatHappened() {
    given()
        .contentType("application/json")
        .accept(GRAPHQL)
        .body("{\"query\": \"{ nonsense }\"}")
        .post("/graphql")
        .then()
        .statusCode(422);
    given()
        .contentType("application/json")
        .accept(GRAPHQL)
        .body("{\"query\": \"{ nonsense\"}")
        .post("/graphql")
        .then()
        .statusCode(400);
    given()
        .contentType("application/json")
        .accept(GRAPHQL)
        .body("{\"query\": \"{ __typename article(id: 1) { title } }\"}")
        .post("/graphql")
        .then()
        .statusCode(294)
        .body("data.__typename", equalTo("Query"))
        .body("errors[0].path[0]", equalTo("article"));
  }

  @Test
  void aWelcomeOriginMayAskAndOthersMayNot() {
    given()
        .header("Origin", "https://explorer.example")
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "content-type")
        .options("/graphql")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "https://explorer.example")
        .header("Access-Control-Allow-Headers", containsString("content-type"));
    given()
        .header("Origin", "https://explorer.example")
        .header("Sec-Fetch-Site", "cross-site")
        .contentType("application/json")
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "https://explorer.example");
    given()
        .header("Origin", "https://evil.example")
        .contentType("application/json")
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void aGetWithoutTheRequiredHeaderIsRefused() {
    given().queryParam("query", "{__typename}").get("/graphql").then().statusCode(403);
    given()
        .header("Apollo-Require-Preflight", "true")
        .queryParam("query", "{__typename}")
        .get("/graphql")
        .then()
        .statusCode(200);
  }

  @Test
  void plansAreNotShown() {
    given()
        .contentType("application/json")
        .body("{\"query\": \"{ __typename }\"}")
        .post("/explain")
        .then()
        .statusCode(405);
  }
}
