package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A mention within a page. */
@Type("MentionEdge")
public record MentionEdge(@NonNull String cursor, @NonNull Mention node) {}
