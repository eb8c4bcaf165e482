package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Somebody at a meeting, in the role the reports give. */
@Type("Participation")
public record Participation(
    @NonNull Entity entity,
    @Nullable String role,
    @Nullable Place representing,
    @NonNull List<@NonNull Evidence> evidence) {}
