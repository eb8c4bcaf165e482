package dev.readout.gateway.http;

import dev.readout.gateway.execute.SubgraphClient;
import dev.readout.gateway.execute.SubgraphFailure;
import dev.readout.gateway.execute.SubgraphRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means: a supergraph is loaded and at least one of its subgraphs answers, so that some
 * question can be answered. Which of them answer is told beside it.
 */
@Readiness
@ApplicationScoped
public class SubgraphsHealth implements HealthCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long MAX_BYTES = 10_000;

  private final Gateway gateway;
  private final HttpClient connections;
  private final Vertx vertx;

  @Inject
  public SubgraphsHealth(Gateway gateway, HttpClient connections, Vertx vertx) {
    this.gateway = gateway;
    this.connections = connections;
    this.vertx = vertx;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("subgraphs");
    var subgraphs = gateway.runner().supergraph().subgraphs();
    var client = new VertxSubgraphClient(vertx, connections, subgraphs, MAX_BYTES);
    boolean any = subgraphs.isEmpty();
    for (var subgraph : subgraphs.keySet()) {
      var state = state(client, subgraph);
      any |= state.equals("answers");
      response.withData(subgraph, state);
    }
    return response.status(any).build();
  }

  private static String state(SubgraphClient client, String subgraph) {
    try {
      client.send(
          new SubgraphRequest(subgraph, "{__typename}", Map.of(), Map.of(), true, PATIENCE));
      return "answers";
    } catch (SubgraphFailure e) {
      return String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
