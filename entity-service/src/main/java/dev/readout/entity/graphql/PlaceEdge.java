package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A place within a page. */
@Type("PlaceEdge")
public record PlaceEdge(@NonNull String cursor, @NonNull Place node) {}
