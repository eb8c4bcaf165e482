package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A person within a page. */
@Type("PersonEdge")
public record PersonEdge(@NonNull String cursor, @NonNull Person node) {}
