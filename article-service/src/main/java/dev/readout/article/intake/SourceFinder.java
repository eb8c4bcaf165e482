package dev.readout.article.intake;

import dev.readout.article.model.Source;
import dev.readout.article.model.SourceId;
import dev.readout.article.model.SourceKind;
import dev.readout.article.model.Submission;
import dev.readout.article.text.Cleaned;
import dev.readout.article.text.SourceNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who published an article: as the caller says, else by its address, else as the text says. */
@ApplicationScoped
class SourceFinder {
  private final SourceNames names = new SourceNames();

  Source find(Submission submission, @Nullable CanonicalUrl url, Cleaned cleaned) {
    if (submission.source() != null) {
      return given(submission.source());
    }
    if (url != null) {
      var source = names.ofHost(url.host());
      // A site that nobody knows is named by its own page, where that says its name.
      boolean unnamed = source.name().equals(source.domain());
      return unnamed && cleaned.sourceName() != null && cleaned.url() != null
          ? new Source(
              source.id(), cleaned.sourceName(), source.domain(), source.country(), source.kind())
          : source;
    }
    return cleaned.sourceName() == null ? Source.UNKNOWN : names.ofName(cleaned.sourceName());
  }

  /** As good as can be told of a submission that was refused. */
  Source ofSubmission(Submission submission) {
    if (submission.source() != null && !submission.source().name().isBlank()) {
      return names.ofName(shortened(submission.source().name()));
    }
    var url = submission.url() == null ? null : CanonicalUrl.parse(submission.url());
    return url == null ? Source.UNKNOWN : names.ofHost(url.host());
  }

  Source given(Submission.GivenSource given) {
    var domain = given.domain() == null ? null : given.domain().strip().toLowerCase(Locale.ROOT);
    var found = domain == null ? names.ofName(given.name()) : names.ofHost(domain);
    boolean unnamed = found.name().equals(found.domain()) || found.id().equals(SourceId.UNKNOWN);
    return new Source(
        found.id(),
        unnamed ? given.name().strip() : found.name(),
        found.domain(),
        given.country() == null ? found.country() : given.country().toUpperCase(Locale.ROOT),
        given.kind() == null || given.kind() == SourceKind.UNKNOWN ? found.kind() : given.kind());
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), 200));
  }
}
