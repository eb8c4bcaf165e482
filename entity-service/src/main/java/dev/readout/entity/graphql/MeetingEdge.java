package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A meeting within a page. */
@Type("MeetingEdge")
public record MeetingEdge(@NonNull String cursor, @NonNull Meeting node) {}
