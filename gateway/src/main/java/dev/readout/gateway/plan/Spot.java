package dev.readout.gateway.plan;

import dev.readout.gateway.operation.Condition;
import dev.readout.gateway.supergraph.FieldSet;
import graphql.language.Argument;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Objects of a scope as one step of a draft sees them: in its subgraph, as a type of that subgraph,
 * with what the way there provides; and what the step selects of them. {@code only} says that the
 * step reaches just the objects of one type of the scope.
 */
final class Spot {
  /** In place of a field: that it is known which objects there are. */
  static final String EXISTENCE = "";

  private final int step;
  private final Scope scope;
  private final String subgraph;
  private final String typeName;
  private final @Nullable String only;
  private final FieldSet provided;
  private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Condition> wanted = new HashMap<>();

  /**
   * One selected field; {@code guards} are the type conditions it stands under in the question to
   * the subgraph (none: asked of the spot's own type).
   */
  record Entry(
      String key,
      String name,
      List<Argument> arguments,
      List<String> guards,
      @Nullable Spot child) {}

  Spot(
      int step,
      Scope scope,
      String subgraph,
      String typeName,
      @Nullable String only,
      FieldSet provided) {
    this.step = step;
    this.scope = scope;
    this.subgraph = subgraph;
    this.typeName = typeName;
    this.only = only;
    this.provided = provided;
  }

  /** The same with all that is below, to be changed without a trace in this one. */
  Spot copy() {
    var copy = new Spot(step, scope, subgraph, typeName, only, provided);
    entries.forEach(
        (id, entry) -> {
          var child = entry.child();
          copy.entries.put(
              id,
              child == null
                  ? entry
                  : new Entry(
                      entry.key(), entry.name(), entry.arguments(), entry.guards(), child.copy()));
        });
    return copy;
  }

  int step() {
    return step;
  }

  Scope scope() {
    return scope;
  }

  String subgraph() {
    return subgraph;
  }

  String typeName() {
    return typeName;
  }

  @Nullable String only() {
    return only;
  }

  FieldSet provided() {
    return provided;
  }

  /** Selected fields by the id of the need they answer. */
  SequencedMap<String, Entry> entries() {
    return entries;
  }

  /** Says that a field is wanted under this condition, too. */
  void want(String id, Condition when) {
    wanted.merge(id, when, Condition::or);
  }

  /** When one of its entries, or a field inside of it, is wanted. */
  Condition condition(String id) {
    var entry = entries.get(id);
    var child = entry == null ? null : entry.child();
    var own = wanted.getOrDefault(id, Condition.NEVER);
    return child == null ? own : own.or(child.condition());
  }

  /** When anything here is wanted. */
  Condition condition() {
    var when = wanted.getOrDefault(EXISTENCE, Condition.NEVER);
    for (var id : entries.keySet()) {
      when = when.or(condition(id));
    }
    return when;
  }

  /** The names in the tree of what is asked here. */
  List<String> wantedKeys() {
    return entries.entrySet().stream()
        .filter(entry -> !condition(entry.getKey()).isNever())
        .map(entry -> entry.getValue().key())
        .toList();
  }
}
