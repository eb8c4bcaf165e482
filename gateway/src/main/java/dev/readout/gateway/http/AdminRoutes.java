package dev.readout.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For operators, on the management port: which supergraph serves, look for a newer one now, how the
 * cache of plans does, empty it.
 */
@ApplicationScoped
public class AdminRoutes {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int REFUSED = 422;
  private static final int OK = 200;

  private final Gateway gateway;
  private final GatewayConfig config;

  @Inject
  public AdminRoutes(Gateway gateway, GatewayConfig config) {
    this.gateway = gateway;
    this.config = config;
  }

  void routes(@Observes ManagementInterface management) {
    var router = management.router();
    router.get("/gateway/supergraph").handler(request -> send(request, OK, supergraph()));
    router.post("/gateway/reload").blockingHandler(this::reload);
    router.get("/gateway/plans").handler(request -> send(request, OK, plans()));
    router
        .delete("/gateway/plans")
        .handler(
            request -> {
              gateway.runner().forgetPlans();
              send(request, OK, plans());
            });
  }

  private Map<String, Object> supergraph() {
    var json = new LinkedHashMap<String, Object>();
    json.put("source", config.supergraph());
    json.put("version", gateway.version());
    json.put("servingSince", gateway.since().toString());
    json.put("subgraphs", gateway.runner().supergraph().subgraphs());
    return json;
  }

  private Map<String, Object> plans() {
    var runner = gateway.runner();
    var json = new LinkedHashMap<String, Object>();
    json.put("plans", runner.planCacheSize());
    json.put("hits", runner.planCacheHits());
    json.put("misses", runner.planCacheMisses());
    return json;
  }

  private void reload(RoutingContext request) {
    var wrong = gateway.reload();
    var json = supergraph();
    wrong.ifPresent(reason -> json.put("refused", reason));
    send(request, wrong.isPresent() ? REFUSED : OK, json);
  }

  private static void send(RoutingContext request, int status, Map<String, Object> json) {
    try {
      request
          .response()
          .setStatusCode(status)
          .putHeader("Content-Type", "application/json")
          .end(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts that is no JSON", e);
    }
  }
}
