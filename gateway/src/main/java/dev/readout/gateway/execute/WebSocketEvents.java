package dev.readout.gateway.execute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.gateway.operation.ErrorCode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Subscriptions to subgraphs over WebSocket, protocol {@code graphql-transport-ws}. */
public final class WebSocketEvents implements EventSource {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final Map<String, String> urls;
  private @Nullable HttpClient http;

  public WebSocketEvents(Map<String, String> urls) {
    this.urls = Map.copyOf(urls);
  }

  @Override
  public AutoCloseable open(SubgraphRequest request, Listener listener) {
    var url = urls.getOrDefault(request.subgraph(), "").replaceFirst("^http", "ws");
    var connection = new Connection(request, listener);
    http()
        .newWebSocketBuilder()
        .subprotocols("graphql-transport-ws")
        .connectTimeout(CONNECT_TIMEOUT)
        .buildAsync(URI.create(url), connection)
        .whenComplete(
            (socket, failure) -> {
              if (failure != null) {
                connection.fail("The subgraph could not be reached.", failure);
              }
            });
    return connection;
  }

  /** Made when first needed: it owns a thread, and many gateways serve no subscription. */
  private synchronized HttpClient http() {
    var known = http;
    if (known == null) {
      known = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
      http = known;
    }
    return known;
  }

  /** One socket for one subscription; events are handled in order on a virtual thread. */
  private static final class Connection implements WebSocket.Listener, AutoCloseable {
    private final SubgraphRequest request;
    private final Listener listener;
    private final StringBuilder text = new StringBuilder();
    private final ExecutorService inOrder =
        Executors.newSingleThreadExecutor(Thread.ofVirtual().name("events").factory());
    private volatile @Nullable WebSocket socket;
    private volatile boolean over;

    Connection(SubgraphRequest request, Listener listener) {
      this.request = request;
      this.listener = listener;
    }

    @Override
    public void onOpen(WebSocket opened) {
      socket = opened;
      send(Map.of("type", "connection_init", "payload", request.headers()));
      opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        var message = text.toString();
        text.setLength(0);
        inOrder.execute(() -> take(message));
      }
      from.request(1);
      return null;
    }

    private void take(String message) {
      try {
        Map<?, ?> json = JSON.readValue(message, Map.class);
        var payload = json.get("payload");
        switch (String.valueOf(json.get("type"))) {
          case "connection_ack" -> subscribe();
          case "ping" -> send(Map.of("type", "pong"));
          case "next" -> {
            if (!over && payload instanceof Map<?, ?> answer) {
              listener.next(AnswerReader.read(answer));
            }
          }
          case "error" -> {
            var errors = AnswerReader.errors(payload);
            var first = errors.isEmpty() ? "The subgraph refused." : errors.getFirst().message();
            end(new SubgraphFailure(ErrorCode.SUBGRAPH_ERROR, first));
          }
          case "complete" -> end(null);
          default -> {}
        }
      } catch (JsonProcessingException e) {
        fail("The subgraph sent no JSON.", e);
      } catch (SubgraphFailure e) {
        end(e);
      }
    }

    private void subscribe() {
      var payload = new LinkedHashMap<String, Object>();
      payload.put("query", request.document());
      payload.put("variables", request.variables());
      send(Map.of("id", "1", "type", "subscribe", "payload", payload));
    }

    private void send(Map<String, ?> message) {
      var open = socket;
      if (open != null) {
        try {
          open.sendText(JSON.writeValueAsString(message), true).join();
        } catch (JsonProcessingException e) {
          throw new IllegalStateException("a message that is no JSON", e);
        }
      }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      end(
          new SubgraphFailure(
              ErrorCode.SUBGRAPH_UNREACHABLE, "The subgraph closed the connection."));
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      fail("The connection to the subgraph broke.", error);
    }

    void fail(String message, Throwable cause) {
      end(new SubgraphFailure(ErrorCode.SUBGRAPH_UNREACHABLE, message, cause));
    }

    private synchronized void end(@Nullable SubgraphFailure failure) {
      if (over) {
        return;
      }
      over = true;
      if (failure == null) {
        listener.ended();
      } else {
        listener.failed(failure);
      }
      shut();
    }

    private void shut() {
      inOrder.shutdown();
      var open = socket;
      if (open != null) {
        open.abort();
      }
    }

    @Override
    public void close() {
      over = true;
      shut();
    }
  }
}
