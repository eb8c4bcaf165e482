package dev.readout.gateway.http;

import dev.readout.gateway.execute.HeaderRules;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.query.Asked;
import dev.readout.gateway.query.Caller;
import dev.readout.gateway.query.Presence;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.query.Reception;
import dev.readout.gateway.response.Answer;
import io.opentelemetry.context.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code /graphql} and {@code /explain}: from HTTP to a question and back. */
@ApplicationScoped
public class GraphqlRoutes {
  private static final Logger LOG = Logger.getLogger(GraphqlRoutes.class);
  // Before the routes of subscriptions: what they take must have passed it too.
  private static final int FIRST = -2_000;
  private static final String PRESENCE = "readout.presence";

  private final Reception reception;
  private final HeaderRules headers;
  private final GatewayConfig config;
  private final Reply reply;
  private final CrossSite crossSite;
  private final long maxBody;
  private final OneFetch atOnce;

  @Inject
  public GraphqlRoutes(
      Reception reception,
      HeaderRules headers,
      GatewayConfig config,
      Metrics metrics,
      @ConfigProperty(name = "quarkus.http.cors.origins")
          java.util.Optional<List<String>> corsOrigins,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size")
          io.quarkus.runtime.configuration.MemorySize maxBody,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean tracingOff) {
    this.reception = reception;
    this.headers = headers;
    this.config = config;
    this.reply =
        new Reply(metrics, new RequestLog(config.log().requests()), config.draftStatusCodes());
    this.crossSite =
        new CrossSite(
            corsOrigins.orElse(List.of()), config.csrf().requiredHeaders().orElse(List.of()));
    this.maxBody = maxBody.asLongValue();
    this.atOnce = new OneFetch(reception, headers, reply, config.deadline(), tracingOff);
  }

  void routes(@Observes Router router) {
    var body = BodyHandler.create(false).setBodyLimit(maxBody);
    if (config.csrf().prevention()) {
      router.route("/graphql").order(FIRST).handler(this::keepOthersOut);
      router.route("/explain").order(FIRST).handler(this::keepOthersOut);
    }
    router
        .post("/graphql")
        .handler(body)
        .handler(
            request -> {
              if (!atOnce.take(request)) {
                start(request, this::post);
              }
            });
    router.get("/graphql").handler(request -> start(request, this::get));
    router
        .route("/graphql")
        .method(HttpMethod.PUT)
        .method(HttpMethod.DELETE)
        .method(HttpMethod.PATCH)
        .handler(request -> refuseMethod(request, "GET, POST"));
    if (config.explain()) {
      router.post("/explain").handler(body).handler(request -> start(request, this::explain));
    }
    router.get("/").handler(GraphqlRoutes::redirect);
  }

  private void keepOthersOut(RoutingContext request) {
    var why = request.request().method() == HttpMethod.OPTIONS ? null : crossSite.refused(request);
    if (why == null) {
      request.next();
    } else {
      reply.refuse(request, MediaType.JSON, 403, ErrorCode.CSRF_PREVENTED, why);
    }
  }

  private interface Work {
    void run(RoutingContext request) throws InterruptedException;
  }

  /** Each request blocks a virtual thread of its own, never the event loop. */
  private void start(RoutingContext request, Work work) {
    request.put(Reply.BEGAN, System.nanoTime());
    var presence = new Presence();
    request.put(PRESENCE, presence);
    request.addEndHandler(
        ended -> {
          if (ended.failed()) {
            presence.gone();
          }
        });
    Runnable task =
        () -> {
          try {
            work.run(request);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!request.response().closed()) {
              request.fail(503);
            }
          } catch (RuntimeException e) {
            LOG.error("request failed", e);
            reply.refuse(
                request,
                MediaType.GRAPHQL,
                500,
                ErrorCode.INTERNAL_SERVER_ERROR,
                "The gateway failed.");
          }
        };
    Thread.ofVirtual()
        .name("request")
        .start(TracedClient.below(Context.current(), VertxSubgraphClient.onThisLoop(task)));
  }

  private void post(RoutingContext request) throws InterruptedException {
    var media = MediaType.accepted(request.request().getHeader("Accept"));
    if (media == null) {
      refuseAccept(request);
      return;
    }
    if (!isJson(request.request().getHeader("Content-Type"))) {
      refuse(request, media, 415, "Content-Type must be application/json.");
      return;
    }
    try {
      var body = text(request);
      var asked = HttpQuestion.ofBody(body, config.batch());
      if (HttpQuestion.isBatch(body)) {
        reply.answers(request, media, together(request, asked));
      } else {
        answer(request, media, asked.getFirst(), false);
      }
    } catch (Asked.Malformed e) {
      refuse(request, media, 400, String.valueOf(e.getMessage()));
    }
  }

  private static String text(RoutingContext request) {
    var text = request.body().asString();
    return text == null ? "" : text;
  }

  static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    var parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    return parts[0].strip().equals("application/json");
  }

  private void get(RoutingContext request) throws InterruptedException {
    var accept = request.request().getHeader("Accept");
    if (request.request().query() == null && accept != null && accept.contains("text/html")) {
      redirect(request);
      return;
    }
    var media = MediaType.accepted(accept);
    if (media == null) {
      refuseAccept(request);
      return;
    }
    try {
      answer(request, media, HttpQuestion.ofParameters(request.request()), true);
    } catch (Asked.Malformed e) {
      refuse(request, media, 400, String.valueOf(e.getMessage()));
    }
  }

  private void answer(RoutingContext request, MediaType media, Asked asked, boolean isGet)
      throws InterruptedException {
    try {
      var admitted = reception.admit(asked, caller(request));
      if (isGet && admitted.prepared().operation().kind() != Operation.Kind.QUERY) {
        refuseMethod(request, "POST");
        return;
      }
      reply.answer(request, media, run(request, admitted));
    } catch (RequestRefused e) {
      reply.answer(request, media, Answer.refused(e.errors()));
    }
  }

  private List<Answer> together(RoutingContext request, List<Asked> batch)
      throws InterruptedException {
    var tasks = new ArrayList<FutureTask<Answer>>();
    for (var asked : batch) {
      var task =
          new FutureTask<>(
              () -> {
                try {
                  return run(request, reception.admit(asked, caller(request)));
                } catch (RequestRefused e) {
                  return Answer.refused(e.errors());
                }
              });
      tasks.add(task);
      Thread.ofVirtual().name("batch").start(task);
    }
    var answers = new ArrayList<Answer>();
    for (var task : tasks) {
      try {
        answers.add(task.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("a question of a batch failed", e.getCause());
      }
    }
    return answers;
  }

  private Answer run(RoutingContext request, Reception.Admitted admitted)
      throws InterruptedException {
    var prepared = admitted.prepared();
    var operation = prepared.operation();
    request.put(Reply.OPERATION, name(operation));
    if (prepared.operation().kind() == Operation.Kind.SUBSCRIPTION) {
      throw new RequestRefused(
          ErrorCode.BAD_USER_INPUT,
          "Subscriptions come over WebSocket (graphql-transport-ws) or as text/event-stream.");
    }
    var context =
        new RequestContext(headers.passable(request.request().headers()), config.deadline());
    var answer = run(request, admitted.runner(), prepared, context);
    if ("true".equals(request.request().getHeader("X-Readout-Cost"))) {
      answer = answer.with("cost", prepared.size().cost());
    }
    if (config.explain() && "true".equals(request.request().getHeader("X-Readout-Plan"))) {
      answer = answer.with("plan", prepared.plan().toString());
    }
    return answer;
  }

  static String name(Operation operation) {
    return operation.kind().name().toLowerCase(Locale.ROOT)
        + (operation.name() == null ? "" : " " + operation.name());
  }

  /** A client that goes away stops what is done for it; a batch is worked on by many threads. */
  private static Answer run(
      RoutingContext request,
      QueryRunner runner,
      QueryRunner.Prepared prepared,
      RequestContext context)
      throws InterruptedException {
    var presence = request.get(PRESENCE, new Presence());
    presence.begin(prepared.operation().kind());
    try {
      return runner.run(prepared, context);
    } finally {
      presence.end();
    }
  }

  /** The plan of a question as a text; the body is the same as for {@code /graphql}. */
  private void explain(RoutingContext request) {
    try {
      var asked = HttpQuestion.ofBody(text(request), 0).getFirst();
      var plan = reception.admit(asked, caller(request)).prepared().plan();
      request.response().putHeader("Content-Type", "text/plain; charset=utf-8");
      request.end(plan.toString());
    } catch (Asked.Malformed e) {
      refuse(request, MediaType.JSON, 400, String.valueOf(e.getMessage()));
    } catch (RequestRefused e) {
      reply.answer(request, MediaType.GRAPHQL, Answer.refused(e.errors()));
    }
  }

  static Caller caller(RoutingContext request) {
    var address = request.request().remoteAddress();
    return new Caller(
        address == null ? "" : String.valueOf(address.hostAddress()),
        request.request().getHeader("Authorization"));
  }

  private static void redirect(RoutingContext request) {
    request.response().setStatusCode(302).putHeader("Location", "/graphiql/").end();
  }

  private void refuseMethod(RoutingContext request, String allowed) {
    request.response().putHeader("Allow", allowed);
    refuse(request, MediaType.JSON, 405, "Use " + allowed + " here.");
  }

  private void refuseAccept(RoutingContext request) {
    refuse(request, MediaType.JSON, 406, "Accept must allow application/graphql-response+json.");
  }

  private void refuse(RoutingContext request, MediaType media, int status, String message) {
    reply.refuse(request, media, status, ErrorCode.BAD_USER_INPUT, message);
  }
}
