package dev.readout.gateway.http;

import dev.readout.gateway.execute.SubgraphClient;
import dev.readout.gateway.execute.SubgraphFailure;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.response.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What an operator can measure: requests, errors by code, fetches by subgraph, plans, reloads. */
@ApplicationScoped
public class Metrics {
  private static final double NANOS = 1e9;

  private final MeterRegistry registry;
  private final Map<String, AtomicInteger> breakers = new ConcurrentHashMap<>();

  @Inject
  public Metrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void answered(Answer answer) {
    var outcome =
        !answer.hasData()
            ? "refused"
            : answer.errors().isEmpty() ? "complete" : answer.data() == null ? "empty" : "partial";
    registry.counter("readout.gateway.requests", "outcome", outcome).increment();
    for (var error : answer.errors()) {
      registry.counter("readout.gateway.errors", "code", error.code().name()).increment();
    }
  }

  /** A subgraph is left alone, or asked again. */
  void breaker(String subgraph, boolean isOpen) {
    breakers
        .computeIfAbsent(
            subgraph,
            name ->
                registry.gauge(
                    "readout.gateway.breaker.open", Tags.of("subgraph", name), new AtomicInteger()))
        .set(isOpen ? 1 : 0);
  }

  void reloaded() {
    registry.counter("readout.gateway.supergraph", "outcome", "loaded").increment();
  }

  void reloadRefused() {
    registry.counter("readout.gateway.supergraph", "outcome", "refused").increment();
  }

  void plans(Supplier<QueryRunner> runner) {
    registry.gauge(
        "readout.gateway.plan.cache.hits", runner, now -> (double) now.get().planCacheHits());
    registry.gauge(
        "readout.gateway.plan.cache.misses", runner, now -> (double) now.get().planCacheMisses());
    registry.gauge(
        "readout.gateway.planning.seconds", runner, now -> now.get().planningNanos() / NANOS);
  }

  /** The client with its fetches timed, by subgraph and outcome. */
  SubgraphClient measured(SubgraphClient client) {
    return request -> {
      var sample = Timer.start(registry);
      var outcome = "FAILED";
      try {
        var answer = client.send(request);
        outcome = answer.errors().isEmpty() ? "OK" : "ERRORS";
        return answer;
      } catch (SubgraphFailure e) {
        outcome = e.code().name();
        throw e;
      } finally {
        sample.stop(
            registry.timer(
                "readout.gateway.fetches", "subgraph", request.subgraph(), "outcome", outcome));
      }
    };
  }
}
