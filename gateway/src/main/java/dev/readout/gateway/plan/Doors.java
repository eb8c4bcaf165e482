package dev.readout.gateway.plan;

import dev.readout.gateway.supergraph.EntityKey;
import dev.readout.gateway.supergraph.FieldSet;
import dev.readout.gateway.supergraph.GraphType.Kind;
import dev.readout.gateway.supergraph.Membership;
import dev.readout.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The ways into subgraphs that a supergraph has: who may answer, as which type, by which key. */
final class Doors {
  private final Supergraph graph;

  Doors(Supergraph graph) {
    this.graph = graph;
  }

  /**
   * The subgraphs that could answer, by name, so that their order in the supergraph cannot show.
   */
  SortedSet<String> candidates(Need need) {
    var subgraphs = new TreeSet<String>();
    if (need.isImplied()) {
      subgraphs.addAll(graph.type(need.on()).memberships().keySet());
      graph
          .possible(need.on())
          .forEach(type -> subgraphs.addAll(graph.type(type).memberships().keySet()));
      return subgraphs;
    }
    var types = new ArrayList<String>();
    types.add(need.on());
    types.addAll(graph.possible(need.on()));
    types.addAll(wider(need.on()));
    for (var type : types) {
      var field = graph.type(type).field(need.name());
      if (field != null) {
        boolean asInterface = graph.type(type).kind() == Kind.INTERFACE && !type.equals(need.on());
        field.subgraphs().keySet().stream()
            .filter(subgraph -> !asInterface || graph.type(type).isInterfaceObjectIn(subgraph))
            .forEach(subgraphs::add);
      }
    }
    return subgraphs;
  }

  /**
   * As which types an object can be entered: its own, or an interface object that it implements.
   */
  List<String> entityTypes(String on, String subgraph) {
    var types = new ArrayList<String>();
    if (graph.type(on).isIn(subgraph)) {
      types.add(on);
    }
    for (var wide : wider(on)) {
      if (graph.type(wide).isInterfaceObjectIn(subgraph)) {
        types.add(wide);
      }
    }
    return types;
  }

  /** The interfaces that all objects of a type have, whether or not the type names them. */
  SortedSet<String> wider(String on) {
    var wider = new TreeSet<String>();
    for (var type : graph.possible(on)) {
      wider.addAll(graph.type(type).interfaces());
    }
    wider.removeIf(wide -> wide.equals(on) || !graph.covers(wide, on));
    return wider;
  }

  List<EntityKey> keys(String type, String subgraph) {
    @Nullable Membership membership = graph.type(type).memberships().get(subgraph);
    return membership == null
        ? List.of()
        : membership.keys().stream().filter(EntityKey::resolvable).toList();
  }

  /** The key names fields of other entities, which have keys of their own. */
  boolean holdsEntities(String type, FieldSet fields) {
    for (var item : fields.items()) {
      var field = graph.type(type).field(item.name());
      var children = item.children();
      if (field != null
          && children != null
          && (graph.type(field.typeName()).memberships().values().stream()
                  .anyMatch(membership -> !membership.keys().isEmpty())
              || holdsEntities(field.typeName(), children))) {
        return true;
      }
    }
    return false;
  }

  /** An entrance that the draft has, late enough to take these requirements along, and in time. */
  static @Nullable Step sameEntrance(
      Draft draft,
      Scope scope,
      @Nullable String only,
      String subgraph,
      String type,
      FieldSet key,
      FieldSet requires,
      int stage,
      int latest) {
    for (var step : draft.steps()) {
      var known = step.key();
      if (known != null
          && step.subgraph().equals(subgraph)
          && step.top().scope() == scope
          && Objects.equals(step.top().only(), only)
          && step.top().typeName().equals(type)
          && known.toString().equals(key.toString())
          && step.stage() >= stage
          && step.stage() <= latest
          && !step.requires().contradicts(requires)) {
        return step;
      }
    }
    return null;
  }

  /** The entrance into a subgraph at a place. */
  static String door(Scope scope, String subgraph) {
    return scope.id() + " " + subgraph;
  }
}
