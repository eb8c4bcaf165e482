package dev.readout.article.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An article as stored, with its current version.
 *
 * @param ingestedAt when its first version came
 * @param duplicateOf the article of another source that published (nearly) the same text first
 */
public record Article(
    ArticleId id,
    @Nullable String url,
    Source source,
    @Nullable String byline,
    @Nullable OffsetDateTime publishedAt,
    @Nullable LocalDate publishedOn,
    Instant ingestedAt,
    String language,
    int wordCount,
    @Nullable String rights,
    @Nullable String aiDisclosure,
    @Nullable ArticleId duplicateOf,
    boolean retracted,
    Version version) {}
