package dev.readout.gateway.plan;

/** A bound on the work of planning one question, counted in looks at a need. */
final class Budget {
  private final int looks;
  private int left;

  Budget(int looks) {
    this.looks = looks;
    this.left = looks;
  }

  /** Time to be content with what was found. */
  boolean isHalfSpent() {
    return left < looks / 2;
  }

  void spend() {
    if (--left < 0) {
      throw new PlanningException("the question is too complex to plan");
    }
    if ((left & 0xff) == 0 && Thread.currentThread().isInterrupted()) {
      throw new PlanningException("planning was cancelled");
    }
  }
}
