package dev.readout.article.intake;

import dev.readout.article.model.Rejection;
import dev.readout.article.model.RejectionCode;
import dev.readout.article.model.Submission;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with what a caller says about a publisher. */
public final class SourceCheck {
  private static final int LONGEST_NAME = 1_000;
  private static final String DOMAIN = "(?i)(?:[a-z0-9_-]{1,63}\\.){1,8}[a-z0-9-]{1,63}";
  private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());

  private SourceCheck() {}

  public static Optional<Rejection> reject(Submission.@Nullable GivenSource source) {
    if (source == null) {
      return Optional.empty();
    }
    if (source.name().isBlank()) {
      return no(RejectionCode.INVALID_SOURCE, "source.name", "a source has a name");
    }
    if (source.name().length() > LONGEST_NAME) {
      return no(
          RejectionCode.FIELD_TOO_LONG, "source.name", "more than " + LONGEST_NAME + " characters");
    }
    if (source.country() != null
        && !COUNTRIES.contains(source.country().toUpperCase(Locale.ROOT))) {
      return no(
          RejectionCode.INVALID_COUNTRY, "source.country", "not an ISO 3166-1 code such as 'NO'");
    }
    return source.domain() == null || source.domain().strip().matches(DOMAIN)
        ? Optional.empty()
        : no(RejectionCode.INVALID_DOMAIN, "source.domain", "not a domain such as 'example.org'");
  }

  private static Optional<Rejection> no(RejectionCode code, String field, String message) {
    return Optional.of(new Rejection(code, field, message));
  }
}
