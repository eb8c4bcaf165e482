package dev.readout.entity.graphql;

import dev.readout.entity.model.Stance;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What one article says, or does not say, about one side of a meeting. */
@Type("Position")
public record Position(
    @NonNull Article article,
    @NonNull Stance stance,
    @Nullable String value,
    @Nullable Claim claim) {}
