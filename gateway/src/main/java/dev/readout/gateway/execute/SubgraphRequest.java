package dev.readout.gateway.execute;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request to one subgraph. */
public record SubgraphRequest(
    String subgraph,
    String document,
    Map<String, @Nullable Object> variables,
    Map<String, String> headers,
    boolean isIdempotent,
    Duration timeout) {}
