package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of topics. */
@Type("TopicConnection")
public record TopicConnection(
    @NonNull List<@NonNull TopicEdge> edges,
    @NonNull List<@NonNull Topic> nodes,
    @NonNull PageInfo pageInfo,
    int totalCount) {}
