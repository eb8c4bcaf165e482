package dev.readout.gateway.http;

import dev.readout.gateway.execute.GuardedClient;
import dev.readout.gateway.execute.Guarding;
import dev.readout.gateway.execute.HeaderRules;
import dev.readout.gateway.execute.SharingClient;
import dev.readout.gateway.execute.SubgraphClient;
import dev.readout.gateway.execute.WebSocketEvents;
import dev.readout.gateway.query.Limits;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.supergraph.Labels;
import dev.readout.gateway.supergraph.Supergraph;
import dev.readout.gateway.supergraph.SupergraphReader;
import io.opentelemetry.api.trace.Tracer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a runner from the text of a supergraph, with all that stands between it and subgraphs. */
@ApplicationScoped
public class Runners {
  private final GatewayConfig config;
  private final Metrics metrics;
  private final HeaderRules headers;
  private final HttpClient connections;
  private final Tracer tracer;
  private final Vertx vertx;
  private final boolean tracingOff;

  @Inject
  public Runners(
      GatewayConfig config,
      Metrics metrics,
      HeaderRules headers,
      HttpClient connections,
      Tracer tracer,
      Vertx vertx,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean tracingOff) {
    this.config = config;
    this.metrics = metrics;
    this.headers = headers;
    this.connections = connections;
    this.tracer = tracer;
    this.vertx = vertx;
    this.tracingOff = tracingOff;
  }

  /** Throws what is wrong with the supergraph. */
  QueryRunner of(String supergraph) {
    var urls = new TreeMap<String, String>();
    config
        .subgraphs()
        .forEach((name, subgraph) -> subgraph.url().ifPresent(url -> urls.put(name, url)));
    var graph = SupergraphReader.read(supergraph, urls);
    var events = headers.before(new WebSocketEvents(graph.subgraphs()));
    return new QueryRunner(graph, client(graph), events, limits(), this::labels, metrics::planned);
  }

  private SubgraphClient client(Supergraph graph) {
    var http =
        new VertxSubgraphClient(vertx, connections, graph.subgraphs(), config.maxSubgraphAnswer());
    var measured = metrics.measured(http);
    var watched = tracingOff ? measured : new TracedClient(measured, tracer);
    var guarded = new GuardedClient(watched, guarding(), metrics::breaker);
    return headers.before(
        config.shareInFlight() ? new SharingClient(guarded, metrics::shared) : guarded);
  }

  private Guarding guarding() {
    var timeouts = new TreeMap<String, Duration>();
    config
        .subgraphs()
        .forEach((name, set) -> set.timeout().ifPresent(timeout -> timeouts.put(name, timeout)));
    var whole = config.deadline();
    return new Guarding(
        config.fetchTimeout().compareTo(whole) < 0 ? config.fetchTimeout() : whole,
        timeouts,
        config.retries(),
        config.breaker().window(),
        config.breaker().failureRatio(),
        config.breaker().rest());
  }

  private Labels labels() {
    return new Labels(
        Set.copyOf(config.overrideLabels().orElse(List.of())),
        ThreadLocalRandom.current().nextDouble(100));
  }

  private Limits limits() {
    var set = config.limits();
    return new Limits(
        set.depth(), set.fields(), set.aliases(), set.rootFields(), set.cost(), set.listSize());
  }
}
