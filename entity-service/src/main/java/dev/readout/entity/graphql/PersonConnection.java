package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of persons. */
@Type("PersonConnection")
public record PersonConnection(
    @NonNull List<@NonNull PersonEdge> edges,
    @NonNull List<@NonNull Person> nodes,
    @NonNull PageInfo pageInfo,
    int totalCount) {}
