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
  public static final ArticleFilter ALL =
      new ArticleFilter(null, null, null, null, null, null, false);

  public static ArticleFilter ofSource(SourceId source) {
    return new ArticleFilter(null, source, null, null, null, null, false);
  }
}
