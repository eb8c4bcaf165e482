package dev.readout.entity.ingest;

import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.SourceRef;
import dev.readout.entity.store.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The value of a record of the topic {@code articles}, as the article-service's contract shows. */
record ArticleRecord(
    String id,
    int version,
    String title,
    String text,
    @Nullable String url,
    @Nullable Source source,
    @Nullable OffsetDateTime publishedAt,
    @Nullable LocalDate publishedOn,
    @Nullable Instant ingestedAt,
    @Nullable String language) {
  record Source(String id, @Nullable String name, @Nullable String domain) {}

  static ArticleText parse(String json) {
    ArticleRecord r = Json.read(json, ArticleRecord.class);
    Source source = r.source == null ? new Source("unknown", "unknown", null) : r.source;
    return new ArticleText(
        new ArticleId(r.id),
        r.version,
        r.title == null ? "" : r.title,
        r.text,
        r.url,
        new SourceRef(source.id, source.name == null ? source.id : source.name, source.domain),
        r.publishedOn,
        r.publishedAt,
        r.ingestedAt == null ? Instant.EPOCH : r.ingestedAt,
        r.language == null ? "en" : r.language);
  }
}
