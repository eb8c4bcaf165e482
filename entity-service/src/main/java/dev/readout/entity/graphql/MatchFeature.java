package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One reason for or against two being one. */
@Type("MatchFeature")
public record MatchFeature(@NonNull String name, double value, @NonNull String explanation) {}
