package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of statements. */
@Type("StatementConnection")
public record StatementConnection(
    @NonNull List<@NonNull StatementEdge> edges,
    @NonNull List<@NonNull Statement> nodes,
    @NonNull PageInfo pageInfo,
    int totalCount) {}
