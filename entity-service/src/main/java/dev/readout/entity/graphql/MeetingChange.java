package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A meeting that became known or whose agreed facts changed. */
@Type("MeetingChange")
public record MeetingChange(@NonNull Meeting meeting, @NonNull List<@NonNull Claim> newClaims) {}
