package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.readout.gateway.execute.GuardedClient;
import dev.readout.gateway.execute.Guarding;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.execute.SubgraphClient;
import dev.readout.gateway.http.VertxSubgraphClient;
import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.response.Answer;
import dev.readout.gateway.supergraph.SupergraphReader;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A subgraph that misbehaves costs its own fields and nothing else: never a hang, never a wrong
 * answer, always the part that is known, with an error that says where and of which subgraph.
 */
class FaultTest {
  private static final String SDL =
      """
      schema { query: Query mutation: Mutation }
      scalar join__FieldSet
      enum join__Graph {
        A @join__graph(name: "a", url: "")
        B @join__graph(name: "b", url: "")
      }
      type Query @join__type(graph: A) @join__type(graph: B) {
        books: [Book] @join__field(graph: A)
      }
      type Mutation @join__type(graph: A) { buy: Int }
      type Book @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
        id: ID! @join__field(graph: A) @join__field(graph: B)
        title: String @join__field(graph: A)
        price: Int @join__field(graph: B)
      }
      """;
  private static final String QUESTION = "{ books { title price } }";
  private static final Duration DEADLINE = Duration.ofSeconds(8);

  private static final String PRICES =
      "{\"data\": {\"_entities\": [{\"price\": 1}, {\"price\": 2}]}}";
  private static final int MAX_BYTES = 10_000_000;
  private static final Guarding GUARDING =
      new Guarding(Duration.ofSeconds(3), Map.of(), 2, 10, 0.5, Duration.ofSeconds(2));
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient connections = VertxSubgraphClient.connections(vertx);

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** The client that serves in production. */
  SubgraphClient client(Map<String, String> urls, long maxBytes) {
    return new VertxSubgraphClient(vertx, connections, urls, maxBytes);
  }

  private interface Behaviour {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>oops</html>",
        "{\"data\": {\"_entities\": [{\"price\": 1}",
        "[]",
        "{}",
        "{\"data\": 5}",
        "{\"data\": {\"_entities\": []}}",
        "{\"data\": {\"_entities\": [{\"price\": 1}]}}",
        "{\"data\": {\"_entities\": [{\"price\": 1}, {\"price\": 2}, {\"price\": 3}]}}",
        "{\"data\": {\"_entities\": 7}}",
        "{\"data\": {\"_entities\": [{\"price\": \"many\"}, {\"price\": {\"x\": 1}}]}}",
        "{\"data\": null, \"errors\": [{\"message\": \"no\"}]}",
        "{\"errors\": [{\"message\": \"no\", \"path\": [\"_entities\", 99]}]}",
        "{\"errors\": \"what\", \"data\": null}",
      })
  void whatIsKnownIsAnsweredWhenTheOtherSubgraphTalksNonsense(String body) throws Exception {
    var answer = ask(exchange -> send(exchange, 200, body));
    assertPricesMissing(answer);
  }

  @Test
  void aStatus500CostsItsOwnFields() throws Exception {
    assertPricesMissing(ask(exchange -> send(exchange, 500, "boom")));
  }

  @Test
  void aCutConnectionCostsItsOwnFields() throws Exception {
    assertPricesMissing(
        ask(
            exchange -> {
              exchange.sendResponseHeaders(200, 1000);
              exchange.getResponseBody().write("{\"data\"".getBytes(StandardCharsets.UTF_8));
              exchange.close();
            }));
  }

  @Test
  void aSubgraphThatNeverAnswersCostsTheDeadlineAndNoMore() throws Exception {
    long start = System.nanoTime();
    assertPricesMissing(ask(exchange -> Thread.sleep(20_000)));
    assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(12)) < 0);
  }

  @Test
  void aSubgraphThatDripsItsAnswerCostsTheFetchesTimeAndNoMore() throws Exception {
    long start = System.nanoTime();
    var answer =
        ask(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              for (int i = 0; i < 200; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                Thread.sleep(100);
              }
            });
    assertPricesMissing(answer);
    assertEquals(ErrorCode.SUBGRAPH_TIMEOUT, answer.errors().getFirst().code());
    assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(12)) < 0);
  }

  /** 100 MB of valid JSON: read no further than the limit, and not asked for again. */
  @Test
  void aHugeAnswerIsCutOff() throws Exception {
    var asked = new AtomicInteger();
    var answer =
        ask(
            exchange -> {
              asked.incrementAndGet();
              exchange.sendResponseHeaders(200, 0);
              var out = exchange.getResponseBody();
              out.write("{\"data\": {\"_entities\": [null".getBytes(StandardCharsets.UTF_8));
              var chunk = ",{\"price\": 1}".repeat(8_000).getBytes(StandardCharsets.UTF_8);
              for (int i = 0; i < 1_000; i++) {
                out.write(chunk);
              }
              out.write("]}}".getBytes(StandardCharsets.UTF_8));
            });
    assertPricesMissing(answer);
    assertEquals(ErrorCode.SUBGRAPH_MALFORMED, answer.errors().getFirst().code());
    assertEquals(1, asked.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\": {\"books\": {\"id\": 1}}}",
        "{\"data\": {\"books\": 7}}",
        "{\"data\": {\"books\": [[{\"id\": 1}], 3, \"x\"]}}",
        "{\"data\": {\"books\": [{\"id\": {\"a\": 1}, \"title\": [1]}, null]}}",
        "{\"data\": {\"books\": [{}]}}",
      })
  void wrongTypesBecomeNullsWithErrorsNeverValues(String body) throws Exception {
    var answer = ask(QUESTION, exchange -> send(exchange, 200, body), FaultTest::never);
    assertFalse(String.valueOf(answer.data()).matches(".*(:1|x|:3|:7).*"), answer.toString());
  }

  private static void never(HttpExchange exchange) {
    throw new IllegalStateException("nothing is known that could be asked for here");
  }

  @Test
  void aQueryThatDidNotArriveIsSentAgain() throws Exception {
    var asked = new AtomicInteger();
    var answer =
        ask(
            exchange -> {
              if (asked.incrementAndGet() < 3) {
                send(exchange, 503, "busy");
              } else {
                send(exchange, 200, PRICES);
              }
            });
    assertEquals(List.of(), answer.errors());
    assertEquals(3, asked.get());
  }

  @Test
  void aMutationIsSentOnce() throws Exception {
    var asked = new AtomicInteger();
    var answer =
        ask(
            "mutation { buy }",
            exchange -> {
              asked.incrementAndGet();
              send(exchange, 503, "busy");
            },
            FaultTest::never);
    assertEquals(1, asked.get());
    assertEquals("[buy]", String.valueOf(answer.errors().getFirst().path()));
  }

  @Test
  void aStatusThatBlamesTheRequestIsNotRetried() throws Exception {
    var asked = new AtomicInteger();
    var answer =
        ask(
            exchange -> {
              asked.incrementAndGet();
              send(exchange, 403, "no");
            });
    assertPricesMissing(answer);
    assertEquals(ErrorCode.SUBGRAPH_REFUSED, answer.errors().getFirst().code());
    assertEquals(1, asked.get());
  }

  /** At most twice the requests, and after a few failures none until the subgraph has rested. */
  @Test
  void aSubgraphThatKeepsFailingIsLeftAloneAndThenTriedAgain() throws Exception {
    var asked = new AtomicInteger();
    var well = new AtomicBoolean();
    Behaviour illThenWell =
        exchange -> {
          asked.incrementAndGet();
          if (well.get()) {
            send(exchange, 200, PRICES);
          } else {
            send(exchange, 500, "boom");
          }
        };
    try (var world = new TwoSubgraphs(FaultTest::books, illThenWell)) {
      long start = System.nanoTime();
      for (int i = 0; i < 40; i++) {
        assertPricesMissing(world.ask(QUESTION));
      }
      long rests = Duration.ofNanos(System.nanoTime() - start).toSeconds() / 2;
      assertTrue(asked.get() <= 12 + rests, asked + " requests to a subgraph that is down");
      well.set(true);
      Thread.sleep(2_200);
      assertEquals(List.of(), world.ask(QUESTION).errors());
    }
  }

  @Test
  void nothingInternalOfASubgraphLeaks() throws Exception {
    var answer =
        ask(
            exchange ->
                send(
                    exchange,
                    200,
                    """
                    {"data": {"_entities": [{"price": 1}, null]},
                     "errors": [{"message": "gone\\n\\tat secret.Class.method(Class.java:7)",
                       "path": ["_entities", 1, "price"],
                       "extensions": {"code": "GONE", "stacktrace": ["secret"], "host": "10.1.1.1"}}]}
                    """));
    var json = answer.text().toString();
    assertFalse(json.contains("secret"), json);
    assertFalse(json.contains("10.1.1.1"), json);
    var error = answer.errors().getFirst();
    assertEquals("[books, 1, price]", String.valueOf(error.path()));
    assertEquals("{subgraphCode=GONE, subgraph=b}", error.extensions().toString());
  }

  @Test
  void oneFailedEntityDoesNotCostItsSiblings() throws Exception {
    var answer =
        ask(
            exchange ->
                send(
                    exchange,
                    200,
                    """
                    {"data": {"_entities": [{"price": 1}, null]},
                     "errors": [{"message": "gone", "path": ["_entities", 1]}]}
                    """));
    assertEquals(
        "{'books':[{'title':'One','price':1},{'title':'Two','price':null}]}".replace('\'', '"'),
        String.valueOf(answer.data()));
    assertEquals(1, answer.errors().size());
    assertEquals("[books, 1]", String.valueOf(answer.errors().getFirst().path()));
  }

  private static void assertPricesMissing(Answer answer) {
    assertEquals(
        "{'books':[{'title':'One','price':null},{'title':'Two','price':null}]}".replace('\'', '"'),
        String.valueOf(answer.data()));
    assertFalse(answer.errors().isEmpty());
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private Answer ask(Behaviour misbehaving) throws Exception {
    return ask(QUESTION, FaultTest::books, misbehaving);
  }

  private Answer ask(String question, Behaviour a, Behaviour b) throws Exception {
    try (var world = new TwoSubgraphs(a, b)) {
      return world.ask(question);
    }
  }

  private static void books(HttpExchange exchange) throws IOException {
    send(
        exchange,
        200,
        """
        {"data": {"books": [{"id": "1", "title": "One"}, {"id": "2", "title": "Two"}]}}
        """);
  }

  private final class TwoSubgraphs implements AutoCloseable {
    private final HttpServer a;
    private final HttpServer b;
    private final QueryRunner runner;

    TwoSubgraphs(Behaviour first, Behaviour second) throws IOException {
      a = server(first);
      b = server(second);
      var urls = Map.of("a", url(a), "b", url(b));
      runner =
          new QueryRunner(
              SupergraphReader.read(SDL, urls),
              new GuardedClient(client(urls, MAX_BYTES), GUARDING, (subgraph, isOpen) -> {}));
    }

    Answer ask(String question) throws InterruptedException {
      return runner.ask(Question.of(question), new RequestContext(Map.of(), DEADLINE));
    }

    @Override
    public void close() {
      a.stop(0);
      b.stop(0);
    }
  }

  private static String url(HttpServer server) {
    return "http://localhost:" + server.getAddress().getPort() + "/graphql";
  }

  private static HttpServer server(Behaviour behaviour) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/graphql",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            behaviour.answer(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    return server;
  }
}
