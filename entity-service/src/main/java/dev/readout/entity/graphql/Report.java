package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One article as it tells one meeting. */
@Type("Report")
public record Report(
    @NonNull Article article,
    @NonNull List<@NonNull AttributionHop> attribution,
    @NonNull List<@NonNull Claim> claims,
    @NonNull List<@NonNull Evidence> evidence) {}
