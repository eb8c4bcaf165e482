package dev.readout.gateway.subscribe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.query.Caller;
import dev.readout.gateway.query.Presence;
import dev.readout.gateway.query.Reception;
import dev.readout.gateway.query.SubscriptionListener;
import dev.readout.gateway.response.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One operation as server-sent events: "distinct connections" of the GraphQL over SSE protocol. */
final class ServerSentEvents {
  private static final JsonMapper JSON = new JsonMapper();
  // A comment from time to time keeps proxies from closing a quiet stream.
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Reception reception;
  private final Caller caller;
  private final RequestContext context;
  private final Vertx vertx;

  ServerSentEvents(Reception reception, Caller caller, RequestContext context, Vertx vertx) {
    this.reception = reception;
    this.caller = caller;
    this.context = context;
    this.vertx = vertx;
  }

  void start(RoutingContext request) {
    if (request.request().method() == io.vertx.core.http.HttpMethod.GET) {
      var payload = new LinkedHashMap<String, @Nullable Object>();
      payload.put("query", request.request().getParam("query"));
      payload.put("documentId", request.request().getParam("documentId"));
      payload.put("operationName", request.request().getParam("operationName"));
      payload.put("variables", json(request.request().getParam("variables")));
      payload.put("extensions", json(request.request().getParam("extensions")));
      stream(request, payload);
      return;
    }
    request
        .request()
        .bodyHandler(
            body ->
                stream(
                    request,
                    json(body.toString()) instanceof Map<?, ?> payload ? payload : Map.of()));
    // Quarkus pauses a request until somebody reads its body.
    request.request().resume();
  }

  private static @Nullable Object json(@Nullable String text) {
    try {
      return text == null ? null : JSON.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private void stream(RoutingContext request, Map<?, ?> payload) {
    var response = request.response();
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream; charset=utf-8")
        .putHeader("Cache-Control", "no-cache")
        // A compressor would keep events back until it has enough of them.
        .putHeader("Content-Encoding", "identity");
    response.write(":\n\n");
    var running = new AtomicReference<@Nullable AutoCloseable>();
    var presence = new Presence();
    long timer = vertx.setPeriodic(HEARTBEAT.toMillis(), tick -> write(response, ":\n\n"));
    response.closeHandler(
        closed -> {
          vertx.cancelTimer(timer);
          presence.gone();
          var open = running.get();
          if (open != null) {
            close(open);
          }
        });
    Thread.ofVirtual()
        .name("subscription")
        .start(
            () ->
                running.set(
                    Operations.start(
                        reception, caller, context, presence, payload, new Sender(response))));
  }

  private static void close(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      throw new IllegalStateException("closing a subscription", e);
    }
  }

  private static void write(HttpServerResponse response, String text) {
    if (!response.ended() && !response.closed()) {
      response.write(text);
    }
  }

  private record Sender(HttpServerResponse response) implements SubscriptionListener {
    @Override
    public void next(Answer answer) {
      write(response, "event: next\ndata: " + answer.text() + "\n\n");
    }

    @Override
    public void ended() {
      write(response, "event: complete\ndata:\n\n");
      if (!response.ended() && !response.closed()) {
        response.end();
      }
    }

    @Override
    public void failed(List<GraphqlError> errors) {
      next(Answer.refused(errors));
      ended();
    }
  }
}
