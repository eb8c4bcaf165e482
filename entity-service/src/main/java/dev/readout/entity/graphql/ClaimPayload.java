package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of a correction. */
@Type("ClaimPayload")
public record ClaimPayload(@Nullable Claim claim, @NonNull List<@NonNull UserError> userErrors) {}
