package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A topic within a page. */
@Type("TopicEdge")
public record TopicEdge(@NonNull String cursor, @NonNull Topic node) {}
