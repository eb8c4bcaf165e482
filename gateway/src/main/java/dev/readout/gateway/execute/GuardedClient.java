package dev.readout.gateway.execute;

import dev.readout.gateway.operation.ErrorCode;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
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

  /** One guard for those who wait and those who do not: they see one breaker. */
  private record Lane(Guard guard, RetryBudget budget) {}

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
      return lane.guard.call(tries::next, SubgraphAnswer.class);
    } catch (Failed e) {
      throw e.failure;
    } catch (CircuitBreakerOpenException e) {
      throw tries.leftAlone(e);
    } catch (InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw new IllegalStateException("a guard that failed", e);
    }
  }

  @Override
  public Runnable send(SubgraphRequest request, Taker taker) {
    var lane = lanes.computeIfAbsent(request.subgraph(), this::lane);
    lane.budget.earn();
    var tries = new Tries(request, lane.budget);
    try {
      lane.guard
          .call(tries::nextLater, CompletionStage.class)
          .whenComplete(
              (answer, failure) -> {
                if (answer instanceof SubgraphAnswer given) {
                  taker.take(given);
                } else if (failure instanceof Throwable thrown) {
                  taker.fail(tries.reason(thrown));
                }
              });
    } catch (Exception e) {
      taker.fail(tries.reason(e));
    }
    return tries::giveUp;
  }

  private Lane lane(String subgraph) {
    var guard =
        Guard.create()
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
    // Much less time was left for the last try than a fetch may take.
    private volatile boolean wasShort;
    private volatile Runnable running = () -> {};
    private volatile boolean givenUp;

    Tries(SubgraphRequest request, RetryBudget budget) {
      this.request = request;
      this.budget = budget;
      this.end = System.nanoTime() + request.timeout().toNanos();
    }

    SubgraphAnswer next() throws Failed, InterruptedException {
      try {
        return client.send(request.within(time()));
      } catch (SubgraphFailure e) {
        throw failed(e);
      }
    }

    CompletionStage<SubgraphAnswer> nextLater() {
      var later = new CompletableFuture<SubgraphAnswer>();
      if (givenUp) {
        later.cancel(false);
        return later;
      }
      running =
          client.send(
              request.within(time()),
              new Taker() {
                @Override
                public void take(SubgraphAnswer answer) {
                  later.complete(answer);
                }

                @Override
                public void fail(SubgraphFailure failure) {
                  later.completeExceptionally(failed(failure));
                }
              });
      if (givenUp) {
        running.run();
      }
      return later;
    }

    void giveUp() {
      givenUp = true;
      running.run();
    }

    private Duration time() {
      var rest = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
      var own = guarding.timeout(request.subgraph());
      wasShort = rest.multipliedBy(2).compareTo(own) < 0;
      return rest.compareTo(own) < 0 ? rest : own;
    }

    private Failed failed(SubgraphFailure failure) {
      last = failure;
      // A slow subgraph is not helped by a second request, and what was not delivered can be
      // delivered again only where that changes nothing.
      boolean again =
          failure.code() == ErrorCode.SUBGRAPH_UNREACHABLE
              && request.isIdempotent()
              && left-- > 0
              && end - System.nanoTime() > BACKOFF_MILLIS * 1_000_000
              && budget.take();
      // That the client's deadline was near says nothing about the subgraph.
      boolean counts =
          failure.code() == ErrorCode.SUBGRAPH_UNREACHABLE
              || (failure.code() == ErrorCode.SUBGRAPH_TIMEOUT && !wasShort);
      return new Failed(failure, again, counts);
    }

    SubgraphFailure leftAlone(Throwable open) {
      return last != null
          ? last
          : new SubgraphFailure(
              ErrorCode.SUBGRAPH_UNREACHABLE,
              "The subgraph failed too often; it is left alone for a moment.",
              open);
    }

    /** What those who do not wait are told. */
    SubgraphFailure reason(Throwable failure) {
      var cause = failure instanceof CompletionException ? failure.getCause() : failure;
      return switch (cause) {
        case Failed failed -> failed.failure;
        case CircuitBreakerOpenException open -> leftAlone(open);
        case null, default ->
            new SubgraphFailure(ErrorCode.INTERNAL_SERVER_ERROR, "The gateway failed.", failure);
      };
    }
  }
}
