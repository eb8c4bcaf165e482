package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of places. */
@Type("PlaceConnection")
public record PlaceConnection(
    @NonNull List<@NonNull PlaceEdge> edges,
    @NonNull List<@NonNull Place> nodes,
    @NonNull PageInfo pageInfo,
    int totalCount) {}
