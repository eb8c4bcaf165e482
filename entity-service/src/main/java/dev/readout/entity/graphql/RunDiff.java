package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a later run found anew, and what it no longer finds. */
@Type("RunDiff")
public record RunDiff(@NonNull List<@NonNull Claim> added, @NonNull List<@NonNull Claim> removed) {}
