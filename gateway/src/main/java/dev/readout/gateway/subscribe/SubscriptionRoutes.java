package dev.readout.gateway.subscribe;

import dev.readout.gateway.execute.HeaderRules;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.query.Caller;
import dev.readout.gateway.query.Reception;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes the requests for {@code /graphql} that ask for a stream; the others go on to the next
 * route.
 */
@ApplicationScoped
public class SubscriptionRoutes {
  private static final int FIRST = -1000;

  private final Reception reception;
  private final HeaderRules headers;
  private final Vertx vertx;
  private final Duration deadline;

  @Inject
  public SubscriptionRoutes(
      Reception reception,
      HeaderRules headers,
      Vertx vertx,
      @ConfigProperty(name = "readout.gateway.deadline", defaultValue = "30s") Duration deadline) {
    this.reception = reception;
    this.headers = headers;
    this.vertx = vertx;
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
                new ServerSentEvents(reception, caller(request), context(request), vertx)
                    .start(request);
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
    var caller = caller(request);
    var context = context(request);
    request
        .request()
        .toWebSocket()
        .onSuccess(
            socket ->
                new TransportSocket(reception, headers, caller, context, socket, vertx).start());
  }

  private static Caller caller(RoutingContext request) {
    var address = request.request().remoteAddress();
    return new Caller(
        address == null ? "" : String.valueOf(address.hostAddress()),
        request.request().getHeader("Authorization"));
  }

  private RequestContext context(RoutingContext request) {
    return new RequestContext(headers.passable(request.request().headers()), deadline);
  }
}
