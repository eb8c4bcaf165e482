package dev.readout.gateway.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many questions a caller may ask a second, with a burst of as many seconds' worth as said: a
 * bucket of tokens for each caller. Thread safe.
 */
public final class RateLimit {
  // Callers that were not seen for long are forgotten; a forgotten caller starts with a full
  // bucket.
  private static final int CALLERS = 50_000;
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double burst;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CALLERS;
        }
      };

  private static final class Bucket {
    private double tokens;
    private long at;

    Bucket(double tokens, long at) {
      this.tokens = tokens;
      this.at = at;
    }
  }

  /** {@code perSecond} 0: no limit. */
  public RateLimit(double perSecond, double burst, LongSupplier nanoTime) {
    if (perSecond < 0 || (perSecond > 0 && burst < 1)) {
      throw new IllegalArgumentException("rate " + perSecond + " with a burst of " + burst);
    }
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanoTime = nanoTime;
  }

  boolean allows(String caller) {
    if (perSecond == 0) {
      return true;
    }
    long now = nanoTime.getAsLong();
    synchronized (buckets) {
      var bucket = buckets.computeIfAbsent(caller, name -> new Bucket(burst, now));
      bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) / NANOS * perSecond);
      bucket.at = now;
      if (bucket.tokens < 1) {
        return false;
      }
      bucket.tokens--;
      return true;
    }
  }
}
