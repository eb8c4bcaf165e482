package dev.readout.gateway.execute;

import java.time.Duration;
import java.util.Map;

/**
 * What a request brings beside its question: headers to pass on and how long it may take in all.
 */
public record RequestContext(Map<String, String> headers, Duration deadline) {
  public RequestContext {
    headers = Map.copyOf(headers);
  }
}
