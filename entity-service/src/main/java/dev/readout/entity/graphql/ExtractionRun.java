package dev.readout.entity.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One reading of articles by one version of the extractor. */
@Type("ExtractionRun")
@Key(fields = @FieldSet("id"))
public record ExtractionRun(
    @NonNull @Id String id,
    @NonNull String extractor,
    @NonNull String version,
    @NonNull String rulesDigest,
    @NonNull OffsetDateTime startedAt,
    @Nullable OffsetDateTime finishedAt,
    int articles,
    int failed) {}
