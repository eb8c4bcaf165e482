package dev.readout.gateway.http;

import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.query.Reception;
import dev.readout.gateway.query.Serving;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Holds the runner that serves now. A newer supergraph is checked as a whole and then takes its
 * place at once; one that cannot be served is refused, logged and counted, and the last good one
 * serves on. The same for the trusted documents.
 */
@ApplicationScoped
public class Gateway {
  private static final Logger LOG = Logger.getLogger(Gateway.class);

  private final GatewayConfig config;
  private final Metrics metrics;
  private final Serving serving;
  private final Runners runners;
  private final Watched supergraph;
  private final @Nullable Watched manifest;
  private volatile Instant since = Instant.EPOCH;
  private Optional<String> lastRefused = Optional.empty();

  @Inject
  public Gateway(
      GatewayConfig config,
      Metrics metrics,
      Serving serving,
      Reception reception,
      Runners runners) {
    this.config = config;
    this.metrics = metrics;
    this.serving = serving;
    this.runners = runners;
    this.supergraph = new Watched(new TextSource(config.supergraph()), this::serve);
    this.manifest =
        config
            .trusted()
            .manifest()
            .map(
                location ->
                    new Watched(
                        new TextSource(location),
                        text -> reception.trust(TrustedManifest.parse(text))))
            .orElse(null);
  }

  void start(@Observes StartupEvent event) {
    if (manifest != null) {
      manifest.lookOrThrow();
    }
    supergraph.lookOrThrow();
    metrics.plans(this::runner);
    LOG.infof("serving %s: subgraphs %s", config.supergraph(), runner().supergraph().subgraphs());
    if (!config.reload().isZero()) {
      Thread.ofVirtual().name("supergraph-watch").start(this::watch);
    }
  }

  public QueryRunner runner() {
    return serving.runner();
  }

  /** The SHA-256 of the supergraph that serves. */
  String version() {
    return supergraph.version();
  }

  Instant since() {
    return since;
  }

  /** Looks for newer ones now; says what is wrong with what was found. */
  synchronized Optional<String> reload() {
    Optional<String> wrong = manifest == null ? Optional.empty() : manifest.look();
    var refused = supergraph.look();
    wrong = refused.isPresent() ? refused : wrong;
    // The same fault at every look is one fault.
    if (wrong.isPresent() && !wrong.equals(lastRefused)) {
      metrics.reloadRefused();
      LOG.warnf("refused, the last good one serves on: %s", wrong.get());
    }
    lastRefused = wrong;
    return wrong;
  }

  private void watch() {
    while (true) {
      try {
        Thread.sleep(config.reload());
      } catch (InterruptedException e) {
        return;
      }
      reload();
    }
  }

  private void serve(String text) {
    var runner = runners.of(text);
    serving.replace(runner);
    since = Instant.now();
    metrics.reloaded();
    LOG.infof("a supergraph is loaded: subgraphs %s", runner.supergraph().subgraphs());
  }
}
