package dev.readout.gateway.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Moves entrances to a later stage where their subgraph is asked again anyway and nothing waits for
 * them: fewer fetches, as many stages. The last are moved first, so that a whole chain can follow.
 *
 * <pre>
 *   stage 2: prices(a)   stage 3: prices(b)      becomes      stage 3: prices(a, b)
 * </pre>
 */
final class Stages {
  private final Draft draft;

  private Stages(Draft draft) {
    this.draft = draft;
  }

  static void settle(Draft draft) {
    for (int id = 0; id < draft.steps().size(); id++) {
      draft.ownStep(id);
    }
    var pass = new Stages(draft);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (var group : pass.groups().reversed()) {
        moved |= pass.move(group);
      }
    }
  }

  /** Does without a fetch, if each of its entrances finds another one later. */
  private boolean move(List<Step> group) {
    if (group.stream().anyMatch(Step::isRoot)) {
      return false;
    }
    Map<Step, Integer> later = new HashMap<>();
    for (var step : group) {
      int latest = latest(step);
      int stage = latest;
      while (stage > step.stage() && !isAskedAt(step.subgraph(), stage)) {
        stage--;
      }
      if (stage <= step.stage()) {
        return false;
      }
      later.put(step, stage);
    }
    later.forEach(Step::moveTo);
    return true;
  }

  /** The last stage in which it would still be in time for those that wait for it. */
  private int latest(Step step) {
    int latest = draft.stages();
    for (var other : draft.steps()) {
      if (other.inputs().contains(step.id())) {
        latest = Math.min(latest, other.stage() - 1);
      }
    }
    return latest;
  }

  /** The fetches in their order: entrances of one subgraph and stage. */
  private List<List<Step>> groups() {
    Map<String, List<Step>> groups = new TreeMap<>();
    for (var step : draft.steps()) {
      var name = String.format("%04d %s", step.stage(), step.subgraph());
      groups.computeIfAbsent(name, k -> new ArrayList<>()).add(step);
    }
    return List.copyOf(groups.values());
  }

  /** Entities are asked there: a root has a request of its own. */
  private boolean isAskedAt(String subgraph, int stage) {
    return draft.steps().stream()
        .anyMatch(
            step -> !step.isRoot() && step.stage() == stage && step.subgraph().equals(subgraph));
  }
}
