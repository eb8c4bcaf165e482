package dev.readout.article.intake;

import dev.readout.article.model.IntakeOutcome;
import dev.readout.article.model.Submission;
import dev.readout.article.store.CoverageStore;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Counts outcomes: refusals per source and day for {@code coverage}, all of them for the metrics.
 */
@ApplicationScoped
class RejectionLog {
  private final CoverageStore coverage;
  private final SourceFinder sources;
  private final MeterRegistry meters;
  private final Clock clock;

  RejectionLog(CoverageStore coverage, SourceFinder sources, MeterRegistry meters, Clock clock) {
    this.coverage = coverage;
    this.sources = sources;
    this.meters = meters;
    this.clock = clock;
  }

  void note(Submission submission, IntakeOutcome outcome) {
    var code = "";
    if (outcome instanceof IntakeOutcome.Rejected rejected) {
      code = rejected.rejection().code().name();
      coverage.rejected(
          sources.ofSubmission(submission), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
    var name = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    meters.counter("readout.articles", "outcome", name, "code", code).increment();
  }
}
