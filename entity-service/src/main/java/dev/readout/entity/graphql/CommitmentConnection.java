package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of commitments. */
@Type("CommitmentConnection")
public record CommitmentConnection(
    @NonNull List<@NonNull CommitmentEdge> edges,
    @NonNull List<@NonNull Commitment> nodes,
    @NonNull PageInfo pageInfo,
    int totalCount) {}
