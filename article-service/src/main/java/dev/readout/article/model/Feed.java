package dev.readout.article.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A feed that is polled, and how it has been doing. */
public record Feed(
    String id,
    String url,
    Source source,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastFailure,
    @Nullable String failure,
    int articlesSeen) {}
