package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A organization within a page. */
@Type("OrganizationEdge")
public record OrganizationEdge(@NonNull String cursor, @NonNull Organization node) {}
