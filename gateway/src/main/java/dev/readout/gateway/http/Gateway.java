package dev.readout.gateway.http;

import dev.readout.gateway.execute.GuardedClient;
import dev.readout.gateway.execute.Guarding;
import dev.readout.gateway.execute.HeaderRules;
import dev.readout.gateway.execute.SharingClient;
import dev.readout.gateway.execute.SubgraphClient;
import dev.readout.gateway.execute.WebSocketEvents;
import dev.readout.gateway.query.Limits;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.query.Reception;
import dev.readout.gateway.query.Serving;
import dev.readout.gateway.supergraph.Supergraph;
import dev.readout.gateway.supergraph.SupergraphReader;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Holds the runner that serves now. A newer supergraph is checked as a whole and then takes its
 * place at once; one that cannot be served is refused, and the last good one serves on.
 */
@ApplicationScoped
public class Gateway {
  private static final Logger LOG = Logger.getLogger(Gateway.class);

  private final GatewayConfig config;
  private final Metrics metrics;
  private final Serving serving;
  private final HttpClient connections;
  private final HeaderRules headers;
  private final Reception reception;
  private volatile @Nullable String text;
  private volatile @Nullable String manifest;

  @Inject
  public Gateway(
      GatewayConfig config,
      Metrics metrics,
      Serving serving,
      Reception reception,
      HeaderRules headers,
      HttpClient connections) {
    this.serving = serving;
    this.reception = reception;
    this.headers = headers;
    this.connections = connections;
    this.config = config;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    load();
    var now = runner().supergraph();
    metrics.plans(this::runner);
    LOG.infof("serving %s: subgraphs %s", config.supergraph(), now.subgraphs());
    if (!config.reload().isZero() && !config.supergraph().startsWith("classpath:")) {
      Thread.ofVirtual().name("supergraph-watch").start(this::watch);
    }
  }

  public QueryRunner runner() {
    return serving.runner();
  }

  private void watch() {
    while (true) {
      try {
        Thread.sleep(config.reload());
        load();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        metrics.reloadRefused();
        LOG.warnf(
            "the newer supergraph is refused, the last good one serves on: %s", e.getMessage());
      }
    }
  }

  private SubgraphClient client(Supergraph graph) {
    var http =
        metrics.measured(
            new VertxSubgraphClient(connections, graph.subgraphs(), config.maxSubgraphAnswer()));
    var guarded = new GuardedClient(http, guarding(), metrics::breaker);
    return headers.before(config.shareInFlight() ? new SharingClient(guarded) : guarded);
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

  private Limits limits() {
    var set = config.limits();
    return new Limits(
        set.depth(), set.fields(), set.aliases(), set.rootFields(), set.cost(), set.listSize());
  }

  /** Looks at the trusted documents and the supergraph; what is new and good serves from now on. */
  private void load() {
    loadDocuments();
    loadSupergraph();
  }

  private void loadDocuments() {
    var location = config.trusted().manifest().orElse(null);
    if (location == null) {
      return;
    }
    var newer = new TextSource(location).read();
    if (!newer.equals(manifest)) {
      reception.trust(TrustedManifest.parse(newer));
      manifest = newer;
    }
  }

  private void loadSupergraph() {
    var newer = new TextSource(config.supergraph()).read();
    var before = text;
    if (newer.equals(before)) {
      return;
    }
    var urls = new TreeMap<String, String>();
    config
        .subgraphs()
        .forEach((name, subgraph) -> subgraph.url().ifPresent(url -> urls.put(name, url)));
    var graph = SupergraphReader.read(newer, urls);
    var events = headers.before(new WebSocketEvents(graph.subgraphs()));
    serving.replace(new QueryRunner(graph, client(graph), events, limits()));
    text = newer;
    metrics.reloaded();
    if (before != null) {
      LOG.infof("a newer supergraph serves: subgraphs %s", graph.subgraphs());
    }
  }
}
