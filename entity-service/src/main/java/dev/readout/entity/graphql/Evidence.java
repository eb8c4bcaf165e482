package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The words that say it. */
@Type("Evidence")
public record Evidence(
    @NonNull Article article,
    int version,
    int start,
    int end,
    @NonNull String exact,
    @NonNull String prefix,
    @NonNull String suffix) {}
