package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of mentions. */
@Type("MentionConnection")
public record MentionConnection(
    @NonNull List<@NonNull MentionEdge> edges,
    @NonNull List<@NonNull Mention> nodes,
    @NonNull PageInfo pageInfo,
    int totalCount) {}
