package dev.readout.article.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission after cleaning: everything that is stored of it, before it is known whether it was
 * seen before.
 *
 * @param url the canonical address, or null
 * @param publishedOn the day as its own time zone counts it; null when neither the input nor the
 *     text states one (law 7)
 * @param publishedAt null also when only the day is known
 */
public record Draft(
    ArticleId id,
    @Nullable String url,
    Source source,
    String title,
    String text,
    String contentHash,
    @Nullable String byline,
    @Nullable OffsetDateTime publishedAt,
    @Nullable LocalDate publishedOn,
    String language,
    int wordCount,
    @Nullable String rights,
    @Nullable String aiDisclosure,
    List<RemovedBlock> removed,
    Fingerprint fingerprint,
    Instant receivedAt) {
  public Draft {
    removed = List.copyOf(removed);
    if (text.isBlank()) {
      throw new IllegalArgumentException("an article without text is rejected before: " + id);
    }
  }
}
