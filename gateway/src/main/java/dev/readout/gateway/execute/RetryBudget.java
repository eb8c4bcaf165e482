package dev.readout.gateway.execute;

/**
 * How many retries a subgraph may get: each request earns a part of one, so that a subgraph in
 * trouble is never asked much more often than one that is well. Thread safe.
 */
final class RetryBudget {
  // One retry for five requests, and a few at once after a quiet time.
  private static final double EARNED = 0.2;
  private static final double MOST = 10;

  private double saved = MOST;

  synchronized void earn() {
    saved = Math.min(MOST, saved + EARNED);
  }

  synchronized boolean take() {
    if (saved < 1) {
      return false;
    }
    saved--;
    return true;
  }
}
