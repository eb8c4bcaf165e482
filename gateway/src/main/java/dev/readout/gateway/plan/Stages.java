package dev.readout.gateway.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Moves entrances to a later stage where their subgraph is asked again anyway and nothing waits for
 * them: fewer fetches, as many stages.
 *
 * <pre>
 *   stage 2: prices(a)   stage 3: prices(b)      becomes      stage 3: prices(a, b)
 * </pre>
 */
final class Stages {

  private Stages() {}

  static void settle(Draft draft) {
    for (var group : groups(draft)) {
      var first = group.getFirst();
      if (group.stream().anyMatch(Step::isRoot)) {
        continue;
      }
      for (int stage = last(draft); stage > first.stage(); stage--) {
        if (isAskedAt(draft, first.subgraph(), stage) && canMove(draft, group, stage)) {
          int later = stage;
          group.forEach(step -> step.moveTo(later));
          break;
        }
      }
    }
  }

  private static List<List<Step>> groups(Draft draft) {
    Map<String, List<Step>> groups = new TreeMap<>();
    for (var step : draft.steps()) {
      groups
          .computeIfAbsent(
              String.format("%04d %s", step.stage(), step.subgraph()),
              k -> new java.util.ArrayList<>())
          .add(step);
    }
    return List.copyOf(groups.values());
  }

  private static int last(Draft draft) {
    return draft.steps().stream().map(Step::stage).max(Comparator.naturalOrder()).orElse(0);
  }

  private static boolean isAskedAt(Draft draft, String subgraph, int stage) {
    return draft.steps().stream()
        .anyMatch(step -> step.stage() == stage && step.subgraph().equals(subgraph));
  }

  private static boolean canMove(Draft draft, List<Step> group, int stage) {
    return draft.steps().stream()
        .filter(step -> group.stream().anyMatch(moved -> step.inputs().contains(moved.id())))
        .allMatch(step -> step.stage() > stage);
  }
}
