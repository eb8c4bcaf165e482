package dev.readout.article.intake;

import dev.readout.article.model.Rejection;
import dev.readout.article.model.RejectionCode;
import dev.readout.article.model.Submission;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with a submission before anything is read out of it. */
final class InputCheck {
  /** No article is longer; a book is not an article, a dump of a disk neither. */
  static final int LARGEST_BYTES = 5 * 1024 * 1024;

  private static final int LONGEST_FIELD = 1_000;
  private static final double MOST_CONTROL_CHARACTERS = 0.02;
  private static final int SAMPLE = 20_000;

  private InputCheck() {}

  static Optional<Rejection> reject(Submission submission) {
    boolean text = submission.text() != null;
    boolean html = submission.html() != null;
    if (text == html) {
      return text
          ? no(RejectionCode.TEXT_AND_HTML_GIVEN, "text", "give text or html, not both")
          : no(RejectionCode.TEXT_OR_HTML_REQUIRED, "text", "give text or html");
    }
    var field = text ? "text" : "html";
    return content(field, nonNull(text ? submission.text() : submission.html()))
        .or(() -> lengths(submission))
        .or(() -> url(submission.url()))
        .or(() -> language(submission.language()))
        .or(() -> SourceCheck.reject(submission.source()));
  }

  private static Optional<Rejection> content(String field, String content) {
    if (content.isBlank()) {
      return no(RejectionCode.EMPTY_TEXT, field, "it is empty");
    }
    if (content.length() > LARGEST_BYTES
        || content.getBytes(StandardCharsets.UTF_8).length > LARGEST_BYTES) {
      return no(RejectionCode.TOO_LARGE, field, "more than 5 MB");
    }
    return isBinary(content)
        ? no(RejectionCode.BINARY_CONTENT, field, "this is not text")
        : Optional.empty();
  }

  static boolean isBinary(String content) {
    int sample = Math.min(content.length(), SAMPLE);
    int odd = 0;
    for (int i = 0; i < sample; i++) {
      char c = content.charAt(i);
      if (c == 0) {
        return true;
      }
      if (c == '\uFFFD' || (Character.isISOControl(c) && "\n\r\t\f\u000B\u0085".indexOf(c) < 0)) {
        odd++;
      }
    }
    return odd > 3 && odd > sample * MOST_CONTROL_CHARACTERS;
  }

  private static Optional<Rejection> lengths(Submission submission) {
    return tooLong("title", submission.title())
        .or(() -> tooLong("byline", submission.byline()))
        .or(() -> tooLong("language", submission.language()));
  }

  private static Optional<Rejection> tooLong(String field, @Nullable String value) {
    return value != null && value.length() > LONGEST_FIELD
        ? no(RejectionCode.FIELD_TOO_LONG, field, "more than " + LONGEST_FIELD + " characters")
        : Optional.empty();
  }

  private static Optional<Rejection> url(@Nullable String url) {
    return url == null || url.isBlank() || CanonicalUrl.parse(url) != null
        ? Optional.empty()
        : no(RejectionCode.INVALID_URL, "url", "not the http or https address of a page");
  }

  private static Optional<Rejection> language(@Nullable String language) {
    return language == null
            || language.isBlank()
            || language.strip().matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
        ? Optional.empty()
        : no(RejectionCode.INVALID_LANGUAGE, "language", "not a language code such as 'en'");
  }

  static String nonNull(@Nullable String text) {
    if (text == null) {
      throw new IllegalStateException("checked before: text or html is given");
    }
    return text;
  }

  private static Optional<Rejection> no(RejectionCode code, String field, String message) {
    return Optional.of(new Rejection(code, field, message));
  }
}
