package dev.readout.local.gateway;

import dev.readout.local.home.Failure;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** How far the reading of what came in has got. */
public final class Extraction {
  private static final int POLL_MILLIS = 200;

  private final Gateway gateway;

  public Extraction(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Counts of articles. */
  public record Status(int waiting, int done, int failed) {
    /** All that have arrived. */
    public int all() {
      return waiting + done + failed;
    }

    boolean isOver(int articles) {
      return waiting == 0 && done + failed >= articles;
    }
  }

  public Status status() {
    var status =
        gateway
            .data("{ extractionStatus { waiting done failed } }", Map.of())
            .path("extractionStatus");
    return new Status(
        status.path("waiting").asInt(), status.path("done").asInt(), status.path("failed").asInt());
  }

  /** Waits until at least so many articles have been read and none waits. */
  public Status await(int articles, Duration patience, Consumer<Status> listener) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      var status = status();
      listener.accept(status);
      if (status.isOver(articles)) {
        return status;
      }
      if (System.nanoTime() > deadline) {
        throw new Failure(
            "not all articles were read after " + patience.toSeconds() + " s: " + status);
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Failure("interrupted", e);
      }
    }
  }
}
