package dev.readout.gateway.supergraph;

/** One {@code @key} of a type in one subgraph; not resolvable means: mentioned, but no way in. */
public record EntityKey(FieldSet fields, boolean resolvable) {}
