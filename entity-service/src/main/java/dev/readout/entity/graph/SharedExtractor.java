package dev.readout.entity.graph;

import dev.readout.entity.extract.Extractor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The one extractor of the process: loading its models takes seconds and hundreds of megabytes. */
@ApplicationScoped
public class SharedExtractor {
  private @Nullable Extractor extractor;

  /** Loads it on the first call. */
  public synchronized Extractor get() {
    if (extractor == null) {
      extractor = Extractor.load();
    }
    return extractor;
  }
}
