package dev.readout.entity.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many questions may hold a connection at once. Some connections are always left for single
 * statements: if the holders had them all, those who wait would take the threads that the holders
 * need to go on, and nobody would.
 */
@ApplicationScoped
public class SnapshotPermits {
  private final Semaphore permits;

  public SnapshotPermits(
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size", defaultValue = "20") int most) {
    permits = new Semaphore(Math.max(1, most * 2 / 3));
  }

  /** Whether there was one left. */
  boolean take() {
    return permits.tryAcquire();
  }

  void giveBack() {
    permits.release();
  }
}
