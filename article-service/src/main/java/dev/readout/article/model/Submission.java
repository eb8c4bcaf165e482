package dev.readout.article.model;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks us to take in, unchecked: exactly one of text and html is expected, everything
 * else may be missing or wrong.
 *
 * @param publishedAt as given, not yet parsed, so that a wrong date is the caller's error and not
 *     ours
 */
public record Submission(
    @Nullable String text,
    @Nullable String html,
    @Nullable String title,
    @Nullable String url,
    @Nullable GivenSource source,
    @Nullable String byline,
    @Nullable String publishedAt,
    @Nullable String language) {

  /** What the caller says about the publisher. */
  public record GivenSource(
      String name, @Nullable String domain, @Nullable String country, @Nullable SourceKind kind) {}
}
