package dev.readout.gateway.plan;

import dev.readout.gateway.supergraph.FieldSet;
import dev.readout.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The search for the cheapest way to each field. It works backwards from a field: which subgraphs
 * can answer it; how can such a subgraph be reached in the field's scope (it is there already; the
 * field above can be asked of it; it can be entered with a key, whose fields are needs of the same
 * kind: {@link Entrances}).
 *
 * <p>Every alternative is a draft of its own; the cheapest is kept. Entrances are chained as little
 * as possible: first none, then one, and so on.
 */
final class Search {
  // The longest chain of entrances tried for one field: real graphs need three or four.
  private static final int MAX_ENTRANCES = 10;

  private final Supergraph graph;
  private final Needs needs;
  private final Reach reach;
  private final Doors doors;
  private final Budget budget;
  private final @Nullable String onlyRoot;
  private final Set<String> closed;
  private final Entrances entrances;

  /** A draft in which a need is met, and the step that meets it (-1: nothing to fetch for it). */
  record Placed(Draft draft, int step) {}

  /** A draft in which a subgraph is reached, and where. */
  record Reached(Draft draft, Spot spot) {}

  /**
   * With {@code onlyRoot} the operation starts in this subgraph and nowhere else; {@code closed}
   * are the doors that may not be used.
   */
  Search(
      Supergraph graph, Needs needs, Budget budget, @Nullable String onlyRoot, Set<String> closed) {
    this.graph = graph;
    this.needs = needs;
    this.reach = new Reach(graph);
    this.doors = new Doors(graph);
    this.budget = budget;
    this.onlyRoot = onlyRoot;
    this.closed = closed;
    this.entrances = new Entrances(graph, needs, reach, doors, closed, this);
  }

  /** Adds what is needed to a draft, which is used up; gives the draft that holds it. */
  Draft place(Draft draft, Need need) {
    var direct = direct(draft, need, true);
    if (direct != null) {
      return draft;
    }
    @Nullable Placed best = null;
    for (int entrances = 0; entrances <= MAX_ENTRANCES; entrances++) {
      long bound = best == null ? Long.MAX_VALUE : best.draft().cost();
      var placed = place(draft, need, Trail.of(entrances, bound));
      if (best != null) {
        // One more level after the first success: a longer way that shares fetches can be cheaper.
        return cheaper(best, placed, Trail.of(0, bound)).draft();
      }
      if (placed != null && (placed.draft() == draft || placed.step() < draft.steps().size())) {
        return placed.draft();
      }
      best = placed;
    }
    if (best != null) {
      return best.draft();
    }
    throw new PlanningException(
        "no subgraph can be reached that answers " + need.on() + "." + need.name());
  }

  /** Of two that cost the same the earlier one: what waits for it can be earlier, too. */
  private Placed cheaper(Placed left, @Nullable Placed right, Trail trail) {
    if (right == null) {
      return left;
    }
    long difference = cost(left, trail) - cost(right, trail);
    return difference < 0 || (difference == 0 && stage(left) <= stage(right)) ? left : right;
  }

  /** What it costs together with the stage that a waiting step will be in. */
  private long cost(Placed placed, Trail trail) {
    long cost = placed.draft().cost();
    if (trail.due() > 0) {
      int anyway = Math.max(trail.due(), placed.draft().stages());
      cost += Math.max(0, stage(placed) + 1 - anyway) * Draft.STAGE;
    }
    return cost;
  }

  private static int stage(Draft draft, Spot spot) {
    return draft.step(spot.step()).stage();
  }

  private static int stage(Placed placed) {
    return placed.step() < 0 ? 0 : placed.draft().step(placed.step()).stage();
  }

  /** The cheapest way to meet a need, at most as long as the trail allows; null: none is known. */
  @Nullable Placed place(Draft draft, Need need, Trail trail) {
    budget.spend();
    var direct = direct(draft, need, false);
    if (direct != null && cost(direct, trail) == direct.draft().cost()) {
      return direct;
    }
    if (isExcluded(draft, need)) {
      return new Placed(draft, -1);
    }
    var token = "place " + need.scope().id() + " " + need.id();
    if (trail.has(token)) {
      return null;
    }
    var inside = trail.with(token);
    @Nullable Placed best = direct;
    for (var subgraph : doors.candidates(need)) {
      long bound = best == null ? Long.MAX_VALUE : cost(best, trail);
      var placed = placeIn(draft, need, subgraph, inside.below(bound));
      if (placed != null) {
        best = best == null ? placed : cheaper(best, placed, trail);
      }
    }
    return best;
  }

  /** Meets the need at a spot that the draft has already; the earliest such spot. */
  private @Nullable Placed direct(Draft draft, Need need, boolean inPlace) {
    @Nullable Spot best = null;
    @Nullable Access way = null;
    for (var spot : draft.spots(need.scope())) {
      var access = reach.access(spot, need, isPrepared(draft, spot, need));
      if (access != null && (best == null || rank(draft, spot, need) < rank(draft, best, need))) {
        best = spot;
        way = access;
      }
    }
    if (best == null || way == null) {
      return null;
    }
    if (need.isImplied() || best.entries().containsKey(need.id())) {
      return new Placed(draft, best.step());
    }
    var target = inPlace ? draft : draft.copy();
    target.select(best, need, way, childScope(need));
    return new Placed(target, best.step());
  }

  private int rank(Draft draft, Spot spot, Need need) {
    return draft.step(spot.step()).stage() * 2 + (spot.entries().containsKey(need.id()) ? 0 : 1);
  }

  /** A field with requirements can be asked where its requirements are in the representation. */
  private boolean isPrepared(Draft draft, Spot spot, Need need) {
    if (need.isImplied() || spot.entries().containsKey(need.id())) {
      return true;
    }
    var field = graph.field(spot.subgraph(), spot.typeName(), need.name());
    var requires = field == null ? null : field.requires();
    var step = draft.step(spot.step());
    if (requires == null || step.top().scope() != spot.scope()) {
      return false;
    }
    var there = step.requires().items().stream().map(Search::text).toList();
    return requires.items().stream().map(Search::text).allMatch(there::contains);
  }

  private static String text(FieldSet.Item item) {
    return new FieldSet(List.of(item)).toString();
  }

  /**
   * No object of the scope can have this type, as the spots there know; the same for any scope
   * above.
   */
  private boolean isExcluded(Draft draft, Need need) {
    for (@Nullable Need at = need; at != null; at = at.scope().via()) {
      for (var spot : draft.spots(at.scope())) {
        if (reach.excludes(spot, at.on())) {
          return true;
        }
      }
    }
    return false;
  }

  @Nullable Scope childScope(Need need) {
    if (need.isImplied()) {
      return null;
    }
    var field = graph.type(need.on()).field(need.name());
    return field != null && graph.type(field.typeName()).isComposite() ? needs.child(need) : null;
  }

  private @Nullable Placed placeIn(Draft draft, Need need, String subgraph, Trail trail) {
    @Nullable Placed best = null;
    var reached = arrive(draft, need.scope(), need.on(), subgraph, trail);
    if (reached != null) {
      var access = reach.access(reached.spot(), need, false);
      if (access != null) {
        var copy = reached.draft().copy();
        if (!need.isImplied()) {
          copy.select(reached.spot(), need, access, childScope(need));
        }
        best = new Placed(copy, reached.spot().step());
      }
    }
    if (best == null && !need.isImplied()) {
      var entered = entrances.forRequires(draft, need, subgraph, trail);
      if (entered != null) {
        best = new Placed(entered.draft(), entered.spot().step());
      }
    }
    return best;
  }

  /** A spot in this subgraph for the objects of one type in a scope. */
  private @Nullable Reached arrive(
      Draft draft, Scope scope, String on, String subgraph, Trail trail) {
    @Nullable Spot there = null;
    for (var spot : draft.spots(scope)) {
      if (spot.subgraph().equals(subgraph)
          && reach.covers(spot, on)
          && (there == null
              || draft.step(spot.step()).stage() < draft.step(there.step()).stage())) {
        there = spot;
      }
    }
    if (there != null && !reach.isBlind(there, on) && !isLate(draft, there, trail)) {
      return new Reached(draft, there);
    }
    var token = "arrive " + scope.id() + " " + on + " " + subgraph;
    if (trail.has(token)) {
      return null;
    }
    var inside = trail.with(token);
    @Nullable Reached best = there == null ? null : new Reached(draft, there);
    for (var candidate : ways(draft, scope, on, subgraph, inside)) {
      if (best == null
          || (best.spot() == there && reach.isBlind(there, on))
          || cost(candidate, trail) < cost(best, trail)) {
        best = candidate;
      }
    }
    return best;
  }

  /** Who waits for it has to wait longer than for anything else: another entrance may do better. */
  private static boolean isLate(Draft draft, Spot spot, Trail trail) {
    return trail.due() > 0 && stage(draft, spot) > latest(draft, trail);
  }

  /** The last stage from which the step that waits is not delayed. */
  static int latest(Draft draft, Trail trail) {
    return trail.due() == 0 ? Integer.MAX_VALUE : Math.max(trail.due(), draft.stages()) - 1;
  }

  private long cost(Reached reached, Trail trail) {
    return cost(new Placed(reached.draft(), reached.spot().step()), trail);
  }

  private List<Reached> ways(Draft draft, Scope scope, String on, String subgraph, Trail trail) {
    var ways = new ArrayList<Reached>();
    var via = scope.via();
    if (via == null) {
      if (graph.type(scope.typeName()).isIn(subgraph)
          && (onlyRoot == null || onlyRoot.equals(subgraph))
          && !closed.contains(Doors.door(scope, subgraph))) {
        var copy = draft.copy();
        var step = copy.add(subgraph, null, 1, scope, scope.typeName(), null);
        ways.add(new Reached(copy, step.top()));
      }
      return ways;
    }
    var below = fromAbove(draft, scope, via, subgraph, trail);
    if (below != null
        && (!reach.isBlind(below.spot(), on) || !needs.canHold(scope, scope.typeName()))) {
      ways.add(below);
    }
    if (trail.entrances() > 0) {
      entrances.add(draft, scope, on, subgraph, trail, ways);
    }
    return ways;
  }

  /** Asks the field above of the same subgraph. */
  private @Nullable Reached fromAbove(
      Draft draft, Scope scope, Need via, String subgraph, Trail trail) {
    var above = placeLink(draft, via, subgraph, trail);
    if (above == null) {
      return null;
    }
    for (var spot : above.draft().spots(scope)) {
      if (spot.step() == above.step()) {
        return new Reached(above.draft(), spot);
      }
    }
    return null;
  }

  private @Nullable Placed placeLink(Draft draft, Need via, String subgraph, Trail trail) {
    if (graph.field(subgraph, via.on(), via.name()) == null
        && !doors.candidates(via).contains(subgraph)) {
      return null;
    }
    @Nullable Spot earliest = null;
    for (var spot : draft.spots(via.scope())) {
      if (spot.subgraph().equals(subgraph)
          && reach.access(spot, via, isPrepared(draft, spot, via)) != null
          && (earliest == null || stage(draft, spot) < stage(draft, earliest))) {
        earliest = spot;
      }
    }
    var access =
        earliest == null ? null : reach.access(earliest, via, isPrepared(draft, earliest, via));
    if (earliest == null || access == null) {
      return placeIn(draft, via, subgraph, trail);
    }
    var copy = draft.copy();
    copy.select(earliest, via, access, childScope(via));
    return new Placed(copy, earliest.step());
  }
}
