package dev.readout.gateway.query;

import org.jspecify.annotations.Nullable;

/** Who asks, as far as the transport knows: the network address and the Authorization header. */
public record Caller(String address, @Nullable String authorization) {}
