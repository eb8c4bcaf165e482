package dev.readout.gateway.execute;

import dev.readout.gateway.operation.ErrorCode;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a client: each try has a timeout of its own, a query that could not be delivered is
 * tried again within a budget, and a subgraph that keeps failing is left alone for a while
 * (SmallRye Fault Tolerance, one guard for each subgraph). A mutation is sent once.
 */
public final class GuardedClient implements SubgraphClient {
  private static final long BACKOFF_MILLIS = 30;
  private static final long JITTER_MILLIS = 20;

  private final SubgraphClient client;
  private final Guarding guarding;
  private final BiConsumer<String, Boolean> breakerOpened;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  private record Lane(TypedGuard<SubgraphAnswer> guard, RetryBudget budget) {}

  /** A try that failed; {@code again}: another may follow; {@code counts}: for the breaker. */
  private static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient SubgraphFailure failure;
    private final boolean again;
    private final boolean counts;

    Failed(SubgraphFailure failure, boolean again, boolean counts) {
      super(null, failure, false, false);
      this.failure = failure;
      this.again = again;
      this.counts = counts;
    }
  }

  /** {@code breakerOpened} is told whenever a subgraph is left alone (true) or well again. */
  public GuardedClient(
      SubgraphClient client, Guarding guarding, BiConsumer<String, Boolean> breakerOpened) {
    this.client = client;
    this.guarding = guarding;
    this.breakerOpened = breakerOpened;
  }

  @Override
  public SubgraphAnswer send(SubgraphRequest request) throws SubgraphFailure, InterruptedException {
    var lane = lanes.computeIfAbsent(request.subgraph(), this::lane);
    lane.budget.earn();
    var tries = new Tries(request, lane.budget);
    try {
      return lane.guard.call(tries::next);
    } catch (Failed e) {
      throw e.failure;
    } catch (CircuitBreakerOpenException e) {
      throw tries.last != null
          ? tries.last
          : new SubgraphFailure(
              ErrorCode.SUBGRAPH_UNREACHABLE,
              "The subgraph failed too often; it is left alone for a moment.",
              e);
    } catch (InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw new IllegalStateException("a guard that failed", e);
    }
  }

  private Lane lane(String subgraph) {
    var guard =
        TypedGuard.create(SubgraphAnswer.class)
            .withDescription(subgraph)
            .withCircuitBreaker()
            .requestVolumeThreshold(guarding.window())
            .failureRatio(guarding.failureRatio())
            .delay(guarding.rest().toMillis(), ChronoUnit.MILLIS)
            .when(failure -> failure instanceof Failed failed && failed.counts)
            .onStateChange(
                state -> breakerOpened.accept(subgraph, state == CircuitBreakerState.OPEN))
            .done();
    if (guarding.retries() > 0) {
      guard
          .withRetry()
          .maxRetries(guarding.retries())
          .delay(BACKOFF_MILLIS, ChronoUnit.MILLIS)
          .jitter(JITTER_MILLIS, ChronoUnit.MILLIS)
          .whenException(failure -> failure instanceof Failed failed && failed.again)
          .withExponentialBackoff()
          .done()
          .done();
    }
    return new Lane(guard.build(), new RetryBudget());
  }

  /** The tries of one request, all of them inside its deadline. */
  private final class Tries {
    private final SubgraphRequest request;
    private final RetryBudget budget;
    private final long end;
    private int left = guarding.retries();
    private @Nullable SubgraphFailure last;

    Tries(SubgraphRequest request, RetryBudget budget) {
      this.request = request;
      this.budget = budget;
      this.end = System.nanoTime() + request.timeout().toNanos();
    }

    SubgraphAnswer next() throws Failed, InterruptedException {
      var rest = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
      var own = guarding.timeout(request.subgraph());
      try {
        return client.send(request.within(rest.compareTo(own) < 0 ? rest : own));
      } catch (SubgraphFailure e) {
        last = e;
        // A slow subgraph is not helped by a second request, and what was not delivered can be
        // delivered again only where that changes nothing.
        boolean again =
            e.code() == ErrorCode.SUBGRAPH_UNREACHABLE
                && request.isIdempotent()
                && left-- > 0
                && end - System.nanoTime() > BACKOFF_MILLIS * 1_000_000
                && budget.take();
        // That the client's deadline was near says nothing about the subgraph.
        boolean counts =
            e.code() == ErrorCode.SUBGRAPH_UNREACHABLE
                || (e.code() == ErrorCode.SUBGRAPH_TIMEOUT
                    && rest.multipliedBy(2).compareTo(own) >= 0);
        throw new Failed(e, again, counts);
      }
    }
  }
}
