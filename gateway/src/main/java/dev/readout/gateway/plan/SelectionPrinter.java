package dev.readout.gateway.plan;

import dev.readout.gateway.operation.Condition;
import dev.readout.gateway.supergraph.ArgumentText;
import dev.readout.gateway.supergraph.Supergraph;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes the selection of a spot as a subgraph is asked it, and notes the variables in it. */
final class SelectionPrinter {
  private final Supergraph graph;
  private final ConditionNames conditions;
  private final SortedSet<String> variables = new TreeSet<>();

  SelectionPrinter(Supergraph graph, ConditionNames conditions) {
    this.graph = graph;
    this.conditions = conditions;
  }

  SortedSet<String> variables() {
    return variables;
  }

  String print(Spot spot, Condition around, String indent) {
    return print(List.of(spot), around, indent);
  }

  /** Spots of one place, type and subgraph, in one selection; {@code around} holds there. */
  String print(List<Spot> spots, Condition around, String indent) {
    var inner = indent + "  ";
    var byGuard = new LinkedHashMap<String, Set<String>>();
    var guardsOf = new LinkedHashMap<String, Set<String>>();
    var names = new LinkedHashMap<String, String>();
    for (var spot : spots) {
      for (var id : spot.entries().sequencedKeySet()) {
        var entry = Objects.requireNonNull(spot.entries().get(id));
        var when = spot.condition(id);
        if (when.isNever()) {
          continue;
        }
        var body = body(entry, when, around, inner);
        names.put(body, entry.name());
        var guards = guardsOf.computeIfAbsent(body, b -> new LinkedHashSet<>());
        guards.addAll(entry.guards().isEmpty() ? List.of("") : entry.guards());
      }
    }
    var first = spots.getFirst();
    var lines = new ArrayList<String>();
    if (isTypeNeeded(first) || guardsOf.isEmpty()) {
      lines.add(inner + "__typename");
    }
    guardsOf.forEach(
        (body, guards) -> {
          var name = names.getOrDefault(body, "");
          if (guards.contains("") || isForAll(first, guards, name)) {
            lines.add(inner + body);
          } else {
            guards.forEach(
                guard -> byGuard.computeIfAbsent(guard, g -> new LinkedHashSet<>()).add(body));
          }
        });
    byGuard.forEach((guard, bodies) -> lines.add(fragment(guard, bodies, inner)));
    return "{\n" + String.join("\n", lines) + "\n" + indent + "}";
  }

  private static String fragment(String guard, Set<String> bodies, String indent) {
    var deeper = bodies.stream().map(body -> indent + "  " + body.replace("\n", "\n  ")).toList();
    return indent + "... on " + guard + " {\n" + String.join("\n", deeper) + "\n" + indent + "}";
  }

  private String body(Spot.Entry entry, Condition when, Condition around, String indent) {
    entry.arguments().forEach(this::note);
    var directives = when.equals(around) ? "" : conditions.directives(when, variables);
    var field = entry.name() + ArgumentText.of(entry.arguments()) + directives;
    var aliased = entry.key().equals(entry.name()) ? field : entry.key() + ": " + field;
    var child = entry.child();
    return child == null ? aliased : aliased + " " + print(child, when, indent);
  }

  /** The gateway must know the type of objects that can be of several. */
  private boolean isTypeNeeded(Spot spot) {
    if (graph.type(spot.typeName()).isInterfaceObjectIn(spot.subgraph())) {
      return false;
    }
    return graph.type(spot.typeName()).isAbstract()
        || (spot.only() == null && graph.type(spot.scope().typeName()).isAbstract());
  }

  /**
   * Asked alike of every type the subgraph knows there: asked of the interface itself, unless the
   * types narrow what the interface says of the field.
   */
  private boolean isForAll(Spot spot, Set<String> guards, String name) {
    var field = graph.field(spot.subgraph(), spot.typeName(), name);
    if (field == null) {
      return false;
    }
    for (var type : graph.possibleIn(spot.subgraph(), spot.typeName())) {
      var own = graph.field(spot.subgraph(), type, name);
      if (!guards.contains(type) || own == null || !own.typeName().equals(field.typeName())) {
        return false;
      }
    }
    return true;
  }

  private void note(Argument argument) {
    note(argument.getValue());
  }

  private void note(Value<?> value) {
    switch (value) {
      case VariableReference reference -> variables.add(reference.getName());
      case ArrayValue array -> array.getValues().forEach(element -> note(element));
      case ObjectValue object -> object.getObjectFields().forEach(field -> note(field.getValue()));
      default -> {}
    }
  }

  /** The head of a document: its variables with their types. */
  static String head(String kind, Map<String, String> variableTypes) {
    if (variableTypes.isEmpty()) {
      return kind.equals("query") ? "" : kind + " ";
    }
    var parts = new ArrayList<String>();
    variableTypes.forEach((name, type) -> parts.add("$" + name + ": " + type));
    return kind + "(" + String.join(", ", parts) + ") ";
  }
}
