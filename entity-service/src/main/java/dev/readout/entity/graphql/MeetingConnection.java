package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of meetings. */
@Type("MeetingConnection")
public record MeetingConnection(
    @NonNull List<@NonNull MeetingEdge> edges,
    @NonNull List<@NonNull Meeting> nodes,
    @NonNull PageInfo pageInfo,
    int totalCount) {}
