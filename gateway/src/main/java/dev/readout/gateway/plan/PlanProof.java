package dev.readout.gateway.plan;

import dev.readout.gateway.operation.Condition;
import dev.readout.gateway.operation.FieldNames;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.PathStep;
import dev.readout.gateway.operation.Selection;
import dev.readout.gateway.supergraph.FieldInSubgraph;
import dev.readout.gateway.supergraph.FieldSet;
import dev.readout.gateway.supergraph.Supergraph;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Proves of a plan, from its texts alone and without the search that made it: each selection can be
 * resolved where it is sent, each key and requirement is fetched before it is used, and each field
 * of the client is there for every type that an object can have. Assumes that all conditions hold.
 *
 * <p>Throws {@link IllegalStateException} that says what is wrong. Used by the tests, on every plan
 * that they see.
 */
public final class PlanProof {
  private final Supergraph graph;
  private final QueryPlan plan;
  private final ProofPlace root = new ProofPlace();
  private final Map<Integer, SortedSet<Integer>> before = new TreeMap<>();

  /** Where a selection stands: of which places, as a type of the subgraph, with what provided. */
  private record At(
      Fetch fetch,
      List<ProofPlace> places,
      String typeName,
      SortedSet<String> types,
      FieldSet provided,
      @Nullable Representation given) {}

  private PlanProof(Supergraph graph, QueryPlan plan) {
    this.graph = graph;
    this.plan = plan;
  }

  public static void check(Supergraph graph, Operation operation, QueryPlan plan) {
    var proof = new PlanProof(graph, plan);
    var rootType = operation.selection().typeName();
    proof.root.narrow(List.of(rootType));
    for (var fetch : plan.fetches()) {
      proof.take(fetch, rootType);
    }
    proof.answered(proof.root, operation.selection(), plan.names(), rootType, Condition.ALWAYS);
  }

  private void take(Fetch fetch, String rootType) {
    var earlier = new TreeSet<Integer>(fetch.waitsFor());
    fetch.waitsFor().forEach(id -> earlier.addAll(before.getOrDefault(id, new TreeSet<>())));
    before.put(fetch.id(), earlier);
    var document = Parser.parse(fetch.document());
    var operation = document.getDefinitionsOfType(OperationDefinition.class).getFirst();
    var path = fetch.rootPath();
    if (path != null) {
      var type = path.isEmpty() ? rootType : graph.rootTypes().query();
      var places = places(path);
      walk(
          new At(fetch, places, type, new TreeSet<>(List.of(type)), FieldSet.EMPTY, null),
          operation.getSelectionSet());
      return;
    }
    for (var call : fetch.entities()) {
      var field =
          operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
              .filter(each -> call.alias().equals(each.getResultKey()))
              .findFirst()
              .orElseThrow(() -> wrong(fetch, "no field " + call.alias()));
      var inside = field.getSelectionSet().getSelectionsOfType(InlineFragment.class).getFirst();
      for (var target : call.targets()) {
        entities(fetch, call.representation(), target, inside.getSelectionSet());
      }
    }
  }

  private void entities(
      Fetch fetch, Representation given, EntityCall.Target target, SelectionSet selection) {
    var type = given.typeName();
    boolean known =
        keys(fetch.subgraph(), type).stream().anyMatch(key -> holds(given.parts(), key, true));
    if (!known) {
      throw wrong(fetch, "no key of " + type + " in " + given);
    }
    for (var place : places(target.path())) {
      var types = new TreeSet<>(place.types());
      if (target.types() != null) {
        types.retainAll(target.types());
      }
      for (var of : types) {
        available(fetch, place, of, given.parts());
      }
      var seen = new TreeSet<>(typesIn(fetch.subgraph(), type));
      if (target.types() == null) {
        place.narrow(seen);
      }
      seen.retainAll(types);
      walk(new At(fetch, List.of(place), type, seen, FieldSet.EMPTY, given), selection);
    }
  }

  private List<FieldSet> keys(String subgraph, String type) {
    var membership = graph.type(type).memberships().get(subgraph);
    var keys = new ArrayList<FieldSet>();
    if (membership != null) {
      membership.keys().stream().filter(key -> key.resolvable()).forEach(k -> keys.add(k.fields()));
    }
    return keys;
  }

  private boolean holds(List<Representation.Part> parts, FieldSet fields, boolean key) {
    return fields.items().stream()
            .allMatch(
                item ->
                    parts.stream()
                        .filter(part -> part.name().equals(item.name()) && (part.isKey() || !key))
                        .anyMatch(
                            part -> {
                              var children = part.children();
                              var wanted = item.children();
                              return wanted == null
                                  || (children != null && holds(children, wanted, key));
                            }))
        || (!key && fields.items().stream().anyMatch(item -> item.on() != null));
  }

  /** What the representation is made of comes from fetches that this one waits for. */
  private void available(
      Fetch fetch, ProofPlace place, String type, List<Representation.Part> parts) {
    var earlier = before.getOrDefault(fetch.id(), new TreeSet<>());
    for (var part : parts) {
      if (part.types() != null && !part.types().contains(type)) {
        continue;
      }
      var value = place.field(type, part.key());
      if (value == null || value.sources().stream().noneMatch(earlier::contains)) {
        throw wrong(fetch, type + "." + part.key() + " is not fetched before");
      }
      var children = part.children();
      if (children != null) {
        value.types().forEach(inner -> available(fetch, value, inner, children));
      }
    }
  }

  private void walk(At at, SelectionSet selections) {
    var subgraph = at.fetch().subgraph();
    for (var selection : selections.getSelections()) {
      if (selection instanceof InlineFragment fragment) {
        var on = fragment.getTypeCondition().getName();
        if (!graph.type(on).isIn(subgraph)) {
          throw wrong(at.fetch(), "no type " + on);
        }
        var types = new TreeSet<>(at.types());
        types.retainAll(typesIn(subgraph, on));
        walk(
            new At(at.fetch(), at.places(), on, types, at.provided(), at.given()),
            fragment.getSelectionSet());
      } else if (selection instanceof Field field) {
        field(at, field);
      }
    }
  }

  private void field(At at, Field field) {
    var subgraph = at.fetch().subgraph();
    boolean asObject = graph.type(at.typeName()).isInterfaceObjectIn(subgraph);
    if (field.getName().equals("__typename")) {
      if (!asObject) {
        at.places().forEach(ProofPlace::typed);
      }
      return;
    }
    var asked = graph.field(subgraph, at.typeName(), field.getName());
    if (asked == null) {
      throw wrong(at.fetch(), at.typeName() + "." + field.getName() + " is not there");
    }
    for (var type : at.types()) {
      var here = asObject ? asked : graph.field(subgraph, type, field.getName());
      var provided = provided(at.provided(), type, field.getName());
      resolvable(at, type, field.getName(), here, provided);
      if (here == null) {
        continue;
      }
      var below = provided == null ? FieldSet.EMPTY : provided;
      var values = new ArrayList<ProofPlace>();
      for (var place : at.places()) {
        var value = place.make(type, field.getResultKey());
        value.sources().add(at.fetch().id());
        if (graph.type(here.typeName()).isComposite()) {
          value.narrow(typesIn(subgraph, here.typeName()));
        }
        values.add(value);
      }
      var inside = field.getSelectionSet();
      if (inside != null) {
        var all = here.provides() == null ? below : below.plus(here.provides());
        var types = typesIn(subgraph, asked.typeName());
        walk(new At(at.fetch(), values, asked.typeName(), types, all, null), inside);
      }
    }
  }

  private void resolvable(
      At at,
      String type,
      String name,
      @Nullable FieldInSubgraph here,
      @Nullable FieldSet provided) {
    var where = type + "." + name;
    if (here == null) {
      throw wrong(at.fetch(), where + " is not there");
    }
    if (here.external() && provided == null) {
      throw wrong(at.fetch(), where + " is external and not provided");
    }
    var requires = here.requires();
    var given = at.given();
    if (requires != null && (given == null || !holds(given.parts(), requires, false))) {
      throw wrong(at.fetch(), where + " requires " + requires);
    }
  }

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

  private SortedSet<String> typesIn(String subgraph, String typeName) {
    var type = graph.type(typeName);
    return new TreeSet<>(
        type.isInterfaceObjectIn(subgraph)
            ? type.possible()
            : graph.possibleIn(subgraph, typeName));
  }

  private List<ProofPlace> places(List<PathStep> path) {
    List<ProofPlace> places = List.of(root);
    for (var step : path) {
      places = places.stream().flatMap(at -> at.under(step.key(), step.types()).stream()).toList();
    }
    return places;
  }

  /** Each field that the client wants is there, for each type that an object can have. */
  private void answered(
      ProofPlace place,
      Selection selection,
      @Nullable FieldNames names,
      String type,
      Condition around) {
    var fields =
        selection.fields().stream()
            .filter(field -> !around.and(field.condition()).isNever())
            .toList();
    boolean shown =
        fields.stream().anyMatch(each -> each.isTypename() || !graph.covers(each.on(), type));
    if (shown && graph.type(type).isAbstract() && !place.isTyped()) {
      throw new IllegalStateException("no __typename for " + type + " in\n" + plan);
    }
    for (var field : fields) {
      for (var of : place.types()) {
        if (field.isTypename()
            || field.isIntrospection()
            || field.isDenied()
            || !graph.possible(field.on()).contains(of)) {
          continue;
        }
        var key = names == null ? null : names.assigned(field, of);
        var value = key == null ? null : place.field(of, key);
        if (value == null || names == null || key == null) {
          throw new IllegalStateException(of + " lacks " + field + " in\n" + plan);
        }
        var inside = field.children();
        var exact = graph.type(of).field(field.name());
        if (inside != null && exact != null) {
          var when = around.and(field.condition());
          answered(value, inside, names.existingChild(key), exact.typeName(), when);
        }
      }
    }
  }

  private IllegalStateException wrong(Fetch fetch, String what) {
    return new IllegalStateException("fetch " + fetch.id() + ": " + what + " in\n" + plan);
  }
}
