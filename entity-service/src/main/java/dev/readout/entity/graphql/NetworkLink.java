package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The meetings that two had with each other. */
@Type("NetworkLink")
public record NetworkLink(
    @NonNull Entity from, @NonNull Entity to, @NonNull List<@NonNull Meeting> meetings) {}
