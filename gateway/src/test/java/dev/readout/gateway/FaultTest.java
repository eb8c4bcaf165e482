package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.readout.gateway.execute.HttpSubgraphClient;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.response.Answer;
import dev.readout.gateway.supergraph.SupergraphReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A subgraph that misbehaves costs its own fields and nothing else: never a hang, never a wrong
 * answer, always the part that is known, with an error that says where and of which subgraph.
 */
final class FaultTest {
  private static final String SDL =
      """
      schema { query: Query }
      scalar join__FieldSet
      enum join__Graph {
        A @join__graph(name: "a", url: "")
        B @join__graph(name: "b", url: "")
      }
      type Query @join__type(graph: A) @join__type(graph: B) {
        books: [Book] @join__field(graph: A)
      }
      type Book @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
        id: ID! @join__field(graph: A) @join__field(graph: B)
        title: String @join__field(graph: A)
        price: Int @join__field(graph: B)
      }
      """;
  private static final String QUESTION = "{ books { title price } }";
  private static final Duration DEADLINE = Duration.ofSeconds(2);

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
    assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(8)) < 0);
  }

  @Test
  void anEndlessAnswerIsCutOff() throws Exception {
    assertPricesMissing(
        ask(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              var chunk = ("\"" + "x".repeat(100_000) + "\",").getBytes(StandardCharsets.UTF_8);
              exchange.getResponseBody().write("{\"data\": [".getBytes(StandardCharsets.UTF_8));
              for (int i = 0; i < 1_000; i++) {
                exchange.getResponseBody().write(chunk);
              }
            }));
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
        "{books=[{title=One, price=1}, {title=Two, price=null}]}", String.valueOf(answer.data()));
    assertEquals(1, answer.errors().size());
    assertEquals("[books, 1]", String.valueOf(answer.errors().getFirst().path()));
  }

  private static void assertPricesMissing(Answer answer) {
    assertEquals(
        "{books=[{title=One, price=null}, {title=Two, price=null}]}",
        String.valueOf(answer.data()));
    assertFalse(answer.errors().isEmpty());
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Answer ask(Behaviour misbehaving) throws Exception {
    var sane =
        server(
            exchange ->
                send(
                    exchange,
                    200,
                    new JsonMapper()
                        .writeValueAsString(
                            Map.of(
                                "data",
                                Map.of(
                                    "books",
                                    java.util.List.of(
                                        Map.of("id", "1", "title", "One"),
                                        Map.of("id", "2", "title", "Two")))))));
    var insane = server(misbehaving);
    try {
      var urls = Map.of("a", url(sane), "b", url(insane));
      var runner =
          new QueryRunner(
              SupergraphReader.read(SDL, urls), new HttpSubgraphClient(urls, 10_000_000));
      return runner.ask(Question.of(QUESTION), new RequestContext(Map.of(), DEADLINE));
    } finally {
      sane.stop(0);
      insane.stop(0);
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
