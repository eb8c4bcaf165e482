package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A source that an article names for what it tells. */
@Type("AttributionHop")
public record AttributionHop(@NonNull String name, @NonNull List<@NonNull Evidence> evidence) {}
