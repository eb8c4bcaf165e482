package dev.readout.gateway.supergraph;

/** The text given is not a supergraph that can be served; the message says why. */
public final class SupergraphException extends RuntimeException {
  public SupergraphException(String message) {
    super(message);
  }

  public SupergraphException(String message, Throwable cause) {
    super(message, cause);
  }
}
