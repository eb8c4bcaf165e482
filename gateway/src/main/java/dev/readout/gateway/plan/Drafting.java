package dev.readout.gateway.plan;

import dev.readout.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes drafts for the same needs, with some entrances closed. */
final class Drafting {
  private final Supergraph graph;
  private final Needs reader;
  private final Budget budget;
  private final @Nullable String onlyRoot;
  private final List<Need> needs;

  Drafting(
      Supergraph graph, Needs reader, Budget budget, @Nullable String onlyRoot, List<Need> needs) {
    this.graph = graph;
    this.reader = reader;
    this.budget = budget;
    this.onlyRoot = onlyRoot;
    this.needs = List.copyOf(needs);
  }

  Draft draft(Set<String> closed) {
    var search = new Search(graph, reader, budget, onlyRoot, closed);
    var draft = new Draft();
    for (var need : needs) {
      draft = search.place(draft, need);
    }
    Stages.settle(draft);
    return draft;
  }

  /**
   * Tries to do without one fetch after the other: what it brought may be had on the way of those
   * that are sent anyway.
   *
   * <pre>
   *   s0: q {id}   s1: q {f}   s0: r of {id f}      becomes      s1: q {id f}   s0: r of {id f}
   * </pre>
   */
  Draft without(Draft found) {
    var best = found;
    var closed = new TreeSet<String>();
    boolean better = true;
    while (better) {
      better = false;
      for (var doors : fetches(best)) {
        // Each stage takes one fetch at least: nothing can be saved any more.
        if (fetches(best).size() == best.stages() || budget.isHalfSpent()) {
          return best;
        }
        var more = new TreeSet<>(closed);
        more.addAll(doors);
        var other = attempt(more);
        if (other != null && other.cost() < best.cost()) {
          best = other;
          closed = more;
          better = true;
          break;
        }
      }
    }
    return best;
  }

  private @Nullable Draft attempt(Set<String> closed) {
    try {
      return draft(closed);
    } catch (PlanningException e) {
      return null;
    }
  }

  /** The entrances of each fetch. */
  private static List<Set<String>> fetches(Draft draft) {
    var byFetch = new TreeMap<String, Set<String>>();
    for (var step : draft.steps()) {
      byFetch
          .computeIfAbsent(step.stage() + " " + step.subgraph(), f -> new TreeSet<>())
          .add(Doors.door(step.top().scope(), step.subgraph()));
    }
    return new ArrayList<>(byFetch.values());
  }
}
