package dev.readout.gateway.execute;

import java.time.Duration;
import java.util.Map;

/**
 * How subgraphs are guarded: how long one fetch may take (by subgraph, else {@code timeout}), how
 * often a query is tried again, and when a failing subgraph is left alone: of the last {@code
 * window} requests {@code failureRatio} failed; after {@code rest} one request tries whether it is
 * well again.
 */
public record Guarding(
    Duration timeout,
    Map<String, Duration> timeouts,
    int retries,
    int window,
    double failureRatio,
    Duration rest) {
  // A rolling window of 20 opens within one second of a busy outage and never on one failure.
  public static final Guarding DEFAULT =
      new Guarding(Duration.ofSeconds(15), Map.of(), 2, 20, 0.5, Duration.ofSeconds(5));

  public Guarding {
    timeouts = Map.copyOf(timeouts);
    if (timeout.isNegative()
        || timeout.isZero()
        || retries < 0
        || window < 1
        || failureRatio <= 0
        || failureRatio > 1) {
      throw new IllegalArgumentException(
          "guarding out of range: timeout %s, retries %d, window %d, failure ratio %s"
              .formatted(timeout, retries, window, failureRatio));
    }
  }

  Duration timeout(String subgraph) {
    return timeouts.getOrDefault(subgraph, timeout);
  }
}
