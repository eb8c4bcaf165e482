package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.readout.gateway.execute.GuardedClient;
import dev.readout.gateway.execute.Guarding;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.http.VertxSubgraphClient;
import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.response.Answer;
import dev.readout.gateway.supergraph.SupergraphReader;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question of one fetch that nobody waits for is answered like any other, whatever happens. */
final class OneFetchTest {
  private static final String SDL =
      """
      schema { query: Query }
      enum join__Graph { A @join__graph(name: "a", url: "") }
      type Query @join__type(graph: A) { books: [Book] }
      type Book @join__type(graph: A) { title: String pages: Int! }
      """;
  private static final Guarding GUARDING =
      new Guarding(Duration.ofSeconds(3), Map.of(), 2, 10, 0.5, Duration.ofSeconds(2));
  private static final int MAX_BYTES = 5_000_000;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer server;
  private final QueryRunner runner;
  private volatile Behaviour behaviour = exchange -> {};

  private interface Behaviour {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  OneFetchTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var urls = Map.of("a", "http://localhost:" + server.getAddress().getPort() + "/graphql");
    var http =
        new VertxSubgraphClient(vertx, VertxSubgraphClient.connections(vertx), urls, MAX_BYTES);
    runner =
        new QueryRunner(
            SupergraphReader.read(SDL, urls),
            new GuardedClient(http, GUARDING, (name, open) -> {}));
  }

  @BeforeEach
  void start() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/graphql",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            asked.incrementAndGet();
            behaviour.answer(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private Answer ask(Behaviour next) {
    behaviour = next;
    var answer = new CompletableFuture<Answer>();
    start(Duration.ofSeconds(20), answer);
    return answer.orTimeout(60, TimeUnit.SECONDS).join();
  }

  private Runnable start(Duration deadline, CompletableFuture<Answer> answer) {
    var prepared = runner.prepare(Question.of("{ books { title pages } }"));
    assertTrue(prepared.plan().isOneFetch());
    return runner.start(prepared, new RequestContext(Map.of(), deadline), answer::complete);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Test
  void whatTheSubgraphSaysIsAnswered() {
    var body = "{\"data\": {\"books\": [{\"title\": \"Ä\", \"pages\": 3}, null]}}";
    assertEquals(
        "{\"data\":{\"books\":[{\"title\":\"Ä\",\"pages\":3},null]}}",
        ask(exchange -> send(exchange, 200, body)).text().toString());
  }

  @Test
  void aLongAnswerIsTheSame() {
    var book = "{\"title\":\"a book with a long title\",\"pages\":12}";
    var data = "{\"data\":{\"books\":[" + (book + ",").repeat(9_999) + book + "]}}";
    assertEquals(data, ask(exchange -> send(exchange, 200, data)).text().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>oops</html>",
        "{\"data\": {\"books\": [{\"title\": 1",
        "[]",
        "{\"data\": 5}",
        "{\"data\": {\"books\": 7}}",
        "{\"data\": null, \"errors\": [{\"message\": \"no\"}]}",
      })
  void nonsenseIsAnErrorNeverAnAnswer(String body) {
    var answer = ask(exchange -> send(exchange, 200, body));
    assertEquals("{\"books\":null}", String.valueOf(answer.data()));
    assertFalse(answer.errors().isEmpty());
  }

  @Test
  void aNullThatMayNotBeMovesUp() {
    var body = "{\"data\": {\"books\": [{\"title\": \"T\"}, {\"title\": \"U\", \"pages\": 1}]}}";
    var answer = ask(exchange -> send(exchange, 200, body));
    assertEquals("{\"books\":[null,{\"title\":\"U\",\"pages\":1}]}", String.valueOf(answer.data()));
    assertEquals(ErrorCode.NULL_FOR_NON_NULL, answer.errors().getFirst().code());
  }

  @Test
  void whatDidNotArriveIsSentAgainAndACutConnectionToo() {
    var answer =
        ask(
            exchange -> {
              if (asked.get() == 1) {
                send(exchange, 503, "busy");
              } else if (asked.get() == 2) {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write('{');
                exchange.close();
              } else {
                send(exchange, 200, "{\"data\": {\"books\": []}}");
              }
            });
    assertEquals("{\"data\":{\"books\":[]}}", answer.text().toString());
    assertEquals(3, asked.get());
  }

  @Test
  void anAnswerThatIsTooLongIsCutOff() {
    var answer =
        ask(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              var chunk = " ".repeat(100_000).getBytes(StandardCharsets.UTF_8);
              for (int i = 0; i < 1_000; i++) {
                exchange.getResponseBody().write(chunk);
              }
            });
    assertEquals(ErrorCode.SUBGRAPH_MALFORMED, answer.errors().getFirst().code());
    assertEquals(1, asked.get());
  }

  @Test
  void aSubgraphThatNeverAnswersCostsItsTimeAndNoMore() {
    var answer = ask(exchange -> Thread.sleep(20_000));
    assertEquals(ErrorCode.SUBGRAPH_TIMEOUT, answer.errors().getFirst().code());
    assertEquals("[books]", String.valueOf(answer.errors().getFirst().path()));
  }

  @Test
  void aSubgraphThatKeepsFailingIsLeftAloneForThoseWhoWaitAndThoseWhoDoNot() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertFalse(ask(exchange -> send(exchange, 500, "boom")).errors().isEmpty());
    }
    int before = asked.get();
    var prepared = runner.prepare(Question.of("{ books { pages } }"));
    var answer = runner.run(prepared, new RequestContext(Map.of(), Duration.ofSeconds(20)));
    assertFalse(answer.errors().isEmpty());
    assertTrue(before < 30, before + " requests to a subgraph that is down");
    assertTrue(asked.get() <= before + 1, "the breaker is not shared");
  }

  @Test
  void aQuestionThatIsGivenUpCutsItsFetch() throws Exception {
    var arrived = new CountDownLatch(1);
    var cut = new CountDownLatch(1);
    behaviour =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          arrived.countDown();
          try {
            while (true) {
              exchange.getResponseBody().write(' ');
              exchange.getResponseBody().flush();
              Thread.sleep(20);
            }
          } catch (IOException gone) {
            cut.countDown();
            throw gone;
          }
        };
    var answer = new CompletableFuture<Answer>();
    var giveUp = start(Duration.ofSeconds(60), answer);
    assertTrue(arrived.await(60, TimeUnit.SECONDS));
    giveUp.run();
    assertTrue(cut.await(60, TimeUnit.SECONDS));
    assertFalse(answer.isDone());
  }
}
