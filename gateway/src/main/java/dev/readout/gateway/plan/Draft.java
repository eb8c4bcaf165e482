package dev.readout.gateway.plan;

import dev.readout.gateway.supergraph.FieldSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the making. Every alternative of the search is a draft of its own; drafts share the
 * steps that none of them has changed since they were copied.
 */
final class Draft {
  static final long STAGE = 1_000_000_000_000L;
  private static final long FETCH = 10_000_000L;
  private static final long STEP = 10_000L;

  private final List<Step> steps;
  // The steps that no other draft sees; only they may be changed.
  private final BitSet own = new BitSet();
  private int fields;

  Draft() {
    this(List.of(), 0);
  }

  private Draft(List<Step> steps, int fields) {
    this.steps = new ArrayList<>(steps);
    this.fields = fields;
  }

  Draft copy() {
    own.clear();
    return new Draft(steps, fields);
  }

  List<Step> steps() {
    return steps;
  }

  Step step(int id) {
    return steps.get(id);
  }

  /** A step that may be changed. */
  Step ownStep(int id) {
    if (!own.get(id)) {
      steps.set(id, steps.get(id).copy());
      own.set(id);
    }
    return steps.get(id);
  }

  /** The spots of a scope, one for each step that sees its objects. */
  List<Spot> spots(Scope scope) {
    var spots = new ArrayList<Spot>(2);
    for (var step : steps) {
      var spot = step.spot(scope);
      if (spot != null) {
        spots.add(spot);
      }
    }
    return spots;
  }

  /** A spot of this draft that may be changed, for one of a draft that this one was copied from. */
  private Spot ownSpot(Spot spot) {
    var twin = ownStep(spot.step()).spot(spot.scope());
    if (twin == null) {
      throw new IllegalStateException("no copy of the spot at " + spot.scope());
    }
    return twin;
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
    own.set(id);
    return step;
  }

  /** Selects a field at a spot; {@code childScope}: where its values stand if they have fields. */
  void select(Spot at, Need need, Access access, @Nullable Scope childScope) {
    if (has(at, need)) {
      return;
    }
    var spot = ownSpot(at);
    @Nullable Spot child = null;
    if (childScope != null) {
      child =
          new Spot(
              spot.step(), childScope, spot.subgraph(), access.typeName(), null, access.provided());
      ownStep(spot.step()).note(child);
    }
    spot.entries()
        .put(
            need.id(),
            new Spot.Entry(need.key(), need.name(), need.arguments(), access.guards(), child));
    fields++;
  }

  private boolean has(Spot at, Need need) {
    var here = steps.get(at.step()).spot(at.scope());
    return here != null && here.entries().containsKey(need.id());
  }

  /** How many fetches stand one behind the other. */
  int stages() {
    int stages = 0;
    for (var step : steps) {
      stages = Math.max(stages, step.stage());
    }
    return stages;
  }

  /** The fewer sequential stages the better, then fetches, then entrances, then fields. */
  long cost() {
    int stages = 0;
    long fetches = 0;
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      stages = Math.max(stages, step.stage());
      if (!isAskedBefore(i)) {
        fetches += FETCH;
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
