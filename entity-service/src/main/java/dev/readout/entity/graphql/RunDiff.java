package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a later run found anew, and what it no longer finds, in some of the articles. */
@Type("RunDiff")
public record RunDiff(
    @NonNull List<@NonNull Claim> added,
    @NonNull List<@NonNull Claim> removed,
    @Description("How many articles the two runs read differently, on all pages.") int articles,
    @Description("Where the next page starts; null on the last one.") @Nullable String endCursor) {}
