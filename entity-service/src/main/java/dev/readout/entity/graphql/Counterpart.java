package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Somebody whom a person met, and how often. */
@Type("Counterpart")
public record Counterpart(@NonNull Entity entity, int meetings) {}
