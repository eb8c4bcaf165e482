package dev.readout.article.intake;

import dev.readout.article.model.ArticleId;
import dev.readout.article.model.Draft;
import dev.readout.article.model.Rejection;
import dev.readout.article.model.RejectionCode;
import dev.readout.article.model.Sha256;
import dev.readout.article.model.Submission;
import dev.readout.article.text.Cleaned;
import dev.readout.article.text.Cleaner;
import dev.readout.article.text.Fingerprints;
import dev.readout.article.text.Language;
import dev.readout.article.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks a submission and makes of it what would be stored. Pure, but for the time it is told. */
@ApplicationScoped
class Desk {
  private final SourceFinder sources;
  private final Cleaner cleaner = new Cleaner();
  private final Language language = new Language();
  private final Fingerprints fingerprints = new Fingerprints();

  Desk(SourceFinder sources) {
    this.sources = sources;
  }

  /** A submission that is fit to be stored, or why it is not. */
  sealed interface Checked {
    default Stream<Draft> drafts() {
      return switch (this) {
        case Fit fit -> Stream.of(fit.draft());
        case Unfit unfit -> Stream.empty();
      };
    }
  }

  record Fit(Draft draft) implements Checked {}

  record Unfit(Rejection rejection) implements Checked {}

  Checked check(Submission submission, Instant now) {
    var rejection = InputCheck.reject(submission);
    if (rejection.isPresent()) {
      return new Unfit(rejection.get());
    }
    var given = GivenDate.read(submission.publishedAt(), now);
    if (given instanceof GivenDate.Wrong wrong) {
      return new Unfit(wrong.rejection());
    }
    var cleaned = clean(submission);
    if (cleaned.text().isBlank()) {
      return new Unfit(
          new Rejection(
              RejectionCode.EMPTY_TEXT,
              submission.html() == null ? "text" : "html",
              "nothing of a story is left after cleaning"));
    }
    return new Fit(draft(submission, cleaned, given, now));
  }

  private Cleaned clean(Submission submission) {
    var title =
        submission.title() == null ? null : submission.title().strip().replaceAll("\\s+", " ");
    var wanted = title == null || title.isEmpty() ? null : title;
    return submission.html() != null
        ? cleaner.cleanPage(submission.html(), submission.url(), wanted)
        : cleaner.cleanText(InputCheck.nonNull(submission.text()), wanted);
  }

  private Draft draft(Submission submission, Cleaned cleaned, GivenDate given, Instant now) {
    var url = url(submission, cleaned);
    var hash = Sha256.hex(cleaned.text());
    var date = given.orElse(cleaned, now);
    return new Draft(
        url == null ? ArticleId.ofText(hash) : ArticleId.ofUrl(url.text()),
        url == null ? null : url.text(),
        sources.find(submission, url, cleaned),
        cleaned.title(),
        cleaned.text(),
        hash,
        submission.byline() == null || submission.byline().isBlank()
            ? cleaned.byline()
            : submission.byline().strip(),
        date.at(),
        date.on(),
        language(submission, cleaned),
        Words.count(cleaned.text()),
        cleaned.rights(),
        cleaned.aiDisclosure(),
        cleaned.removed(),
        fingerprints.of(cleaned.text()),
        now);
  }

  private static @Nullable CanonicalUrl url(Submission submission, Cleaned cleaned) {
    var given =
        submission.url() == null || submission.url().isBlank() ? cleaned.url() : submission.url();
    return given == null ? null : CanonicalUrl.parse(given);
  }

  private String language(Submission submission, Cleaned cleaned) {
    var given = submission.language();
    if (given != null && !given.isBlank()) {
      return given.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
    return cleaned.language() == null ? language.of(cleaned.text()) : cleaned.language();
  }
}
