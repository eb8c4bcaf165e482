package dev.readout.gateway.plan;

import dev.readout.gateway.supergraph.FieldSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A step of a draft: one entrance into one subgraph at one scope, through the root (no key) or as
 * entities. Steps of one subgraph and stage become one fetch.
 */
final class Step {
  private final int id;
  private final String subgraph;
  private final @Nullable FieldSet key;
  private final SortedSet<Integer> inputs = new TreeSet<>();
  private FieldSet requires;
  private int stage;
  private final Spot top;
  private final Map<Scope, Spot> spots = new IdentityHashMap<>();

  Step(int id, String subgraph, @Nullable FieldSet key, int stage, Spot top) {
    this.id = id;
    this.subgraph = subgraph;
    this.key = key;
    this.requires = FieldSet.EMPTY;
    this.stage = stage;
    this.top = top;
    note(top);
  }

  /** The same step with spots of its own. */
  Step copy() {
    var copy = new Step(id, subgraph, key, stage, top.copy());
    copy.noteAll(copy.top);
    copy.inputs.addAll(inputs);
    copy.requires = requires;
    return copy;
  }

  private void noteAll(Spot spot) {
    note(spot);
    for (var entry : spot.entries().values()) {
      var child = entry.child();
      if (child != null) {
        noteAll(child);
      }
    }
  }

  /** Where the step sees the objects of a scope; null if it does not. */
  @Nullable Spot spot(Scope scope) {
    return spots.get(scope);
  }

  /** Takes a spot that was added below another. */
  void note(Spot spot) {
    spots.put(spot.scope(), spot);
  }

  int id() {
    return id;
  }

  String subgraph() {
    return subgraph;
  }

  @Nullable FieldSet key() {
    return key;
  }

  boolean isRoot() {
    return key == null;
  }

  FieldSet requires() {
    return requires;
  }

  void require(FieldSet fields) {
    for (var item : fields.items()) {
      if (!requires.items().contains(item)
          && requires.items().stream().noneMatch(known -> sameText(known, item))) {
        requires = requires.plus(new FieldSet(java.util.List.of(item)));
      }
    }
  }

  private static boolean sameText(FieldSet.Item left, FieldSet.Item right) {
    return new FieldSet(java.util.List.of(left))
        .toString()
        .equals(new FieldSet(java.util.List.of(right)).toString());
  }

  /** The steps whose answers this one's representations are made of. */
  SortedSet<Integer> inputs() {
    return inputs;
  }

  int stage() {
    return stage;
  }

  void moveTo(int laterStage) {
    this.stage = laterStage;
  }

  Spot top() {
    return top;
  }
}
