package dev.readout.entity.resolve;

import dev.readout.entity.model.Feature;
import java.util.List;

/**
 * How much speaks for two being one, feature by feature.
 *
 * @param impossible whether one feature alone rules it out
 */
public record Match(List<Feature> features, boolean impossible) {
  public Match {
    features = List.copyOf(features);
  }

  /** The sum, in thousandths, so that its order never hangs on how floating point adds up. */
  public int score() {
    return Math.toIntExact(Math.round(features.stream().mapToDouble(Feature::value).sum() * 1000));
  }
}
