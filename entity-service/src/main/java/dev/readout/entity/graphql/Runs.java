package dev.readout.entity.graphql;

import dev.readout.entity.store.RunStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Runs as the schema shows them. */
@ApplicationScoped
public class Runs {
  private final Graph graphs;

  public Runs(Graph graphs) {
    this.graphs = graphs;
  }

  static ExtractionRun view(RunStore.Run run) {
    return new ExtractionRun(
        run.id(),
        run.extractor(),
        run.version(),
        run.rulesDigest(),
        run.startedAt(),
        run.finishedAt(),
        run.articles(),
        run.failed());
  }

  Map<String, ExtractionRun> byIds(Collection<String> ids) {
    Map<String, ExtractionRun> found = new HashMap<>();
    if (!ids.isEmpty()) {
      graphs.runs().runs(ids).forEach(run -> found.put(run.id(), view(run)));
    }
    return found;
  }
}
