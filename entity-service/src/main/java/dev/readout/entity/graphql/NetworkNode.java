package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Somebody who met others. */
@Type("NetworkNode")
public record NetworkNode(@NonNull Entity entity, int meetings) {}
