package dev.readout.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The published SDL is the one that the gateway's supergraph is composed from. {@code ./mvnw -pl
 * article-service test -Dtest=ContractTest -Dcontract.write=true} writes it anew; then read the
 * diff.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ContractTest {
  private static final Path FILE = Path.of("contract/schema.graphql");

  @Test
  void publishedSchemaIsTheCheckedInOne() throws IOException {
    var sdl =
        RestAssured.given()
            .contentType(ContentType.JSON)
            .body("{\"query\": \"{ _service { sdl } }\"}")
            .post("/graphql")
            .path("data._service.sdl")
            .toString();
    if (Boolean.getBoolean("contract.write")) {
      Files.writeString(FILE, sdl.strip() + "\n");
    }
    assertEquals(Files.readString(FILE), sdl.strip() + "\n", "rewrite with -Dcontract.write=true");
  }
}
