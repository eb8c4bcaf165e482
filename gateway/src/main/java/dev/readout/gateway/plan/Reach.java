package dev.readout.gateway.plan;

import dev.readout.gateway.supergraph.FieldInSubgraph;
import dev.readout.gateway.supergraph.FieldSet;
import dev.readout.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers whether a spot can select a field directly: without another fetch. */
final class Reach {
  private final Supergraph graph;

  Reach(Supergraph graph) {
    this.graph = graph;
  }

  /** Does the spot see every object of this type that the scope can hold? */
  boolean covers(Spot spot, String on) {
    var only = spot.only();
    return only == null || graph.covers(only, on);
  }

  boolean isInterfaceObject(Spot spot) {
    return graph.type(spot.typeName()).isInterfaceObjectIn(spot.subgraph());
  }

  /** The spot knows all objects of the scope, and none of them can be of this type. */
  boolean excludes(Spot spot, String on) {
    if (spot.only() != null || isInterfaceObject(spot)) {
      return false;
    }
    var types = new TreeSet<>(graph.possibleIn(spot.subgraph(), spot.typeName()));
    types.retainAll(graph.possible(on));
    return types.isEmpty();
  }

  /** The spot has the objects, but in its subgraph none of them can be of the type asked for. */
  boolean isBlind(Spot spot, String on) {
    return !isInterfaceObject(spot)
        && graph.possibleIn(spot.subgraph(), spot.typeName()).stream()
            .noneMatch(graph.possible(on)::contains);
  }

  /**
   * The way to the field from this spot; null if it takes another fetch. With {@code
   * requirementsMet} a field with {@code @requires} counts as reachable: its representation is
   * being prepared.
   */
  @Nullable Access access(Spot spot, Need need, boolean requirementsMet) {
    if (!covers(spot, need.on())) {
      return null;
    }
    if (need.isImplied()) {
      return need.isTypename() && isInterfaceObject(spot)
          ? null
          : new Access(List.of(), "String", FieldSet.EMPTY);
    }
    if (isInterfaceObject(spot)) {
      return graph.intersection(spot.typeName(), need.on()).isEmpty()
              && !graph.covers(need.on(), spot.typeName())
          ? null
          : on(spot, spot.typeName(), List.of(), need, requirementsMet);
    }
    var types = new TreeSet<>(graph.possibleIn(spot.subgraph(), spot.typeName()));
    types.retainAll(graph.possible(need.on()));
    if (types.isEmpty()) {
      return null;
    }
    if (!graph.type(spot.typeName()).isAbstract()) {
      return on(spot, spot.typeName(), List.of(), need, requirementsMet);
    }
    if (!graph.type(need.on()).isAbstract()) {
      return on(spot, need.on(), List.of(need.on()), need, requirementsMet);
    }
    return ofAbstract(spot, need, List.copyOf(types));
  }

  private @Nullable Access ofAbstract(Spot spot, Need need, List<String> types) {
    var accesses = new ArrayList<Access>();
    for (var type : types) {
      var access = on(spot, type, List.of(type), need, false);
      if (access == null
          || (!accesses.isEmpty() && !accesses.getFirst().typeName().equals(access.typeName()))) {
        return null;
      }
      accesses.add(access);
    }
    var provided = accesses.getFirst().provided();
    for (var type : List.of(spot.typeName(), need.on())) {
      var field = graph.field(spot.subgraph(), type, need.name());
      boolean wide =
          type.equals(spot.typeName())
              ? graph
                  .possible(need.on())
                  .containsAll(graph.possibleIn(spot.subgraph(), spot.typeName()))
              : !graph.type(type).isInterfaceObjectIn(spot.subgraph())
                  && graph.possibleIn(spot.subgraph(), type).containsAll(types);
      if (field != null && wide) {
        var guards = type.equals(spot.typeName()) ? List.<String>of() : List.of(type);
        return new Access(guards, field.typeName(), provided);
      }
    }
    return new Access(types, accesses.getFirst().typeName(), provided);
  }

  private @Nullable Access on(
      Spot spot, String type, List<String> guards, Need need, boolean requirementsMet) {
    var field = graph.field(spot.subgraph(), type, need.name());
    if (field == null || (field.requires() != null && !requirementsMet)) {
      return null;
    }
    var provided = provided(spot.provided(), type, need.name());
    if (field.external() && provided == null) {
      return null;
    }
    return new Access(guards, field.typeName(), below(field, provided));
  }

  private static FieldSet below(FieldInSubgraph field, @Nullable FieldSet provided) {
    var own = field.provides() == null ? FieldSet.EMPTY : field.provides();
    return provided == null ? own : own.plus(provided);
  }

  /** What is provided below a field: null if the field itself is not provided. */
  private @Nullable FieldSet provided(FieldSet set, String type, String name) {
    @Nullable FieldSet found = null;
    for (var item : set.items()) {
      var on = item.on();
      if (item.name().equals(name) && (on == null || graph.covers(on, type))) {
        var children = item.children() == null ? FieldSet.EMPTY : item.children();
        found = found == null ? children : found.plus(children);
      }
    }
    return found;
  }
}
