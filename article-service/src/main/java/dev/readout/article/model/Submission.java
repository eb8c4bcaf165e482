package dev.readout.article.model;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks us to take in, unchecked: exactly one of text and html is expected, everything
 * else may be missing or wrong.
 *
 * @param publishedAt as given, not yet parsed, so that a wrong date is the caller's error and not
 *     ours
 * @param text and html and url as they came: what cannot be read is refused, not mended
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
  public Submission {
    title = WellFormed.orNull(title);
    byline = WellFormed.orNull(byline);
    language = WellFormed.orNull(language);
  }

  /** What the caller says about the publisher. */
  public record GivenSource(
      String name, @Nullable String domain, @Nullable String country, @Nullable SourceKind kind) {
    public GivenSource {
      name = WellFormed.of(name);
      domain = WellFormed.orNull(domain);
      country = WellFormed.orNull(country);
    }
  }
}
