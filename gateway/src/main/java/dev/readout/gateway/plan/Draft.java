package dev.readout.gateway.plan;

import dev.readout.gateway.supergraph.FieldSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the making. The search copies a draft before it changes it, so every alternative has
 * its own.
 */
final class Draft {
  private static final long STAGE = 1_000_000_000_000L;
  private static final long FETCH = 10_000_000L;
  private static final long PREFERRED_FETCH = 9_000_000L;
  private static final long STEP = 10_000L;

  private final List<Step> steps = new ArrayList<>();
  private final Map<Scope, List<Spot>> spots = new HashMap<>();
  private int fields;

  Draft copy() {
    var copy = new Draft();
    for (var step : steps) {
      var twin =
          new Step(step.id(), step.subgraph(), step.key(), step.stage(), copy.copy(step.top()));
      twin.inputs().addAll(step.inputs());
      twin.require(step.requires());
      copy.steps.add(twin);
    }
    copy.fields = fields;
    return copy;
  }

  private Spot copy(Spot spot) {
    var twin =
        new Spot(
            spot.step(),
            spot.scope(),
            spot.subgraph(),
            spot.typeName(),
            spot.only(),
            spot.provided());
    spots.computeIfAbsent(spot.scope(), s -> new ArrayList<>()).add(twin);
    spot.entries()
        .forEach(
            (id, entry) -> {
              var child = entry.child();
              twin.entries()
                  .put(
                      id,
                      child == null
                          ? entry
                          : new Spot.Entry(
                              entry.key(),
                              entry.name(),
                              entry.arguments(),
                              entry.guards(),
                              copy(child)));
            });
    return twin;
  }

  List<Step> steps() {
    return steps;
  }

  Step step(int id) {
    return steps.get(id);
  }

  List<Spot> spots(Scope scope) {
    return spots.getOrDefault(scope, List.of());
  }

  /** The copy, in this draft, of a spot of the draft that this one was copied from. */
  Spot twin(Spot spot) {
    for (var candidate : spots(spot.scope())) {
      if (candidate.step() == spot.step()) {
        return candidate;
      }
    }
    throw new IllegalStateException("no copy of the spot at " + spot.scope());
  }

  Step add(
      String subgraph,
      @Nullable FieldSet key,
      int stage,
      Scope scope,
      String typeName,
      @Nullable String only) {
    int id = steps.size();
    var top = new Spot(id, scope, subgraph, typeName, only, FieldSet.EMPTY);
    var step = new Step(id, subgraph, key, stage, top);
    steps.add(step);
    spots.computeIfAbsent(scope, s -> new ArrayList<>()).add(top);
    return step;
  }

  /** Selects a field at a spot of this draft; gives the spot of its values if it has fields. */
  @Nullable Spot select(Spot spot, Need need, Access access, @Nullable Scope childScope) {
    var known = spot.entries().get(need.id());
    if (known != null) {
      return known.child();
    }
    @Nullable Spot child = null;
    if (childScope != null) {
      child =
          new Spot(
              spot.step(), childScope, spot.subgraph(), access.typeName(), null, access.provided());
      spots.computeIfAbsent(childScope, s -> new ArrayList<>()).add(child);
    }
    spot.entries()
        .put(
            need.id(),
            new Spot.Entry(need.key(), need.name(), need.arguments(), access.guards(), child));
    fields++;
    return child;
  }

  /** How many fetches stand one behind the other. */
  int stages() {
    return steps.stream().mapToInt(Step::stage).max().orElse(0);
  }

  /** The fewer sequential stages the better, then fetches, then entrances, then fields. */
  long cost(@Nullable String preferred) {
    int stages = 0;
    long fetches = 0;
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      stages = Math.max(stages, step.stage());
      if (!isAskedBefore(i)) {
        fetches += step.subgraph().equals(preferred) ? PREFERRED_FETCH : FETCH;
      }
    }
    return stages * STAGE + fetches + steps.size() * STEP + fields;
  }

  /** An earlier step asks the same subgraph in the same stage. */
  private boolean isAskedBefore(int index) {
    var step = steps.get(index);
    for (int i = 0; i < index; i++) {
      var other = steps.get(i);
      if (other.stage() == step.stage() && other.subgraph().equals(step.subgraph())) {
        return true;
      }
    }
    return false;
  }
}
