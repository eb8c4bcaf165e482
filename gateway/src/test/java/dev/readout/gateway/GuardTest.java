package dev.readout.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A gateway that trusts nobody: tokens, roles, trusted documents only, a rate for each caller. */
@QuarkusTest
@TestProfile(GuardTest.Closed.class)
final class GuardTest {
  private static final String WHO = "query Who { __typename }";
  private static final String CHANGE =
      "mutation Change { removeFeed(id: 1) { userErrors { code } } }";
  private static final String SCHEMA = "query Schema { __schema { queryType { name } } }";

  public static final class Closed implements QuarkusTestProfile {
    // Profile and test live in different class loaders and the profile is asked more than once:
    // system properties hold what they share.
    static final String KEY = "readout.test.key";
    private static final String PEM = "readout.test.pem";

    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        if (System.getProperty(PEM) == null) {
          var keys = keys();
          System.setProperty(
              KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
          var encoded = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
          System.setProperty(
              PEM, file("-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n"));
        }
        return Map.of(
            "readout.gateway.jwt.key", System.getProperty(PEM),
            "readout.gateway.jwt.issuer", "https://login.example",
            "readout.gateway.jwt.required", "true",
            "readout.gateway.jwt.mutation-role", "editor",
            "readout.gateway.trusted.manifest",
                file(
                    "{\"who\": \"%s\", \"change\": \"%s\", \"schema\": \"%s\"}"
                        .formatted(WHO, CHANGE, SCHEMA)),
            "readout.gateway.trusted.only", "true",
            "readout.gateway.introspection", "false",
            "readout.gateway.rate.per-second", "0.001",
            "readout.gateway.rate.burst", "20");
      } catch (IOException | NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static String file(String text) throws IOException {
    var file = Files.createTempFile("gateway", ".txt");
    file.toFile().deleteOnExit();
    return Files.writeString(file, text).toUri().toString();
  }

  private static KeyPair keys() throws NoSuchAlgorithmException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  @Test
  void withoutATokenNothingIsAnswered() {
    ask(null, "{\"documentId\": \"who\"}")
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .body("data", nullValue());
  }

  @Test
  void aValidTokenMayAskAndAForgedOneMayNot() throws Exception {
    ask(token("reader", Set.of()), "{\"documentId\": \"who\"}")
        .statusCode(200)
        .body("data.__typename", equalTo("Query"));
    var forged =
        Jwt.issuer("https://login.example").subject("x").expiresIn(60).sign(keys().getPrivate());
    ask(forged, "{\"documentId\": \"who\"}").statusCode(401);
    var expired = Jwt.issuer("https://login.example").subject("x").expiresAt(1000).sign(key());
    ask(expired, "{\"documentId\": \"who\"}").statusCode(401);
    var elsewhere = Jwt.issuer("https://evil.example").subject("x").expiresIn(60).sign(key());
    ask(elsewhere, "{\"documentId\": \"who\"}").statusCode(401);
    var symmetric = Jwt.subject("x").expiresIn(60).signWithSecret("a".repeat(64));
    ask(symmetric, "{\"documentId\": \"who\"}").statusCode(401);
  }

  @Test
  void changesNeedTheRole() {
    ask(token("anna", Set.of("reader")), "{\"documentId\": \"change\"}")
        .statusCode(403)
        .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    ask(token("berta", Set.of("editor")), "{\"documentId\": \"change\"}")
        .statusCode(200)
        .body("errors[0].extensions.code", equalTo("SUBGRAPH_UNREACHABLE"));
  }

  @Test
  void onlyTrustedDocumentsAreRun() {
    ask(token("carl", Set.of()), "{\"query\": \"{ other: __typename }\"}")
        .statusCode(403)
        .body("errors[0].extensions.code", equalTo("DOCUMENT_NOT_TRUSTED"));
    ask(token("carl", Set.of()), "{\"query\": \"" + WHO + "\"}").statusCode(200);
    ask(token("carl", Set.of()), "{\"documentId\": \"nobody\"}")
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
  }

  @Test
  void theSchemaIsNotShown() {
    ask(token("dora", Set.of()), "{\"documentId\": \"schema\"}").body("data", nullValue());
  }

  @Test
  void whoAsksTooOftenWaitsAndNobodyElse() {
    for (int i = 0; i < 20; i++) {
      ask(token("flood", Set.of()), "{\"documentId\": \"who\"}").statusCode(200);
    }
    ask(token("flood", Set.of()), "{\"documentId\": \"who\"}")
        .statusCode(429)
        .header("Retry-After", "1");
    ask(token("other", Set.of()), "{\"documentId\": \"who\"}").statusCode(200);
  }

  private static ValidatableResponse ask(
      @org.jspecify.annotations.Nullable String token, String body) {
    var request = given().contentType("application/json").body(body);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.post("/graphql").then();
  }

  private static String token(String subject, Set<String> roles) {
    return Jwt.issuer("https://login.example")
        .subject(subject)
        .groups(roles)
        .expiresIn(60)
        .sign(key());
  }

  private static java.security.PrivateKey key() {
    try {
      var bytes = Base64.getDecoder().decode(System.getProperty(Closed.KEY));
      return java.security.KeyFactory.getInstance("RSA")
          .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(bytes));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
