package dev.readout.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * One subscription of a client that speaks the GraphQL over WebSocket protocol
 * (graphql-transport-ws, https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md).
 */
final class Subscription implements WebSocket.Listener, AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PATIENCE_SECONDS = 60;

  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final StringBuilder unfinished = new StringBuilder();
  private final WebSocket socket;

  /**
   * @param gateway its GraphQL address, {@code http://…/graphql}
   */
  Subscription(URI gateway, String query) throws Exception {
    socket =
        http.newWebSocketBuilder()
            .subprotocols("graphql-transport-ws")
            .buildAsync(URI.create(gateway.toString().replaceFirst("^http", "ws")), this)
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    send(Map.of("type", "connection_init"));
    expect("connection_ack");
    send(Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", query)));
  }

  /** Whether something has come, or comes within two seconds. */
  boolean hears() throws InterruptedException {
    for (var attempt = 0; attempt < 20 && messages.isEmpty(); attempt++) {
      Thread.sleep(100);
    }
    return !messages.isEmpty();
  }

  /** The data of the next event of that kind; those before it are passed over. */
  JsonNode nextThat(Predicate<JsonNode> wanted) throws Exception {
    while (true) {
      var payload = expect("next").path("payload");
      if (!payload.path("errors").isEmpty()) {
        throw new AssertionError("an event with errors: " + payload);
      }
      if (wanted.test(payload.path("data"))) {
        return payload.path("data");
      }
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    unfinished.append(part);
    if (last) {
      try {
        var message = JSON.readTree(unfinished.toString());
        if (message.path("type").asText().equals("ping")) {
          // At once: a client that does not answer is taken for gone.
          var unused = from.sendText("{\"type\":\"pong\"}", true);
        } else {
          messages.add(message);
        }
      } catch (JsonProcessingException e) {
        throw new AssertionError("not JSON: " + unfinished, e);
      }
      unfinished.setLength(0);
    }
    return WebSocket.Listener.super.onText(from, part, last);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    messages.add(
        JSON.createObjectNode().put("type", "closed").put("code", code).put("reason", reason));
    return WebSocket.Listener.super.onClose(from, code, reason);
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    http.shutdownNow();
  }

  private void send(Map<String, ?> message) throws Exception {
    socket.sendText(JSON.writeValueAsString(message), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private JsonNode expect(String type) throws Exception {
    var message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("no '" + type + "' after " + PATIENCE_SECONDS + " s");
    }
    if (!message.path("type").asText().equals(type)) {
      throw new AssertionError("'" + type + "' was expected, this came: " + message);
    }
    return message;
  }
}
