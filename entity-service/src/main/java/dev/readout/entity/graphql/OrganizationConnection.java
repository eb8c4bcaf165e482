package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of organizations. */
@Type("OrganizationConnection")
public record OrganizationConnection(
    @NonNull List<@NonNull OrganizationEdge> edges,
    @NonNull List<@NonNull Organization> nodes,
    @NonNull PageInfo pageInfo,
    int totalCount) {}
