package dev.readout.gateway.plan;

import dev.readout.gateway.operation.Condition;
import dev.readout.gateway.operation.SelectedField;
import dev.readout.gateway.operation.Selection;
import dev.readout.gateway.supergraph.ArgumentText;
import dev.readout.gateway.supergraph.FieldInSubgraph;
import dev.readout.gateway.supergraph.FieldSet;
import dev.readout.gateway.supergraph.GraphField;
import dev.readout.gateway.supergraph.GraphType.Kind;
import dev.readout.gateway.supergraph.Supergraph;
import dev.readout.gateway.supergraph.Types;
import graphql.language.Argument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns selections and field sets into the leaves that must be fetched. A field of an interface
 * stays one need where every subgraph treats all its types alike; otherwise it becomes one need for
 * each object type.
 */
final class Needs {
  // A question whose fields of abstract types multiply beyond this is refused, not planned for
  // minutes.
  private static final int MAX_NEEDS = 20_000;

  private final Supergraph graph;
  private final boolean spellOut;
  private final Map<String, Condition> conditions = new HashMap<>();

  Needs(Supergraph graph, boolean spellOut) {
    this.graph = graph;
    this.spellOut = spellOut;
  }

  /** The leaves of a client's selection; also remembers where the answer to each field stands. */
  List<Need> of(Scope scope, Selection selection) {
    var needs = new LinkedHashMap<String, Need>();
    collect(scope, selection, Condition.ALWAYS, needs);
    return List.copyOf(needs.values());
  }

  /** When the client wants a leaf that {@link #of(Scope, Selection)} gave. */
  Condition condition(Need need) {
    return conditions.getOrDefault(id(need), Condition.NEVER);
  }

  private void collect(
      Scope scope, Selection selection, Condition around, Map<String, Need> needs) {
    for (var field : selection.fields()) {
      var when = around.and(field.condition());
      if (!field.isIntrospection() && !field.isTypename() && !field.isDenied() && !when.isNever()) {
        collect(scope, field, when, needs);
      }
    }
    if (scope.depth() > 0) {
      want(
          isTypeAsked(scope, selection) ? Need.typename(scope) : Need.existence(scope),
          around,
          needs);
    }
  }

  /** The client sees of which type the objects are: by asking, or by what it gets of them. */
  private static boolean isTypeAsked(Scope scope, Selection selection) {
    return selection.fields().stream()
        .anyMatch(field -> field.isTypename() || !field.on().equals(scope.typeName()));
  }

  private void collect(Scope scope, SelectedField field, Condition when, Map<String, Need> needs) {
    // The same mutation twice is done twice.
    var apart = scope.depth() == 0 && isMutation(scope) ? field.responseKey() : "";
    for (var on : spread(scope, asKnown(scope, field), field.name(), spellOut)) {
      var need = need(scope, on, field.name(), field.arguments(), apart);
      for (var type : graph.possible(on)) {
        scope.names().assign(field, type, need.key());
      }
      scope.names().assign(field, on, need.key());
      scope.names().assign(field, field.on(), need.key());
      if (!canHold(scope, on)) {
        continue;
      }
      var children = field.children();
      if (children == null) {
        want(need, when, needs);
      } else {
        collect(child(need), children, when, needs);
      }
    }
  }

  /** The type to ask: below a concrete parent the scope's own type can say more than the client. */
  private String asKnown(Scope scope, SelectedField field) {
    return graph.covers(field.on(), scope.typeName())
            && graph.type(scope.typeName()).field(field.name()) != null
        ? scope.typeName()
        : field.on();
  }

  /** Can any subgraph that answers the field above give an object of this type? */
  boolean canHold(Scope scope, String on) {
    var via = scope.via();
    if (via == null) {
      return true;
    }
    var wanted = graph.possible(on);
    for (var type : graph.possible(via.on())) {
      for (var answering : asking(type, via.name()).entrySet()) {
        var subgraph = answering.getKey();
        var typeName = answering.getValue().typeName();
        if (graph.type(typeName).isInterfaceObjectIn(subgraph)
            || !Collections.disjoint(graph.possibleIn(subgraph, typeName), wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What each subgraph says of a field of an object type, also as an interface object. */
  private Map<String, FieldInSubgraph> asking(String type, String name) {
    var subgraphs = new LinkedHashMap<String, FieldInSubgraph>();
    var own = graph.type(type).field(name);
    if (own != null) {
      subgraphs.putAll(own.subgraphs());
    }
    for (var wide : graph.type(type).interfaces()) {
      var field = graph.type(wide).field(name);
      if (field != null) {
        field
            .subgraphs()
            .forEach(
                (subgraph, in) -> {
                  if (graph.type(wide).isInterfaceObjectIn(subgraph)) {
                    subgraphs.putIfAbsent(subgraph, in);
                  }
                });
      }
    }
    return subgraphs;
  }

  /** The leaves that the representations of a step are made of. */
  List<Need> ofRepresentation(Step step) {
    var top = step.top();
    var on = top.only() == null ? top.scope().typeName() : top.only();
    var all = new ArrayList<Need>();
    if (graph.type(top.scope().typeName()).isAbstract() && !on.equals(top.scope().typeName())) {
      all.add(Need.typename(top.scope()));
    }
    var key = step.key();
    if (key != null) {
      all.addAll(of(top.scope(), on, key));
    }
    all.addAll(of(top.scope(), on, step.requires()));
    return all;
  }

  /** The leaves that a key or a requirement names, for objects of type {@code on} in the scope. */
  List<Need> of(Scope scope, String on, FieldSet fields) {
    var needs = new LinkedHashMap<String, Need>();
    collect(scope, on, fields, needs);
    return List.copyOf(needs.values());
  }

  private void collect(Scope scope, String on, FieldSet fields, Map<String, Need> needs) {
    for (var item : fields.items()) {
      for (var need : ofItem(scope, on, item)) {
        var children = item.children();
        if (children == null) {
          add(need, needs);
          continue;
        }
        var child = child(need);
        collect(child, child.typeName(), children, needs);
        if (graph.type(child.typeName()).isAbstract()) {
          add(Need.typename(child), needs);
        }
      }
    }
  }

  /** The needs of one item of a field set, one for each type it must be asked of by itself. */
  List<Need> ofItem(Scope scope, String on, FieldSet.Item item) {
    var needs = new ArrayList<Need>();
    var condition = item.on();
    var types = condition == null ? List.of(on) : graph.narrowed(on, condition);
    for (var type : types) {
      // What a key names must be there without the type being known, so it is not spelt out.
      for (var single : spread(scope, type, item.name(), false)) {
        needs.add(need(scope, single, item.name(), item.arguments(), ""));
      }
    }
    return needs;
  }

  Scope child(Need need) {
    return need.scope().child(need, field(need.on(), need.name()).typeName());
  }

  private void want(Need need, Condition when, Map<String, Need> needs) {
    conditions.merge(id(need), when, Condition::or);
    if (conditions.size() > MAX_NEEDS) {
      throw new PlanningException("the question asks for more than " + MAX_NEEDS + " fields");
    }
    add(need, needs);
  }

  private static void add(Need need, Map<String, Need> needs) {
    needs.putIfAbsent(id(need), need);
  }

  private static String id(Need need) {
    return need.scope().id() + "/" + need.id();
  }

  private boolean isMutation(Scope scope) {
    return scope.typeName().equals(graph.rootTypes().mutation());
  }

  private Need need(Scope scope, String on, String name, List<Argument> arguments, String apart) {
    var variant = ArgumentText.of(arguments) + shape(on, name) + apart;
    return new Need(scope, on, name, arguments, scope.names().name(name, variant));
  }

  private GraphField field(String on, String name) {
    var field = graph.type(on).field(name);
    if (field == null) {
      throw new PlanningException("no field " + on + "." + name + " in the supergraph");
    }
    return field;
  }

  /**
   * How the subgraphs type the field. Two types whose field of one name differs here may not stand
   * under one name in a question to a subgraph.
   */
  private String shape(String on, String name) {
    var field = field(on, name);
    var shapes = new TreeMap<String, String>();
    field
        .subgraphs()
        .forEach((subgraph, in) -> shapes.put(subgraph, Types.shape(in.type(), in.typeName())));
    var different = new TreeSet<>(shapes.values());
    different.add(Types.shape(field.type(), field.typeName()));
    return different.size() == 1 ? different.first() : shapes.toString();
  }

  /** The types of which the field is asked by itself: the type given, or its object types. */
  private List<String> spread(Scope scope, String on, String name, boolean byType) {
    var type = graph.type(on);
    if (type.kind() == Kind.INTERFACE) {
      var ownField = type.field(name);
      if (ownField != null
          && !byType
          && graph.covers(on, scope.typeName())
          && type.isInterfaceObjectAnywhere()
          && ownField.subgraphs().entrySet().stream()
              .anyMatch(in -> type.isInterfaceObjectIn(in.getKey()) && !in.getValue().external())) {
        return List.of(on);
      }
      if (!spellOut && ownField != null && isUniform(on, name)) {
        return List.of(on);
      }
      return type.possible().stream().filter(t -> graph.type(t).field(name) != null).toList();
    }
    return List.of(on);
  }

  private boolean isUniform(String on, String name) {
    for (var subgraph : graph.type(on).memberships().keySet()) {
      var own = graph.field(subgraph, on, name);
      if (own == null || own.external()) {
        return false;
      }
      for (var object : graph.possibleIn(subgraph, on)) {
        var field = graph.field(subgraph, object, name);
        if (field == null
            || field.external()
            || field.requires() != null
            || !field.typeName().equals(own.typeName())) {
          return false;
        }
      }
    }
    return true;
  }
}
