package dev.readout.gateway.plan;

/** A bound on the work of planning one question, counted in looks at a need. */
final class Budget {
  private int left;

  Budget(int looks) {
    this.left = looks;
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
