package dev.readout.article.graphql;

import dev.readout.article.model.Coverage;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A {@link Coverage} as the contract shows it. */
@Name("Coverage")
public record CoverageView(
    @NonNull SourceView source, @NonNull LocalDate day, int received, int rejected) {
  static CoverageView of(Coverage coverage) {
    return new CoverageView(
        new SourceView(coverage.source()),
        coverage.day(),
        coverage.received(),
        coverage.rejected());
  }
}
