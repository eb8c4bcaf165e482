package dev.readout.article.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which articles a list holds; null means no restriction. */
public record ArticleFilter(
    @Nullable String search,
    @Nullable SourceId source,
    @Nullable String url,
    @Nullable String language,
    @Nullable LocalDate publishedFrom,
    @Nullable LocalDate publishedTo,
    boolean includeRetracted) {
  public ArticleFilter {
    search = WellFormed.orNull(search);
    url = WellFormed.orNull(url);
    language = WellFormed.orNull(language);
    publishedFrom = publishedFrom == null ? null : within(publishedFrom);
    publishedTo = publishedTo == null ? null : within(publishedTo);
  }

  /** Beyond any day that an article has, and a day of the database still. */
  private static LocalDate within(LocalDate day) {
    if (day.getYear() < 1) {
      return LocalDate.of(1, 1, 1);
    }
    return day.getYear() > 9999 ? LocalDate.of(9999, 12, 31) : day;
  }

  public static final ArticleFilter ALL =
      new ArticleFilter(null, null, null, null, null, null, false);

  public static ArticleFilter ofSource(SourceId source) {
    return new ArticleFilter(null, source, null, null, null, null, false);
  }
}
