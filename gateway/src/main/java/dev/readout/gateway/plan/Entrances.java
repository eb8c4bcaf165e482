package dev.readout.gateway.plan;

import dev.readout.gateway.plan.Search.Reached;
import dev.readout.gateway.supergraph.EntityKey;
import dev.readout.gateway.supergraph.FieldSet;
import dev.readout.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The half of the search that takes another fetch: a subgraph is entered with a key of the objects,
 * with what one of its fields requires, or through its root. What the entrance needs is placed by
 * the {@link Search} in turn.
 */
final class Entrances {
  // A key inside of an entity, whose key is inside of an entity, and so on, has no end.
  private static final int MAX_NESTED_KEYS = 2;
  private static final String NESTED_KEY = "nested key";

  private final Supergraph graph;
  private final Needs needs;
  private final Reach reach;
  private final Doors doors;
  private final Set<String> closed;
  private final Search search;

  Entrances(
      Supergraph graph, Needs needs, Reach reach, Doors doors, Set<String> closed, Search search) {
    this.graph = graph;
    this.needs = needs;
    this.reach = reach;
    this.doors = doors;
    this.closed = closed;
    this.search = search;
  }

  /** All entrances into a subgraph for the objects of one type in a scope. */
  void add(Draft draft, Scope scope, String on, String subgraph, Trail trail, List<Reached> ways) {
    if (scope.typeName().equals(graph.rootTypes().query())) {
      addRoot(draft, scope, subgraph, trail, ways);
    }
    for (var type : doors.entityTypes(on, subgraph)) {
      addEntrances(draft, scope, on, subgraph, type, trail, ways);
    }
    // Objects whose type is not known yet are entered as the interface, which tells their type.
    for (var wide : doors.wider(on)) {
      if (graph.type(wide).isInterfaceObjectAnywhere()
          && graph.type(wide).isIn(subgraph)
          && !graph.type(wide).isInterfaceObjectIn(subgraph)) {
        addEntrances(draft, scope, wide, subgraph, wide, trail, ways);
      }
    }
  }

  private void addEntrances(
      Draft draft,
      Scope scope,
      String on,
      String subgraph,
      String type,
      Trail trail,
      List<Reached> ways) {
    for (var key : doors.keys(type, subgraph)) {
      var entered = enter(draft, scope, on, subgraph, type, key, FieldSet.EMPTY, trail);
      if (entered != null) {
        ways.add(entered);
      }
    }
  }

  /** The field gives the query type again: every subgraph's root can be entered there. */
  private void addRoot(Draft draft, Scope scope, String subgraph, Trail trail, List<Reached> ways) {
    if (!graph.type(scope.typeName()).isIn(subgraph)) {
      return;
    }
    var exists =
        search.place(
            draft, Need.existence(scope), trail.entering("root " + scope.id() + " " + subgraph));
    if (exists == null || exists.step() < 0) {
      return;
    }
    var copy = exists.draft().copy();
    int stage = copy.step(exists.step()).stage() + 1;
    var step = copy.add(subgraph, null, stage, scope, scope.typeName(), null);
    step.inputs().add(exists.step());
    ways.add(new Reached(copy, step.top()));
  }

  /** Enters so that a field can be asked whose requirements the representation brings along. */
  @Nullable Reached forRequires(Draft draft, Need need, String subgraph, Trail trail) {
    @Nullable Reached best = null;
    if (trail.entrances() <= 0) {
      return null;
    }
    for (var type : doors.entityTypes(need.on(), subgraph)) {
      var field = graph.field(subgraph, type, need.name());
      var requires = field == null ? null : field.requires();
      if (requires == null) {
        continue;
      }
      for (var key : doors.keys(type, subgraph)) {
        var entered = enter(draft, need.scope(), need.on(), subgraph, type, key, requires, trail);
        var access = entered == null ? null : reach.access(entered.spot(), need, true);
        if (entered == null || access == null) {
          continue;
        }
        var copy = entered.draft().copy();
        copy.select(entered.spot(), need, access, search.childScope(need));
        if (best == null || copy.cost() < best.draft().cost()) {
          best = new Reached(copy, entered.spot());
        }
      }
    }
    return best;
  }

  private @Nullable Reached enter(
      Draft draft,
      Scope scope,
      String on,
      String subgraph,
      String type,
      EntityKey key,
      FieldSet requires,
      Trail trail) {
    var token =
        "enter " + scope.id() + " " + on + " " + subgraph + " " + key.fields() + "|" + requires;
    boolean nested = doors.holdsEntities(type, key.fields());
    if (closed.contains(Doors.door(scope, subgraph))
        || trail.has(token)
        || (nested && trail.count(NESTED_KEY) >= MAX_NESTED_KEYS)) {
      return null;
    }
    var inside = nested ? trail.entering(token).with(NESTED_KEY) : trail.entering(token);
    var wanted = new ArrayList<Need>();
    if (graph.type(scope.typeName()).isAbstract() && !on.equals(scope.typeName())) {
      wanted.add(Need.typename(scope));
    }
    wanted.addAll(needs.of(scope, on, key.fields()));
    wanted.addAll(needs.of(scope, on, requires));
    var at = draft;
    var inputs = new TreeSet<Integer>();
    int stage = 1;
    for (var need : wanted) {
      var placed = search.place(at, need, inside.due(stage));
      if (placed == null) {
        return null;
      }
      at = placed.draft();
      if (at.cost() > trail.bound()) {
        return null;
      }
      if (placed.step() >= 0) {
        inputs.add(placed.step());
        stage = Math.max(stage, at.step(placed.step()).stage() + 1);
      }
    }
    if (inputs.isEmpty()) {
      return null;
    }
    var copy = at.copy();
    var only = on.equals(scope.typeName()) ? null : on;
    int latest = Math.max(stage, Search.latest(draft, trail));
    var step =
        Doors.sameEntrance(
            copy, scope, only, subgraph, type, key.fields(), requires, stage, latest);
    if (step == null) {
      step = copy.add(subgraph, key.fields(), stage, scope, type, only);
    }
    var own = copy.ownStep(step.id());
    own.inputs().addAll(inputs);
    own.require(requires);
    return new Reached(copy, own.top());
  }
}
