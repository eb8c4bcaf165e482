package dev.readout.gateway.plan;

import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.SelectedField;
import dev.readout.gateway.operation.Selection;
import dev.readout.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From an operation to its plan. Pure and deterministic: the same question to the same supergraph
 * gives the same plan, whatever the order in which the supergraph lists its subgraphs.
 *
 * <p>The needs with the fewest possible subgraphs are placed first, the others then find most
 * subgraphs in use already. Then the plan is made anew without each of its fetches in turn, and the
 * cheapest wins.
 */
public final class Planner {
  // Looks at a need; a plan of the largest real questions takes a few thousand.
  private static final int MAX_LOOKS = 150_000;
  // Doing without each fetch of such a plan in turn would take longer than it is worth.
  private static final int MAX_NEEDS_TO_IMPROVE = 400;

  private final Supergraph graph;

  /** What is planned by itself: all of a query, a root field of a mutation. */
  private record Part(List<Need> wanted, Draft draft) {}

  public Planner(Supergraph graph) {
    this.graph = graph;
  }

  public QueryPlan plan(Operation operation) {
    try {
      return plan(operation, false);
    } catch (PlanningException e) {
      // Interfaces asked as such found no way; each object type by itself may.
      return plan(operation, true);
    }
  }

  private QueryPlan plan(Operation operation, boolean spellOut) {
    var needs = new Needs(graph, spellOut);
    var scope = Scope.root(operation.selection().typeName());
    var kind = operation.kind().name().toLowerCase(Locale.ROOT);
    var writer = new PlanWriter(graph, needs, operation.variables());
    var budget = new Budget(MAX_LOOKS);
    List<Part> parts =
        switch (operation.kind()) {
          case QUERY -> {
            var wanted = needs.of(scope, operation.selection());
            yield List.of(new Part(wanted, best(wanted, needs, budget)));
          }
          case SUBSCRIPTION -> {
            var wanted = needs.of(scope, operation.selection());
            yield wanted.isEmpty()
                ? List.of()
                : List.of(new Part(wanted, oneRoot(wanted, needs, budget)));
          }
          case MUTATION -> inOrder(scope, operation.selection(), needs, budget);
        };
    for (var part : parts) {
      Conditions.settle(part.draft(), part.wanted(), needs, new Reach(graph));
      writer.write(part.draft(), kind);
    }
    var plan = writer.plan(scope.names());
    PlanCheck.check(plan);
    return plan;
  }

  /**
   * The root fields of a mutation one after the other, each with all that follows from it;
   * neighbours that one subgraph answers completely share a request.
   */
  private List<Part> inOrder(Scope scope, Selection selection, Needs needs, Budget budget) {
    var byKey = new LinkedHashMap<String, List<SelectedField>>();
    for (var field : selection.fields()) {
      byKey.computeIfAbsent(field.responseKey(), k -> new ArrayList<>()).add(field);
    }
    var parts = new ArrayList<Part>();
    for (var fields : byKey.values()) {
      var own = needs.of(scope, new Selection(selection.typeName(), fields));
      if (own.isEmpty()) {
        continue;
      }
      var both = new ArrayList<>(parts.isEmpty() ? List.of() : parts.getLast().wanted());
      both.addAll(own);
      var joined = parts.isEmpty() ? null : joined(both, needs, budget);
      if (joined != null) {
        parts.set(parts.size() - 1, new Part(both, joined));
      } else {
        parts.add(new Part(own, oneRoot(own, needs, budget)));
      }
    }
    return parts;
  }

  /** The draft in which one request answers all of it; null if there is none. */
  private @Nullable Draft joined(List<Need> needs, Needs reader, Budget budget) {
    try {
      var draft = oneRoot(needs, reader, budget);
      return draft.steps().size() == 1 ? draft : null;
    } catch (PlanningException e) {
      return null;
    }
  }

  /**
   * Several subgraphs may offer a mutation or a subscription, but it must reach only one of them:
   * what is done twice is not the same as done once.
   */
  private Draft oneRoot(List<Need> needs, Needs reader, Budget budget) {
    var subgraphs = new TreeSet<String>();
    for (var need : needs) {
      var at = need;
      for (@Nullable Need via = at.scope().via(); via != null; via = at.scope().via()) {
        at = via;
      }
      var field = graph.type(at.on()).field(at.name());
      if (field != null) {
        subgraphs.addAll(field.subgraphs().keySet());
      }
    }
    @Nullable Draft best = null;
    @Nullable PlanningException failure = null;
    for (var subgraph : subgraphs) {
      try {
        var draft = best(needs, reader, budget, subgraph);
        best = best == null || draft.cost() < best.cost() ? draft : best;
      } catch (PlanningException e) {
        failure = e;
      }
    }
    if (best == null) {
      throw failure == null ? new PlanningException("no subgraph has the field") : failure;
    }
    return best;
  }

  private Draft best(List<Need> needs, Needs reader, Budget budget) {
    return best(needs, reader, budget, null);
  }

  private Draft best(List<Need> needs, Needs reader, Budget budget, @Nullable String onlyRoot) {
    var ordered = new ArrayList<>(needs);
    ordered.sort(Comparator.comparingInt(this::choices));
    var drafting = new Drafting(graph, reader, budget, onlyRoot, ordered);
    var best = drafting.draft(Set.of());
    if (needs.size() > MAX_NEEDS_TO_IMPROVE || best.steps().size() < 2) {
      return best;
    }
    return drafting.without(best);
  }

  private int choices(Need need) {
    var field = graph.type(need.on()).field(need.name());
    // That something exists is learnt from whatever else is asked of it, so it comes last.
    return field == null ? Integer.MAX_VALUE : field.subgraphs().size();
  }
}
