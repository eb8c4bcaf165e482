package dev.readout.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.readout.gateway.query.Fingerprint;
import dev.readout.gateway.world.RawServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;

/**
 * A gateway that gets its supergraph, the keys for tokens and the trusted documents from a server;
 * and clients that bring their token in other ways, or go away.
 */
@QuarkusTest
@TestProfile(RemoteTest.FromAServer.class)
final class RemoteTest {
  private static final String SDL =
      """
      schema { query: Query }
      enum join__Graph {
        SLOW @join__graph(name: "slow", url: "%s")
        DOWN @join__graph(name: "down", url: "http://localhost:1/graphql")
      }
      type Query @join__type(graph: SLOW) @join__type(graph: DOWN) {
        n: Int @join__field(graph: SLOW) gone: Int @join__field(graph: DOWN) %s: Int @join__field(graph: DOWN)
      }
      """;
  private static final String TRUSTED = "query Trusted { t: __typename }";
  private static final String MANIFEST =
      """
      {"format": "apollo-persisted-query-manifest", "version": 1, "operations":
        [{"id": "mine-1", "name": "Trusted", "type": "query", "body": "%s"}]}
      """;
  private static final int PATIENCE_SECONDS = 30;

  public static final class FromAServer implements QuarkusTestProfile {
    // Profile and test live in different class loaders: a system property holds what they share.
    static final String FOLDER = "readout.test.folder";
    static final String PORT = "readout.test.port";

    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        if (System.getProperty(FOLDER) == null) {
          var folder = Files.createTempDirectory("served");
          System.setProperty(FOLDER, folder.toString());
          Files.writeString(folder.resolve("supergraph"), SDL.formatted("http://localhost:1", "a"));
          Files.writeString(folder.resolve("keys"), "{\"keys\": []}");
          Files.writeString(folder.resolve("manifest"), MANIFEST.formatted(TRUSTED));
          System.setProperty(PORT, String.valueOf(serve(folder)));
        }
        var url = "http://localhost:" + System.getProperty(PORT);
        return Map.of(
            "readout.gateway.supergraph", url + "/supergraph",
            "readout.gateway.reload", "200ms",
            "readout.gateway.jwt.key", url + "/keys",
            "readout.gateway.jwt.refresh", "1s",
            "readout.gateway.trusted.manifest", url + "/manifest",
            "readout.gateway.share-in-flight", "true",
            "readout.gateway.retries", "0",
            "readout.gateway.breaker.window", "4",
            "readout.gateway.breaker.rest", "1h",
            "quarkus.shutdown.timeout", "0");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static int serve(Path folder) throws IOException {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              var name = exchange.getRequestURI().getPath().substring(1);
              var text = Files.readString(folder.resolve(name));
              var tag = "\"" + Fingerprint.of(text) + "\"";
              exchange.getResponseHeaders().add("ETag", tag);
              if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                System.setProperty("readout.test.spared." + name, "yes");
                exchange.sendResponseHeaders(304, -1);
                return;
              }
              var bytes = text.getBytes(StandardCharsets.UTF_8);
              exchange.sendResponseHeaders(200, bytes.length);
              exchange.getResponseBody().write(bytes);
            }
          });
      server.start();
      return server.getAddress().getPort();
    }
  }

  private static final KeyPair RSA = keys("RSA", 2048);
  private static final KeyPair CURVE = keys("EC", 256);

  @SuppressWarnings("NullAway.Init") // the test framework sets it
  @TestHTTPResource("/graphql")
  URI endpoint;

  @SuppressWarnings("NullAway.Init") // the test framework sets it
  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void aSupergraphAtAUrlIsReadAgainAndSparedWhileItIsTheSame() throws Exception {
    write("supergraph", SDL.formatted("http://localhost:1", "newer"));
    until(() -> ask("{ __type(name: \"Query\") { fields { name } } }").contains("newer"));
    until(() -> "yes".equals(System.getProperty("readout.test.spared.supergraph")));
    write("supergraph", SDL.formatted("http://localhost:1", "newest"));
    until(() -> ask("{ __type(name: \"Query\") { fields { name } } }").contains("newest"));
  }

  @Test
  void keysOfAnIssuerAreFoundAgainWhenItChangesThem() throws Exception {
    write("keys", set(jwk(RSA, "one")));
    until(() -> status(token(RSA, "one")) == 200);
    // The first with another id: unknown until the issuer shows it, then known without a restart.
    assertEquals(401, status(token(CURVE, "two")));
    asked(token(CURVE, "two"))
        .header("WWW-Authenticate", "Bearer")
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
        .body("errors[0].message", containsString("key that is not known here"));
    write("keys", set(jwk(CURVE, "two")));
    until(() -> status(token(CURVE, "two")) == 200);
    until(() -> status(token(RSA, "one")) == 401);
    Files.delete(file("keys"));
    assertEquals(200, status(token(CURVE, "two")), "the known keys stay");
  }

  @Test
  void documentsOfApollosManifestAreKnownByIdAndByHash() {
    for (var body :
        List.of(
            "{\"documentId\": \"mine-1\"}",
            "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"mine-1\"}}}",
            "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"%s\"}}}"
                .formatted(Fingerprint.of(TRUSTED)))) {
      given()
          .contentType("application/json")
          .body(body)
          .post("/graphql")
          .then()
          .body("data.t", equalTo("Query"));
    }
  }

  @Test
  void aSocketBringsItsTokenWhenItOpens() throws Exception {
    write("keys", set(jwk(RSA, "socket")));
    until(() -> status(token(RSA, "socket")) == 200);
    var token = token(RSA, "socket");
    for (var payload :
        List.of(
            "{\"Authorization\": \"Bearer " + token + "\"}",
            "{\"headers\": {\"authorization\": \"Bearer " + token + "\"}}")) {
      try (var socket = new Client(endpoint)) {
        socket.send("{\"type\": \"connection_init\", \"payload\": " + payload + "}");
        assertTrue(socket.next().contains("connection_ack"));
        socket.send(
            "{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": {\"query\": \"{ __typename }\"}}");
        assertTrue(socket.next().contains("\"data\":{\"__typename\":\"Query\"}"));
      }
    }
    try (var socket = new Client(endpoint)) {
      socket.send(
          "{\"type\": \"connection_init\", \"payload\": {\"authorization\": \"Bearer forged\"}}");
      assertTrue(socket.next().startsWith("closed 4403"));
    }
  }

  @Test
  void aStreamOfEventsBringsItsTokenAsAHeader() throws Exception {
    write("keys", set(jwk(RSA, "events")));
    until(() -> status(token(RSA, "events")) == 200);
    for (var good : List.of(true, false)) {
      var body =
          given()
              .contentType("application/json")
              .accept("text/event-stream")
              .header("Authorization", "Bearer " + (good ? token(RSA, "events") : "forged"))
              .body("{\"query\": \"{ __typename }\"}")
              .post("/graphql")
              .then()
              .statusCode(200)
              .extract()
              .asString();
      assertTrue(body.contains(good ? "\"__typename\":\"Query\"" : "UNAUTHENTICATED"), body);
    }
  }

  @Test
  void aClientThatGoesAwayTakesItsFetchesAlong() throws Exception {
    try (var slow = new RawServer()) {
      write("supergraph", SDL.formatted(slow.url(), "leaving"));
      until(() -> ask("{ __type(name: \"Query\") { fields { name } } }").contains("leaving"));
      try (var client = new Socket("localhost", endpoint.getPort())) {
        var body = "{\"query\": \"{ n }\"}";
        client
            .getOutputStream()
            .write(
                ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body))
                    .getBytes(StandardCharsets.US_ASCII));
        until(() -> slow.asked() > 0);
        assertEquals(1, slow.left().getCount());
      }
      assertTrue(slow.left().await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    try (var slow = new RawServer()) {
      write("supergraph", SDL.formatted(slow.url(), "closing"));
      until(() -> ask("{ __type(name: \"Query\") { fields { name } } }").contains("closing"));
      try (var socket = new Client(endpoint)) {
        socket.send("{\"type\": \"connection_init\"}");
        socket.next();
        socket.send(
            "{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": {\"query\": \"{ n }\"}}");
        until(() -> slow.asked() > 0);
      }
      assertTrue(slow.left().await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
  }

  @Test
  void sharedFetchesAndOpenBreakersAreCounted() throws Exception {
    try (var slow = new RawServer();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      write("supergraph", SDL.formatted(slow.url(), "shared"));
      until(() -> ask("{ __type(name: \"Query\") { fields { name } } }").contains("shared"));
      var first = threads.submit(() -> ask("{ n }"));
      until(() -> slow.asked() > 0);
      var second = threads.submit(() -> ask("{ n }"));
      until(() -> metrics().contains("readout_gateway_fetches_shared_total 1.0"));
      slow.answer();
      assertTrue(first.get().contains("\"n\":1"), first.get());
      assertTrue(second.get().contains("\"n\":1"), second.get());
      assertEquals(1, slow.asked());
    }
    for (int i = 0; i < 5; i++) {
      ask("{ gone }");
    }
    assertTrue(ask("{ gone }").contains("left alone"));
    assertTrue(metrics().contains("readout_gateway_breaker_open{subgraph=\"down\"} 1.0"));
  }

  private String metrics() {
    return given().get(management.resolve("/q/metrics")).asString();
  }

  private static String ask(String question) {
    return given()
        .contentType("application/json")
        .body(Map.of("query", question))
        .post("/graphql")
        .asString();
  }

  private static ValidatableResponse asked(String token) {
    return given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + token)
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .then();
  }

  private static int status(String token) {
    return asked(token).extract().statusCode();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.call()) {
      assertTrue(System.nanoTime() < end, "waited too long");
      Thread.sleep(50);
    }
  }

  private static Path file(String name) {
    return Path.of(System.getProperty(FromAServer.FOLDER), name);
  }

  private static void write(String name, String text) throws IOException {
    var next = Files.writeString(file(name + ".next"), text);
    Files.move(next, file(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  private static String token(KeyPair keys, String id) {
    return Jwt.subject("anna").expiresIn(600).jws().keyId(id).sign(keys.getPrivate());
  }

  private static JsonWebKey jwk(KeyPair keys, String id) throws Exception {
    var jwk = PublicJsonWebKey.Factory.newPublicJwk(keys.getPublic());
    jwk.setKeyId(id);
    return jwk;
  }

  private static String set(JsonWebKey... keys) {
    return new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  private static KeyPair keys(String algorithm, int size) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A socket of {@code graphql-transport-ws} as a queue of messages. */
  private static final class Client implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;

    Client(URI endpoint) {
      socket =
          http.newWebSocketBuilder()
              .subprotocols("graphql-transport-ws")
              .buildAsync(URI.create(endpoint.toString().replaceFirst("^http", "ws")), this)
              .join();
    }

    void send(String message) {
      socket.sendText(message, true).join();
    }

    String next() throws InterruptedException {
      var message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return message == null ? "nothing came" : message;
    }

    @Override
    public @org.jspecify.annotations.Nullable CompletionStage<?> onText(
        WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        messages.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @org.jspecify.annotations.Nullable CompletionStage<?> onClose(
        WebSocket from, int status, String reason) {
      messages.add("closed " + status + " " + reason);
      return null;
    }

    @Override
    public void close() {
      socket.abort();
      http.shutdownNow();
    }
  }
}
