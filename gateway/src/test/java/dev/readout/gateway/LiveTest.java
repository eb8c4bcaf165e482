package dev.readout.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.readout.gateway.world.TickServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A gateway whose supergraph changes while it serves; its management port; subscriptions. */
@QuarkusTest
@TestProfile(LiveTest.FromAFile.class)
final class LiveTest {
  private static final String SDL =
      """
      schema { query: Query }
      enum join__Graph { A @join__graph(name: "a", url: "http://localhost:1/graphql") }
      type Query @join__type(graph: A) { %s: Int }
      """;

  public static final class FromAFile implements QuarkusTestProfile {
    // Profile and test live in different class loaders: a system property holds what they share.
    static final String FILE = "readout.test.supergraph";

    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        if (System.getProperty(FILE) == null) {
          var file = Files.createTempFile("supergraph", ".graphql");
          file.toFile().deleteOnExit();
          Files.writeString(file, SDL.formatted("first"));
          System.setProperty(FILE, file.toString());
        }
        return Map.of(
            "readout.gateway.supergraph", System.getProperty(FILE),
            "readout.gateway.reload", "1h",
            "quarkus.shutdown.timeout", "0",
            "readout.gateway.log.json", "true",
            "readout.gateway.log.requests", "true");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @SuppressWarnings("NullAway.Init") // the test framework sets it
  @TestHTTPResource("/graphql")
  URI endpoint;

  @SuppressWarnings("NullAway.Init") // the test framework sets it
  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void aNewerSupergraphServesAtOnceAndABadOneNever() throws Exception {
    load(SDL.formatted("second"), 200);
    assertKnown("second");
    load("type Query { nonsense", 422);
    assertKnown("second");
    load(SDL.formatted("third").replace("A @join__graph", "B @join__graph"), 422);
    assertKnown("second");
    given()
        .get(management.resolve("/q/metrics"))
        .then()
        .body(containsString("readout_gateway_supergraph_total{outcome=\"refused\"} 2.0"));
    load(SDL.formatted("fourth"), 200);
    assertKnown("fourth");
  }

  @Test
  void operatorsSeeAndEmptyTheCacheOfPlans() throws Exception {
    load(SDL.formatted("cached"), 200);
    assertKnown("cached");
    assertKnown("cached");
    given()
        .get(management.resolve("/gateway/plans"))
        .then()
        .body("plans", equalTo(1))
        .body("hits", equalTo(1));
    given().delete(management.resolve("/gateway/plans")).then().body("plans", equalTo(0));
    given().get("/gateway/plans").then().statusCode(404);
  }

  @Test
  void prometheusGetsWhatOperatorsAskFor() throws Exception {
    load(SDL.formatted("measured"), 200);
    assertKnown("measured");
    given()
        .get(management.resolve("/q/metrics"))
        .then()
        .body(containsString("readout_gateway_requests_seconds_count{outcome=\"partial\"}"))
        .body(containsString("readout_gateway_errors_total{code=\"SUBGRAPH_UNREACHABLE\"}"))
        .body(containsString("readout_gateway_planning_seconds_sum"))
        .body(containsString("readout_gateway_plan_cache_total{result=\"hit\"}"))
        .body(containsString("readout_gateway_fetches_seconds_bucket{"))
        .body(containsString("subgraph=\"a\""));
  }

  @Test
  void theClientsOfApplicationsGetEveryEvent() throws Exception {
    try (var ticks = new TickServer()) {
      load(ticks.supergraph(), 200);
      Npm.passes("subscribe.js", endpoint.toString());
    }
  }

  /** The only subgraph is down: the field is known, and that is what is asked here. */
  private static void assertKnown(String field) {
    given()
        .contentType("application/json")
        .body("{\"query\": \"{ " + field + " }\"}")
        .post("/graphql")
        .then()
        .body("errors[0].extensions.code", equalTo("SUBGRAPH_UNREACHABLE"))
        .body("errors[0].path[0]", equalTo(field));
  }

  private void load(String supergraph, int status) throws IOException {
    Files.writeString(Path.of(System.getProperty(FromAFile.FILE)), supergraph);
    given()
        .post(management.resolve("/gateway/reload"))
        .then()
        .statusCode(status)
        .body("version", not(equalTo("")));
  }
}
