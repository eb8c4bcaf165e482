package dev.readout.article;

import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The service as a client sees it: GraphQL over HTTP. */
public final class Service {
  private Service() {}

  /** The data of an answer that has no errors. */
  public static JsonPath ask(String query, @Nullable Object... variables) {
    return RestAssured.given()
        .contentType(ContentType.JSON)
        .body(body(query, variables))
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("errors", nullValue())
        .extract()
        .jsonPath();
  }

  /** The whole answer, errors or not. */
  public static JsonPath answer(String query, @Nullable Object... variables) {
    return RestAssured.given()
        .contentType(ContentType.JSON)
        .body(body(query, variables))
        .post("/graphql")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Ingests one article and gives the payload. */
  public static JsonPath ingest(Map<String, ?> input) {
    return ask(
            """
            mutation($input: ArticleInput!) { ingestArticle(input: $input) {
              outcome article { id title text url publishedOn publishedAt language duplicateOf { id }
                source { id name kind } version { number removed { reason text } } }
              userErrors { code field message } } }
            """,
            "input",
            input)
        .setRootPath("data.ingestArticle");
  }

  public static String id(JsonPath payload) {
    return payload.getString("article.id");
  }

  private static Map<String, Object> body(String query, @Nullable Object... variables) {
    var map = new LinkedHashMap<@Nullable String, @Nullable Object>();
    for (int i = 0; i < variables.length; i += 2) {
      map.put((String) variables[i], variables[i + 1]);
    }
    return Map.of("query", query, "variables", map);
  }
}
