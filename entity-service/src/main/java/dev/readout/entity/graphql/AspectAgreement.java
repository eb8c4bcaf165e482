package dev.readout.entity.graphql;

import dev.readout.entity.model.AgreementVerdict;
import dev.readout.entity.model.Aspect;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Whether the sources of a meeting agree on one of its sides. */
@Type("AspectAgreement")
public record AspectAgreement(
    @NonNull Aspect aspect,
    @NonNull AgreementVerdict verdict,
    @Nullable String best,
    @NonNull List<@NonNull Position> positions) {}
