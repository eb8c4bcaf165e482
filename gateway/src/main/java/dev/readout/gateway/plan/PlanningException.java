package dev.readout.gateway.plan;

/** No plan was found within the bounds; the message says for what. */
public final class PlanningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PlanningException(String message) {
    super(message);
  }
}
