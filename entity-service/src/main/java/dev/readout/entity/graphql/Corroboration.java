package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.Type;

/** How many independent voices tell a meeting. */
@Type("Corroboration")
public record Corroboration(int articles, int publishers, int independentOrigins) {}
