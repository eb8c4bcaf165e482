package dev.readout.entity.graphql;

import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What the caller has to change. */
@Type("UserError")
@Shareable
public record UserError(
    @NonNull String code, @Nullable List<@NonNull String> field, @NonNull String message) {}
