package dev.readout.gateway.http;

import dev.readout.gateway.execute.SubgraphAnswer;
import dev.readout.gateway.execute.SubgraphClient;
import dev.readout.gateway.execute.SubgraphFailure;
import dev.readout.gateway.execute.SubgraphRequest;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.response.Answer;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What an operator can measure: requests, errors by code, fetches by subgraph, plans, reloads. */
@ApplicationScoped
public class Metrics {
  private static final Duration[] LEVELS = {
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10)
  };

  private final MeterRegistry registry;
  private final Map<String, AtomicInteger> breakers = new ConcurrentHashMap<>();
  private final Map<Name, Timer> timers = new ConcurrentHashMap<>();

  private record Name(String name, List<String> tags) {}

  @Inject
  public Metrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void answered(Answer answer, Duration took) {
    timer("readout.gateway.requests", "outcome", answer.outcome()).record(took);
    for (var error : answer.errors()) {
      registry.counter("readout.gateway.errors", "code", error.code().name()).increment();
    }
  }

  /** The registry takes its time to find a timer again: each is found once. */
  private Timer timer(String name, String... tags) {
    return timers.computeIfAbsent(
        new Name(name, List.of(tags)),
        n -> Timer.builder(name).tags(tags).serviceLevelObjectives(LEVELS).register(registry));
  }

  void planned(Duration took) {
    timer("readout.gateway.planning").record(took);
  }

  /** A fetch was spared because the same one was on its way. */
  void shared() {
    registry.counter("readout.gateway.fetches.shared").increment();
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
    FunctionCounter.builder(
            "readout.gateway.plan.cache", runner, now -> (double) now.get().planCacheHits())
        .tag("result", "hit")
        .register(registry);
    FunctionCounter.builder(
            "readout.gateway.plan.cache", runner, now -> (double) now.get().planCacheMisses())
        .tag("result", "miss")
        .register(registry);
  }

  /** The client with its fetches timed, by subgraph and outcome. */
  SubgraphClient measured(SubgraphClient client) {
    return new SubgraphClient() {
      @Override
      public SubgraphAnswer send(SubgraphRequest request)
          throws SubgraphFailure, InterruptedException {
        long start = System.nanoTime();
        var outcome = "FAILED";
        try {
          var answer = client.send(request);
          outcome = outcome(answer);
          return answer;
        } catch (SubgraphFailure e) {
          outcome = e.code().name();
          throw e;
        } finally {
          fetched(request, outcome, start);
        }
      }

      @Override
      public Runnable send(SubgraphRequest request, Taker taker) {
        long start = System.nanoTime();
        return client.send(
            request,
            new Taker() {
              @Override
              public void take(SubgraphAnswer answer) {
                fetched(request, outcome(answer), start);
                taker.take(answer);
              }

              @Override
              public void fail(SubgraphFailure failure) {
                fetched(request, failure.code().name(), start);
                taker.fail(failure);
              }
            });
      }
    };
  }

  private static String outcome(SubgraphAnswer answer) {
    return answer.errors().isEmpty() ? "OK" : "ERRORS";
  }

  private void fetched(SubgraphRequest request, String outcome, long start) {
    timer("readout.gateway.fetches", "subgraph", request.subgraph(), "outcome", outcome)
        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
  }
}
