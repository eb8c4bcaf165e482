package dev.readout.article.store;

import dev.readout.article.model.Article;
import dev.readout.article.model.ArticleId;
import dev.readout.article.model.Draft;
import dev.readout.article.model.Fingerprint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table article. No associations: what belongs together is joined where it is read.
 */
@Entity
@Table(name = "article")
class ArticleRow {
  @Id String id;
  @Nullable String url;

  @Column(name = "source_id")
  String sourceId;

  @Column(name = "version_number")
  int versionNumber;

  @Nullable String byline;

  @Column(name = "published_at")
  @Nullable String publishedAt;

  @Column(name = "published_on")
  @Nullable LocalDate publishedOn;

  @Column(name = "ingested_at")
  Instant ingestedAt;

  @Column(name = "sort_key")
  long sortKey;

  @Column(name = "language")
  String language;

  @Column(name = "word_count")
  int wordCount;

  @Nullable String rights;

  @Column(name = "ai_disclosure")
  @Nullable String aiDisclosure;

  @Column(name = "duplicate_of")
  @Nullable String duplicateOf;

  @Column(name = "retracted_at")
  @Nullable Instant retractedAt;

  @Column(name = "retract_reason")
  @Nullable String retractReason;

  @Column(name = "signature")
  Integer[] signature;

  @Column(name = "bands")
  Long[] bands;

  /** Takes over what a draft says; the caller says what is new about it. */
  void describe(Draft draft, int number) {
    sourceId = draft.source().id().value();
    versionNumber = number;
    byline = draft.byline();
    publishedAt = draft.publishedAt() == null ? null : draft.publishedAt().toString();
    publishedOn = draft.publishedOn();
    sortKey = sortKey(draft.publishedAt(), draft.publishedOn(), ingestedAt);
    language = draft.language();
    wordCount = draft.wordCount();
    rights = draft.rights();
    aiDisclosure = draft.aiDisclosure();
    signature = draft.fingerprint().signature().toArray(Integer[]::new);
    bands = draft.fingerprint().bands().toArray(Long[]::new);
  }

  Article toArticle(VersionRow version, SourceRow source) {
    return new Article(
        new ArticleId(id),
        url,
        source.toSource(),
        byline,
        publishedAt == null ? null : OffsetDateTime.parse(publishedAt),
        publishedOn,
        ingestedAt,
        language,
        wordCount,
        rights,
        aiDisclosure,
        duplicateOf == null ? null : new ArticleId(duplicateOf),
        retractedAt != null,
        version.toVersion());
  }

  Fingerprint fingerprint() {
    return new Fingerprint(Arrays.asList(signature), Arrays.asList(bands));
  }

  /** Where an article stands in time: published, else (by the day) its beginning, else arrived. */
  static long sortKey(
      @Nullable OffsetDateTime publishedAt, @Nullable LocalDate publishedOn, Instant ingestedAt) {
    if (publishedAt != null) {
      return micros(publishedAt.toInstant());
    }
    return micros(
        publishedOn == null ? ingestedAt : publishedOn.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
