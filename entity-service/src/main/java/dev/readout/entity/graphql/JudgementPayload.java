package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of a judgement. */
@Type("JudgementPayload")
public record JudgementPayload(
    @Nullable Judgement judgement, @NonNull List<@NonNull UserError> userErrors) {}
