package dev.readout.gateway.subscribe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.gateway.execute.HeaderRules;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.query.Caller;
import dev.readout.gateway.query.Presence;
import dev.readout.gateway.query.Reception;
import dev.readout.gateway.query.SubscriptionListener;
import dev.readout.gateway.response.Answer;
import dev.readout.gateway.response.JsonText;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** One client's socket, protocol {@code graphql-transport-ws}. */
final class TransportSocket {
  private static final Logger LOG = Logger.getLogger(TransportSocket.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration INIT_TIMEOUT = Duration.ofSeconds(10);
  // More at once on one socket is a mistake of the client.
  private static final int MAX_OPERATIONS = 100;

  private final Reception reception;
  private final HeaderRules headerRules;
  private volatile Caller caller;
  private volatile RequestContext context;
  private final ServerWebSocket socket;
  private final Vertx vertx;
  private final Map<String, AutoCloseable> operations = new ConcurrentHashMap<>();
  private boolean initialised;
  private volatile boolean acknowledged;

  TransportSocket(
      Reception reception,
      HeaderRules headerRules,
      Caller caller,
      RequestContext context,
      ServerWebSocket socket,
      Vertx vertx) {
    this.reception = reception;
    this.headerRules = headerRules;
    this.caller = caller;
    this.context = context;
    this.socket = socket;
    this.vertx = vertx;
  }

  void start() {
    socket.textMessageHandler(this::take);
    socket.closeHandler(closed -> operations.keySet().forEach(this::stop));
    vertx.setTimer(
        INIT_TIMEOUT.toMillis(),
        timer -> {
          if (!acknowledged && !socket.isClosed()) {
            close(4408, "Connection initialisation timeout");
          }
        });
  }

  private void take(String text) {
    Map<?, ?> message;
    try {
      message = JSON.readValue(text, Map.class);
    } catch (JsonProcessingException e) {
      close(4400, "Invalid message");
      return;
    }
    var id = message.get("id") instanceof String given ? given : "";
    switch (String.valueOf(message.get("type"))) {
      case "connection_init" -> init(message.get("payload"));
      case "ping" -> send(Map.of("type", "pong"));
      case "pong" -> {}
      case "subscribe" -> subscribe(id, message.get("payload"));
      case "complete" -> stop(id);
      default -> close(4400, "Invalid message");
    }
  }

  private void init(@org.jspecify.annotations.Nullable Object payload) {
    if (initialised) {
      close(4429, "Too many initialisation requests");
      return;
    }
    initialised = true;
    var token = Initialisation.authorization(payload);
    if (token == null) {
      acknowledge();
      return;
    }
    caller = new Caller(caller.address(), token);
    if (headerRules.mayPass("authorization")) {
      var headers = new TreeMap<>(context.headers());
      headers.put("authorization", token);
      context = new RequestContext(headers, context.deadline());
    }
    // Its key may have to be fetched: not on the event loop.
    Thread.ofVirtual().name("identify").start(this::identify);
  }

  private void identify() {
    try {
      reception.identify(caller);
      acknowledge();
    } catch (RequestRefused e) {
      close(4403, e.errors().getFirst().message());
    }
  }

  private void acknowledge() {
    acknowledged = true;
    send(Map.of("type", "connection_ack"));
  }

  private void subscribe(String id, @org.jspecify.annotations.Nullable Object payload) {
    if (!acknowledged) {
      close(4401, "Unauthorized");
      return;
    }
    if (id.isEmpty() || !(payload instanceof Map<?, ?> question)) {
      close(4400, "Invalid message");
      return;
    }
    var presence = new Presence();
    AutoCloseable starting = presence::gone;
    if (operations.size() >= MAX_OPERATIONS || operations.putIfAbsent(id, starting) != null) {
      close(4409, "Subscriber for " + id + " already exists");
      return;
    }
    Thread.ofVirtual()
        .name("subscription")
        .start(
            () -> {
              var running =
                  Operations.start(reception, caller, context, presence, question, new Sender(id));
              // The client may have left, or the stream have ended, while it was starting.
              if (!operations.replace(id, starting, running)) {
                shut(running);
              }
            });
  }

  private void stop(String id) {
    var running = operations.remove(id);
    if (running != null) {
      shut(running);
    }
  }

  private static void shut(AutoCloseable running) {
    try {
      running.close();
    } catch (Exception e) {
      LOG.debug("closing a subscription", e);
    }
  }

  private final class Sender implements SubscriptionListener {
    private final String id;

    Sender(String id) {
      this.id = id;
    }

    @Override
    public void next(Answer answer) {
      if (operations.containsKey(id)) {
        sendOf("next", answer.toJson());
      }
    }

    @Override
    public void ended() {
      if (operations.remove(id) != null) {
        send(Map.of("id", id, "type", "complete"));
      }
    }

    @Override
    public void failed(List<GraphqlError> errors) {
      if (operations.remove(id) != null) {
        sendOf("error", errors.stream().map(GraphqlError::toJson).toList());
      }
    }

    private void sendOf(String type, Object payload) {
      var message = new LinkedHashMap<String, Object>();
      message.put("id", id);
      message.put("type", type);
      message.put("payload", payload);
      send(message);
    }
  }

  private void send(Map<String, Object> message) {
    if (!socket.isClosed()) {
      socket.writeTextMessage(JsonText.of(message).toString());
    }
  }

  private void close(int code, String reason) {
    socket.close((short) code, reason);
  }
}
