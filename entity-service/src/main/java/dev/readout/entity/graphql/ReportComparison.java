package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What two sources say of the same meeting, side by side. */
@Type("ReportComparison")
public record ReportComparison(
    @NonNull List<@NonNull Claim> onlyInA,
    @NonNull List<@NonNull Claim> onlyInB,
    @NonNull List<@NonNull Claim> agreed,
    @NonNull List<@NonNull AspectAgreement> differing) {}
