package dev.readout.entity.graphql;

import dev.readout.entity.model.DatePrecision;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The days that the sources allow for a meeting. */
@Type("When")
public record When(
    @NonNull LocalDate earliest,
    @NonNull LocalDate latest,
    @NonNull DatePrecision precision,
    @NonNull String asStated) {
  static @Nullable When of(dev.readout.entity.model.@Nullable When when) {
    return when == null
        ? null
        : new When(when.earliest(), when.latest(), when.precision(), when.asStated());
  }
}
