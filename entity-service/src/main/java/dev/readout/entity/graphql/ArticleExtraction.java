package dev.readout.entity.graphql;

import dev.readout.entity.model.ExtractionState;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Whether an article has been read, and by which run. */
@Type("ArticleExtraction")
public record ArticleExtraction(
    @NonNull ExtractionState state, @Nullable ExtractionRun run, @Nullable String failure) {}
