package dev.readout.gateway.plan;

import dev.readout.gateway.operation.Condition;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out when each selected field of a finished draft is wanted: a field of the client under its
 * own condition, a key or requirement whenever the step that it serves is. What nothing wants after
 * all is left out.
 *
 * <p>The draft was found as if every condition held, so one plan serves all values of the
 * variables.
 */
final class Conditions {
  private final Draft draft;
  private final Needs needs;
  private final Reach reach;

  private Conditions(Draft draft, Needs needs, Reach reach) {
    this.draft = draft;
    this.needs = needs;
    this.reach = reach;
  }

  static void settle(Draft draft, List<Need> wanted, Needs needs, Reach reach) {
    var pass = new Conditions(draft, needs, reach);
    wanted.forEach(need -> pass.want(need, needs.condition(need), null));
    // Steps wait for earlier stages only, so the last stage knows first.
    draft.steps().stream()
        .sorted(Comparator.comparingInt(Step::stage).reversed())
        .forEach(pass::wantInputs);
  }

  private void wantInputs(Step step) {
    var when = step.top().condition();
    if (!step.isRoot()) {
      for (var need : needs.ofRepresentation(step)) {
        want(need, when, step);
      }
    } else if (!step.inputs().isEmpty()) {
      want(Need.existence(step.top().scope()), when, step);
    }
  }

  /** Marks the place from which the answer to a need is taken. */
  private void want(Need need, Condition when, @Nullable Step waiting) {
    @Nullable Spot best = null;
    for (var spot : draft.spots(need.scope())) {
      if ((waiting == null || waiting.inputs().contains(spot.step()))
          && answers(spot, need)
          && (best == null || stage(spot) < stage(best))) {
        best = spot;
      }
    }
    if (best != null) {
      best.want(need.isImplied() ? Spot.EXISTENCE : need.id(), when);
    }
  }

  private boolean answers(Spot spot, Need need) {
    return need.isImplied()
        ? reach.access(spot, need, true) != null
        : spot.entries().containsKey(need.id());
  }

  private int stage(Spot spot) {
    return draft.step(spot.step()).stage();
  }
}
