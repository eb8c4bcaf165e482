package dev.readout.entity.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of one article as the article-service published it: clean text and what is known
 * about it. What the extractor reads.
 *
 * @param publishedOn the day of publication, or null when nobody stated it (law 7: never guessed)
 * @param ingestedAt when the article-service received this version; never part of an id or an order
 *     that law 2 covers
 */
public record ArticleText(
    ArticleId id,
    int version,
    String title,
    String text,
    @Nullable String url,
    SourceRef source,
    @Nullable LocalDate publishedOn,
    @Nullable OffsetDateTime publishedAt,
    Instant ingestedAt,
    String language) {
  public ArticleText {
    if (version < 1) {
      throw new IllegalArgumentException("versions count from 1, not " + version);
    }
  }
}
