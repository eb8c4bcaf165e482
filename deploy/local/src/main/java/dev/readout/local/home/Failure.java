package dev.readout.local.home;

/**
 * Something that stops a command, told in one line for the person at the terminal; no stack trace.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Failure(String message) {
    super(message);
  }

  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
