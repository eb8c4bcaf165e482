package dev.readout.gateway.subscribe;

import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.query.Serving;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes the requests for {@code /graphql} that ask for a stream; the others go on to the next
 * route.
 */
@ApplicationScoped
public class SubscriptionRoutes {
  private static final int FIRST = -1000;

  private final Serving serving;
  private final Vertx vertx;
  private final List<String> forwardHeaders;
  private final Duration deadline;

  @Inject
  public SubscriptionRoutes(
      Serving serving,
      Vertx vertx,
      @ConfigProperty(
              name = "readout.gateway.forward-headers",
              defaultValue = "authorization,traceparent,tracestate,accept-language")
          List<String> forwardHeaders,
      @ConfigProperty(name = "readout.gateway.deadline", defaultValue = "30s") Duration deadline) {
    this.serving = serving;
    this.vertx = vertx;
    this.forwardHeaders = forwardHeaders;
    this.deadline = deadline;
  }

  void routes(@Observes Router router) {
    router.get("/graphql").order(FIRST).handler(this::webSocket);
    router
        .route("/graphql")
        .order(FIRST + 1)
        .handler(
            request -> {
              var accept = request.request().getHeader("Accept");
              if (accept != null && accept.contains("text/event-stream")) {
                new ServerSentEvents(serving.runner(), context(request), vertx).start(request);
              } else {
                request.next();
              }
            });
  }

  private void webSocket(RoutingContext request) {
    if (!"websocket".equalsIgnoreCase(request.request().getHeader("Upgrade"))) {
      request.next();
      return;
    }
    var context = context(request);
    request
        .request()
        .toWebSocket()
        .onSuccess(socket -> new TransportSocket(serving.runner(), context, socket, vertx).start());
  }

  private RequestContext context(RoutingContext request) {
    var headers = new TreeMap<String, String>();
    for (var name : forwardHeaders) {
      var value = request.request().getHeader(name);
      if (value != null) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
      }
    }
    return new RequestContext(headers, deadline);
  }
}
