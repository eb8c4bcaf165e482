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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From an operation to its plan. Pure and deterministic: the same question to the same supergraph
 * gives the same plan, whatever the order in which the supergraph lists its subgraphs.
 *
 * <p>The needs with the fewest possible subgraphs are placed first, the others then find most
 * subgraphs in use already. That is tried once for every subgraph that has a choice, with this
 * subgraph a little cheaper, and the cheapest plan wins.
 */
public final class Planner {
  // Looks at a need; a plan of the largest real questions takes a few thousand.
  private static final int MAX_LOOKS = 400_000;
  // Preferring each of many subgraphs in turn costs more than it gains.
  private static final int MAX_VARIANTS = 6;
  private static final int MAX_NEEDS_FOR_VARIANTS = 400;

  private final Supergraph graph;

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
    if (operation.kind() == Operation.Kind.MUTATION) {
      for (var part : inOrder(scope, operation.selection(), needs, budget)) {
        writer.write(part, kind);
      }
    } else {
      writer.write(best(needs.of(scope, operation.selection()), needs, budget), kind);
    }
    var plan = new QueryPlan(writer.fetches(), scope.names());
    PlanCheck.check(plan);
    return plan;
  }

  /**
   * The root fields of a mutation one after the other, each with all that follows from it;
   * neighbours that one subgraph answers completely share a request.
   */
  private List<Draft> inOrder(Scope scope, Selection selection, Needs needs, Budget budget) {
    var byKey = new LinkedHashMap<String, List<SelectedField>>();
    for (var field : selection.fields()) {
      byKey.computeIfAbsent(field.responseKey(), k -> new ArrayList<>()).add(field);
    }
    var drafts = new ArrayList<Draft>();
    List<Need> together = List.of();
    for (var fields : byKey.values()) {
      var own = needs.of(scope, new Selection(selection.typeName(), fields));
      if (own.isEmpty()) {
        continue;
      }
      var both = new ArrayList<>(together);
      both.addAll(own);
      var joined = drafts.isEmpty() ? null : best(both, needs, budget);
      if (joined != null && joined.steps().size() == 1) {
        drafts.set(drafts.size() - 1, joined);
        together = both;
      } else {
        drafts.add(best(own, needs, budget));
        together = own;
      }
    }
    return drafts;
  }

  private Draft best(List<Need> needs, Needs reader, Budget budget) {
    var ordered = new ArrayList<>(needs);
    ordered.sort(Comparator.comparingInt(this::choices));
    var best = draft(ordered, reader, budget, null);
    if (needs.size() > MAX_NEEDS_FOR_VARIANTS || best.steps().size() < 2) {
      return best;
    }
    var contested = new TreeSet<String>();
    for (var need : needs) {
      var field = graph.type(need.on()).field(need.name());
      if (field != null && field.subgraphs().size() > 1) {
        contested.addAll(field.subgraphs().keySet());
      }
    }
    for (var preferred : contested.stream().limit(MAX_VARIANTS).toList()) {
      var other = draft(ordered, reader, budget, preferred);
      best = other.cost(null) < best.cost(null) ? other : best;
    }
    return best;
  }

  private Draft draft(List<Need> needs, Needs reader, Budget budget, @Nullable String preferred) {
    var search = new Search(graph, reader, budget, preferred);
    var draft = new Draft();
    for (var need : needs) {
      draft = search.place(draft, need);
    }
    Stages.settle(draft);
    return draft;
  }

  private int choices(Need need) {
    var field = graph.type(need.on()).field(need.name());
    // That something exists is learnt from whatever else is asked of it, so it comes last.
    return field == null ? Integer.MAX_VALUE : field.subgraphs().size();
  }
}
