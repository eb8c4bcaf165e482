package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A statement within a page. */
@Type("StatementEdge")
public record StatementEdge(@NonNull String cursor, @NonNull Statement node) {}
