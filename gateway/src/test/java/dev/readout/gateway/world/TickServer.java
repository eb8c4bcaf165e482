package dev.readout.gateway.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two subgraphs in one server: one sends three ticks to whoever subscribes ({@code
 * graphql-transport-ws}), the other knows the ticks' labels.
 */
public final class TickServer implements AutoCloseable {
  private static final int TICKS = 3;
  private static final long PAUSE_MILLIS = 30;
  private static final String SDL =
      """
      schema { query: Query subscription: Subscription }
      scalar join__FieldSet
      enum join__Graph {
        CLOCK @join__graph(name: "clock", url: "%1$s")
        LABELS @join__graph(name: "labels", url: "%1$s")
      }
      type Query @join__type(graph: CLOCK) { now: Int }
      type Subscription @join__type(graph: CLOCK) { ticks: Tick }
      type Tick @join__type(graph: CLOCK, key: "n") @join__type(graph: LABELS, key: "n") {
        n: Int! @join__field(graph: CLOCK) @join__field(graph: LABELS)
        label: String @join__field(graph: LABELS)
      }
      """;

  private final Vertx vertx = Vertx.vertx();
  private final JsonMapper json = new JsonMapper();
  private final HttpServer server;

  public TickServer() {
    server =
        vertx
            .createHttpServer(
                new HttpServerOptions().addWebSocketSubProtocol("graphql-transport-ws"))
            .requestHandler(this::answer)
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  /** The supergraph of the two. */
  public String supergraph() {
    return SDL.formatted("http://localhost:" + server.actualPort() + "/graphql");
  }

  private void answer(HttpServerRequest request) {
    if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      request.toWebSocket().onSuccess(this::clock);
    } else {
      labels(request);
    }
  }

  private void clock(ServerWebSocket socket) {
    socket.textMessageHandler(
        text -> {
          var message = read(text);
          if ("connection_init".equals(message.get("type"))) {
            send(socket, Map.of("type", "connection_ack"));
          } else if ("subscribe".equals(message.get("type"))) {
            tick(socket, String.valueOf(message.get("id")), 1);
          }
        });
  }

  private void tick(ServerWebSocket socket, String id, int n) {
    if (socket.isClosed()) {
      return;
    }
    if (n > TICKS) {
      send(socket, Map.of("type", "complete", "id", id));
      return;
    }
    var data = Map.of("data", Map.of("ticks", Map.of("__typename", "Tick", "n", n)));
    send(socket, Map.of("type", "next", "id", id, "payload", data));
    vertx.setTimer(PAUSE_MILLIS, timer -> tick(socket, id, n + 1));
  }

  private void labels(HttpServerRequest request) {
    request.bodyHandler(
        body -> {
          var variables =
              (Map<?, ?>) Objects.requireNonNull(read(body.toString()).get("variables"));
          var representations = (List<?>) variables.values().iterator().next();
          var entities = new ArrayList<Map<String, Object>>();
          for (var representation : representations) {
            entities.add(Map.of("label", "tick " + ((Map<?, ?>) representation).get("n")));
          }
          request
              .response()
              .putHeader("Content-Type", "application/json")
              .end(write(Map.of("data", Map.of("_entities", entities))));
        });
  }

  private Map<?, ?> read(String text) {
    try {
      return json.readValue(text, Map.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private void send(ServerWebSocket socket, Map<String, ?> message) {
    socket.writeTextMessage(write(message));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
