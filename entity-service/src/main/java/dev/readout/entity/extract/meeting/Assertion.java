package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.meeting.Encounter.Outcome;

/** Whether a clause asserts an encounter, and as what; if not, why not. */
sealed interface Assertion {
  /**
   * @param past whether the tense tells of the past
   * @param before whether it is told as earlier than the story ('had met', 'last met')
   */
  record Asserted(Outcome outcome, boolean before) implements Assertion {}

  record Refused(String reason) implements Assertion {}

  static Assertion held() {
    return new Asserted(Outcome.HELD, false);
  }

  static Assertion as(Outcome outcome) {
    return new Asserted(outcome, false);
  }

  static Assertion refused(String reason) {
    return new Refused(reason);
  }

  /** What is left of it under 'cancelled', 'postponed' and the like; a refusal stays one. */
  default Assertion turnedInto(Outcome outcome) {
    return switch (this) {
      case Asserted asserted ->
          asserted.outcome() == Outcome.DENIED ? this : new Asserted(outcome, asserted.before());
      case Refused refused -> refused;
    };
  }

  default boolean is(Outcome outcome) {
    return this instanceof Asserted asserted && asserted.outcome() == outcome;
  }
}
