package dev.readout.gateway.plan;

import dev.readout.gateway.operation.Condition;
import dev.readout.gateway.operation.FieldNames;
import dev.readout.gateway.operation.PathStep;
import dev.readout.gateway.supergraph.FieldSet;
import dev.readout.gateway.supergraph.Supergraph;
import graphql.language.AstPrinter;
import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns drafts into the fetches of a plan: one for each subgraph and stage. */
final class PlanWriter {
  private final Supergraph graph;
  private final Needs needs;
  private final Map<String, String> variableTypes = new LinkedHashMap<>();
  private final ConditionNames conditions = new ConditionNames(variableTypes.keySet());
  private final List<Fetch> fetches = new ArrayList<>();

  PlanWriter(Supergraph graph, Needs needs, List<VariableDefinition> variables) {
    this.graph = graph;
    this.needs = needs;
    for (var variable : variables) {
      // With its default: it is what lets a nullable variable stand where no null may.
      var type = AstPrinter.printAstCompact(variable.getType());
      var value = variable.getDefaultValue();
      variableTypes.put(
          variable.getName(),
          value == null ? type : type + " = " + AstPrinter.printAstCompact(value));
    }
  }

  QueryPlan plan(FieldNames names) {
    return new QueryPlan(fetches, names, conditions.own());
  }

  /** Adds the fetches of a draft. In a mutation each draft waits for all that stands before it. */
  void write(Draft draft, String kind) {
    var before = kind.equals("mutation") ? fetches.size() : 0;
    SortedMap<Integer, SortedMap<String, List<Step>>> stages = new TreeMap<>();
    for (var step : draft.steps()) {
      if (step.top().condition().isNever()) {
        continue;
      }
      stages
          .computeIfAbsent(step.stage(), s -> new TreeMap<>())
          .computeIfAbsent(step.subgraph(), s -> new ArrayList<>())
          .add(step);
    }
    var fetchOf = new TreeMap<Integer, Integer>();
    for (var bySubgraph : stages.values()) {
      for (var steps : bySubgraph.values()) {
        for (var part : byRoot(steps)) {
          int id = fetches.size() + 1;
          var waitsFor = new TreeSet<Integer>();
          for (int earlier = 1; earlier <= before; earlier++) {
            waitsFor.add(earlier);
          }
          for (var step : part) {
            fetchOf.put(step.id(), id);
            for (var input : step.inputs()) {
              var earlier = fetchOf.get(input);
              if (earlier != null) {
                waitsFor.add(earlier);
              }
            }
          }
          fetches.add(fetch(id, part, waitsFor, kind));
        }
      }
    }
  }

  /** Entrances through the root at different places cannot share a request. */
  private static List<List<Step>> byRoot(List<Step> steps) {
    var byScope = new LinkedHashMap<Object, List<Step>>();
    for (var step : steps) {
      Object group = step.isRoot() ? step.top().scope() : "entities";
      byScope.computeIfAbsent(group, g -> new ArrayList<>()).add(step);
    }
    return List.copyOf(byScope.values());
  }

  private Fetch fetch(int id, List<Step> steps, SortedSet<Integer> waitsFor, String kind) {
    var printer = new SelectionPrinter(graph, conditions);
    var first = steps.getFirst();
    var when = Condition.NEVER;
    for (var step : steps) {
      when = when.or(step.top().condition());
    }
    if (first.isRoot()) {
      var operation = first.top().scope().depth() == 0 ? kind : "query";
      var selection = printer.print(steps.stream().map(Step::top).toList(), when, "");
      return new Fetch(
          id,
          first.subgraph(),
          operation.equals("mutation"),
          path(first.top().scope()),
          steps.stream().flatMap(step -> step.top().wantedKeys().stream()).distinct().toList(),
          List.of(),
          List.copyOf(waitsFor),
          when,
          head(operation, printer, List.of()) + selection,
          printer.variables());
    }
    var groups = new LinkedHashMap<String, List<Step>>();
    for (var step : steps) {
      var top = step.top();
      var text = representation(step) + printer.print(top, top.condition(), "");
      groups.computeIfAbsent(text, t -> new ArrayList<>()).add(step);
    }
    var calls = new ArrayList<EntityCall>();
    var body = new ArrayList<String>();
    for (var group : groups.values()) {
      boolean alone = groups.size() == 1;
      var alias = alone ? "_entities" : "_" + (calls.size() + 1);
      var variable = free(alone ? "representations" : "_" + (calls.size() + 1));
      var field = "_entities(representations: $" + variable + ")";
      var top = group.getFirst().top();
      body.add(
          "  "
              + (alone ? field : alias + ": " + field)
              + " {\n    ... on "
              + top.typeName()
              + " "
              + printer.print(top, top.condition(), "    ")
              + "\n  }");
      var targets = group.stream().map(this::target).toList();
      calls.add(new EntityCall(alias, variable, representation(group.getFirst()), targets));
    }
    return new Fetch(
        id,
        first.subgraph(),
        false,
        null,
        List.of(),
        calls,
        List.copyOf(waitsFor),
        when,
        head("query", printer, calls) + "{\n" + String.join("\n", body) + "\n}",
        printer.variables());
  }

  /** A variable for representations that is none of the client's. */
  private String free(String name) {
    return variableTypes.containsKey(name) ? free("_" + name) : name;
  }

  private String head(String kind, SelectionPrinter printer, List<EntityCall> calls) {
    var types = new LinkedHashMap<String, String>();
    calls.forEach(call -> types.put(call.variable(), "[_Any!]!"));
    for (var variable : printer.variables()) {
      types.put(variable, variableTypes.getOrDefault(variable, "Boolean!"));
    }
    return SelectionPrinter.head(kind, types);
  }

  private EntityCall.Target target(Step step) {
    var only = step.top().only();
    return new EntityCall.Target(
        path(step.top().scope()),
        only == null ? null : graph.possible(only),
        step.top().condition());
  }

  private List<PathStep> path(Scope scope) {
    var path = new ArrayList<PathStep>();
    for (@Nullable Need via = scope.via(); via != null; via = via.scope().via()) {
      var types = graph.covers(via.on(), via.scope().typeName()) ? null : graph.possible(via.on());
      path.addFirst(new PathStep(via.key(), types));
    }
    return path;
  }

  private Representation representation(Step step) {
    var key = step.key();
    if (key == null) {
      throw new IllegalStateException("a root has no representation");
    }
    var top = step.top();
    var on = top.only() == null ? top.scope().typeName() : top.only();
    var parts = new ArrayList<>(parts(top.scope(), on, key, true));
    for (var part : parts(top.scope(), on, step.requires(), false)) {
      if (parts.stream().noneMatch(known -> isSame(known, part))) {
        parts.add(part);
      }
    }
    return new Representation(top.typeName(), parts);
  }

  private static boolean isSame(Representation.Part left, Representation.Part right) {
    return left.toString().equals(right.toString());
  }

  private List<Representation.Part> parts(Scope scope, String on, FieldSet fields, boolean isKey) {
    var parts = new ArrayList<Representation.Part>();
    for (var item : fields.items()) {
      for (var need : needs.ofItem(scope, on, item)) {
        var types = graph.covers(need.on(), on) ? null : graph.possible(need.on());
        var children = item.children();
        if (children == null) {
          parts.add(new Representation.Part(need.name(), need.key(), isKey, false, types, null));
          continue;
        }
        var child = needs.child(need);
        parts.add(
            new Representation.Part(
                need.name(),
                need.key(),
                isKey,
                graph.type(child.typeName()).isAbstract(),
                types,
                parts(child, child.typeName(), children, isKey)));
      }
    }
    return parts;
  }
}
