package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One place where an article names an entity. */
@Type("Mention")
public record Mention(@NonNull Entity entity, @NonNull Evidence evidence) {}
