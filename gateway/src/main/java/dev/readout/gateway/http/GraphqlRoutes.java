package dev.readout.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.response.Answer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code /graphql} and {@code /explain}: from HTTP to a question and back. */
@ApplicationScoped
public class GraphqlRoutes {
  private static final Logger LOG = Logger.getLogger(GraphqlRoutes.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final long MAX_BODY = 2_000_000;

  private final Gateway gateway;
  private final GatewayConfig config;
  private final Metrics metrics;

  @Inject
  public GraphqlRoutes(Gateway gateway, GatewayConfig config, Metrics metrics) {
    this.metrics = metrics;
    this.gateway = gateway;
    this.config = config;
  }

  void routes(@Observes Router router) {
    var body = BodyHandler.create(false).setBodyLimit(MAX_BODY);
    router.post("/graphql").handler(body).handler(request -> start(request, this::post));
    router.get("/graphql").handler(request -> start(request, this::get));
    router
        .route("/graphql")
        .method(HttpMethod.PUT)
        .method(HttpMethod.DELETE)
        .method(HttpMethod.PATCH)
        .handler(request -> refuseMethod(request, "GET, POST"));
    router.post("/explain").handler(body).handler(request -> start(request, this::explain));
    router.get("/").handler(request -> redirect(request));
  }

  private interface Work {
    void run(RoutingContext request) throws InterruptedException;
  }

  /** Each request blocks a virtual thread of its own, never the event loop. */
  private void start(RoutingContext request, Work work) {
    Thread.ofVirtual()
        .name("request")
        .start(
            () -> {
              try {
                work.run(request);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                request.fail(503);
              } catch (RuntimeException e) {
                LOG.error("request failed", e);
                var error = GraphqlError.of(ErrorCode.INTERNAL_SERVER_ERROR, "The gateway failed.");
                send(request, MediaType.GRAPHQL, 500, Answer.refused(List.of(error)));
              }
            });
  }

  private void post(RoutingContext request) throws InterruptedException {
    var media = MediaType.accepted(request.request().getHeader("Accept"));
    if (media == null) {
      refuse(request, MediaType.JSON, 406, "Accept must allow application/graphql-response+json.");
      return;
    }
    if (!isJson(request.request().getHeader("Content-Type"))) {
      refuse(request, media, 415, "Content-Type must be application/json.");
      return;
    }
    try {
      answer(request, media, HttpQuestion.ofBody(text(request)), false);
    } catch (HttpQuestion.Malformed e) {
      refuse(request, media, 400, String.valueOf(e.getMessage()));
    }
  }

  private static String text(RoutingContext request) {
    var text = request.body().asString();
    return text == null ? "" : text;
  }

  private static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    var parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    return parts[0].strip().equals("application/json");
  }

  private void get(RoutingContext request) throws InterruptedException {
    var accept = request.request().getHeader("Accept");
    var query = request.request().getParam("query");
    if (query == null && accept != null && accept.contains("text/html")) {
      redirect(request);
      return;
    }
    var media = MediaType.accepted(accept);
    if (media == null) {
      refuse(request, MediaType.JSON, 406, "Accept must allow application/graphql-response+json.");
      return;
    }
    try {
      var question =
          HttpQuestion.ofParameters(
              query,
              request.request().getParam("operationName"),
              request.request().getParam("variables"),
              request.request().getParam("extensions"));
      answer(request, media, question, true);
    } catch (HttpQuestion.Malformed e) {
      refuse(request, media, 400, String.valueOf(e.getMessage()));
    }
  }

  private void answer(RoutingContext request, MediaType media, Question question, boolean isGet)
      throws InterruptedException {
    var runner = gateway.runner();
    try {
      var prepared = runner.prepare(question);
      if (isGet && prepared.operation().kind() != Operation.Kind.QUERY) {
        refuseMethod(request, "POST");
        return;
      }
      if (prepared.operation().kind() == Operation.Kind.SUBSCRIPTION) {
        throw new RequestRefused(
            ErrorCode.BAD_USER_INPUT,
            "Subscriptions come over WebSocket (graphql-transport-ws) or as text/event-stream.");
      }
      if (prepared.operation().hasIntrospection() && !config.introspection()) {
        throw new RequestRefused(
            ErrorCode.GRAPHQL_VALIDATION_FAILED, "This gateway does not show its schema.");
      }
      var answer = runner.run(prepared, context(request));
      if ("true".equals(request.request().getHeader("X-Readout-Cost"))) {
        answer = answer.with("cost", prepared.size().cost());
      }
      if ("true".equals(request.request().getHeader("X-Readout-Plan"))) {
        answer = answer.with("plan", prepared.plan().toString());
      }
      send(request, media, 200, answer);
    } catch (RequestRefused e) {
      send(request, media, media.refusedStatus(), Answer.refused(e.errors()));
    }
  }

  /** The plan of a question as a text; the body is the same as for {@code /graphql}. */
  private void explain(RoutingContext request) {
    try {
      var question = HttpQuestion.ofBody(text(request));
      var plan = gateway.runner().prepare(question).plan();
      request.response().putHeader("Content-Type", "text/plain; charset=utf-8");
      request.end(plan.toString());
    } catch (HttpQuestion.Malformed e) {
      refuse(request, MediaType.JSON, 400, String.valueOf(e.getMessage()));
    } catch (RequestRefused e) {
      send(request, MediaType.JSON, 400, Answer.refused(e.errors()));
    }
  }

  private RequestContext context(RoutingContext request) {
    var headers = new TreeMap<String, String>();
    for (var name : config.forwardHeaders()) {
      var value = request.request().getHeader(name);
      if (value != null) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
      }
    }
    return new RequestContext(headers, config.deadline());
  }

  private static void redirect(RoutingContext request) {
    request.response().setStatusCode(302).putHeader("Location", "/graphiql/").end();
  }

  private void refuseMethod(RoutingContext request, String allowed) {
    request.response().putHeader("Allow", allowed);
    refuse(request, MediaType.JSON, 405, "Use " + allowed + " here.");
  }

  private void refuse(RoutingContext request, MediaType media, int status, String message) {
    var error = GraphqlError.of(ErrorCode.BAD_USER_INPUT, message);
    send(request, media, status, Answer.refused(List.of(error)));
  }

  private void send(RoutingContext request, MediaType media, int status, Answer answer) {
    metrics.answered(answer);
    byte[] bytes;
    try {
      bytes = JSON.writeValueAsBytes(answer.toJson());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that is no JSON", e);
    }
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", media.header())
        .end(io.vertx.core.buffer.Buffer.buffer(bytes));
  }
}
