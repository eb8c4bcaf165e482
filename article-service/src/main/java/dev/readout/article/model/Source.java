package dev.readout.article.model;

import org.jspecify.annotations.Nullable;

/**
 * A publisher of articles.
 *
 * @param country ISO 3166-1 alpha-2 code, or null when not known
 */
public record Source(
    SourceId id, String name, @Nullable String domain, @Nullable String country, SourceKind kind) {
  /** The source of an article that says nothing about where it came from. */
  public static final Source UNKNOWN =
      new Source(SourceId.UNKNOWN, "unknown", null, null, SourceKind.UNKNOWN);

  public Source {
    name = WellFormed.of(name);
    domain = WellFormed.orNull(domain);
    country = WellFormed.orNull(country);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a source has a name: " + id);
    }
  }
}
