package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A commitment within a page. */
@Type("CommitmentEdge")
public record CommitmentEdge(@NonNull String cursor, @NonNull Commitment node) {}
