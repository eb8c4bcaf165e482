package dev.readout.gateway.query;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The runner that serves now; replaced as a whole when a newer supergraph has been checked. */
public final class Serving {
  private final AtomicReference<@Nullable QueryRunner> now = new AtomicReference<>();

  public QueryRunner runner() {
    var runner = now.get();
    if (runner == null) {
      throw new IllegalStateException("no supergraph is loaded yet");
    }
    return runner;
  }

  public void replace(QueryRunner newer) {
    now.set(newer);
  }
}
