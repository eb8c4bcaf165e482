package dev.readout.gateway.http;

import dev.readout.gateway.query.Fingerprint;
import java.util.Optional;
import java.util.function.Consumer;

/** A text from elsewhere that may change, and what is done with a newer one. Thread safe. */
final class Watched {
  private final TextSource source;
  private final Consumer<String> take;
  private String taken = "";

  /** {@code take} throws when the text is not fit; the one before stays then. */
  Watched(TextSource source, Consumer<String> take) {
    this.source = source;
    this.take = take;
  }

  synchronized void lookOrThrow() {
    var newer = source.read();
    if (!newer.equals(taken)) {
      take.accept(newer);
      taken = newer;
    }
  }

  /** What is wrong with what stands there now, if anything is. */
  Optional<String> look() {
    try {
      lookOrThrow();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(source.location() + ": " + e.getMessage());
    }
  }

  synchronized String version() {
    return Fingerprint.of(taken);
  }
}
