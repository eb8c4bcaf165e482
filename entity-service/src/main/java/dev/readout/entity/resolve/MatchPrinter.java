package dev.readout.entity.resolve;

import dev.readout.entity.model.Feature;
import java.util.Locale;

/** Prints why two are, or are not, the same: a line for each feature, then the verdict. */
public final class MatchPrinter {
  private MatchPrinter() {}

  public static String print(Match match, int threshold) {
    StringBuilder lines = new StringBuilder();
    for (Feature feature : match.features()) {
      lines.append(
          String.format(
              Locale.ROOT,
              "%+6.2f  %-13s %s%n",
              feature.value(),
              feature.name(),
              feature.explanation()));
    }
    String verdict =
        match.impossible() ? "different" : match.score() >= threshold ? "the same" : "not merged";
    return lines
        + String.format(
            Locale.ROOT,
            "%6.2f  %s (the same from %.2f)%n",
            match.score() / 1000.0,
            verdict,
            threshold / 1000.0);
  }
}
