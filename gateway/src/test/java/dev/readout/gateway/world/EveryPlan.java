package dev.readout.gateway.world;

import dev.readout.gateway.operation.Selection;
import dev.readout.gateway.supergraph.ArgumentText;
import dev.readout.gateway.supergraph.FieldSet;
import dev.readout.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a plan cheaper than a given one by trying every other: which subgraphs are asked in the
 * first stage, which in the second and so on. A fetch brings all that its subgraph can say at that
 * time, so nothing but the number of stages and fetches tells plans apart. For questions about
 * object types only; knows nothing of the planner that it judges.
 */
public final class EveryPlan {
  private static final int MAX_STAGES = 6;

  private final Supergraph graph;
  private final List<String> subgraphs;
  private final Map<String, String> typeByPath = new TreeMap<>();
  private final Map<String, Set<String>> variants = new HashMap<>();
  private final Set<String> goal = new HashSet<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private int best;

  /** How many stages and fetches a plan takes. */
  public record Cost(int stages, int fetches) {}

  private EveryPlan(Supergraph graph, Selection selection) {
    this.graph = graph;
    this.subgraphs = List.copyOf(graph.subgraphs().keySet());
    typeByPath.put("", selection.typeName());
    want("", selection);
    for (int depth = 0; depth < 3; depth++) {
      Map.copyOf(typeByPath).forEach(this::openKeys);
    }
    goal.forEach(this::noteVariant);
    typeByPath.keySet().forEach(this::noteVariant);
  }

  /**
   * The least number of stages, and the least number of fetches in so many stages, as far as it is
   * below that of the plan given; null if nothing answers the question.
   */
  public static @Nullable Cost cheapest(Supergraph graph, Selection selection, Cost given) {
    var all = new EveryPlan(graph, selection);
    int stages = all.stages();
    if (stages > MAX_STAGES) {
      return null;
    }
    all.best = stages < given.stages() ? Integer.MAX_VALUE : given.fetches();
    all.search(Set.of(), 1, 0, stages);
    return new Cost(stages, all.best);
  }

  private void want(String path, Selection selection) {
    for (var field : selection.fields()) {
      if (field.isTypename()) {
        continue;
      }
      var name = field.name() + ArgumentText.of(field.arguments());
      goal.add(path + ":" + name);
      var children = field.children();
      if (children != null) {
        typeByPath.put(path + "/" + name, children.typeName());
        goal.add(path + "/" + name);
        want(path + "/" + name, children);
      }
    }
  }

  /** Objects that keys and requirements name are places, too. */
  private void openKeys(String path, String typeName) {
    var type = graph.type(typeName);
    type.memberships()
        .values()
        .forEach(in -> in.keys().forEach(key -> open(path, typeName, key.fields())));
    for (var field : type.fields().values()) {
      for (var in : field.subgraphs().values()) {
        var requires = in.requires();
        if (requires != null) {
          open(path, typeName, requires);
        }
      }
    }
  }

  private void open(String path, String typeName, FieldSet fields) {
    for (var item : fields.items()) {
      var field = graph.type(typeName).field(item.name());
      var children = item.children();
      var name = item.name() + ArgumentText.of(item.arguments());
      noteVariant(path + ":" + name);
      if (children != null && field != null) {
        typeByPath.put(path + "/" + name, field.typeName());
        open(path + "/" + name, field.typeName(), children);
      }
    }
  }

  /** Remembers with which arguments a field is asked at a place. */
  private void noteVariant(String fact) {
    int mark = fact.indexOf('(');
    int at = Math.max(fact.lastIndexOf('/', mark < 0 ? fact.length() : mark), fact.indexOf(':'));
    if (at >= 0) {
      var name = fact.substring(at + 1);
      int arguments = name.indexOf('(');
      var plain =
          fact.substring(0, at) + ":" + (arguments < 0 ? name : name.substring(0, arguments));
      variants.computeIfAbsent(plain, p -> new TreeSet<>()).add(name);
    }
  }

  /** Everybody is asked in every stage: no plan takes fewer stages. */
  private int stages() {
    Set<String> known = new HashSet<>();
    for (int stage = 1; stage <= MAX_STAGES; stage++) {
      var more = new HashSet<>(known);
      for (var subgraph : subgraphs) {
        more.addAll(gain(subgraph, known, stage == 1));
      }
      known = more;
      if (known.containsAll(goal)) {
        return stage;
      }
    }
    return MAX_STAGES + 1;
  }

  private void search(Set<String> known, int stage, int fetches, int stages) {
    if (known.containsAll(goal)) {
      best = Math.min(best, fetches);
      return;
    }
    // Each stage that is left takes one fetch at least.
    if (stage > stages || fetches + 1 >= best) {
      return;
    }
    var key = stage + " " + new TreeSet<>(known);
    var before = seen.get(key);
    if (before != null && before <= fetches) {
      return;
    }
    seen.put(key, fetches);
    var gains = new ArrayList<Set<String>>();
    for (var subgraph : subgraphs) {
      var gain = gain(subgraph, known, stage == 1);
      if (!known.containsAll(gain)) {
        gains.add(gain);
      }
    }
    for (int chosen = 1; chosen < 1 << gains.size(); chosen++) {
      int count = fetches + Integer.bitCount(chosen);
      if (count >= best) {
        continue;
      }
      var more = new HashSet<>(known);
      for (int i = 0; i < gains.size(); i++) {
        if ((chosen & 1 << i) != 0) {
          more.addAll(gains.get(i));
        }
      }
      search(more, stage + 1, count, stages);
    }
  }

  private Set<String> gain(String subgraph, Set<String> known, boolean first) {
    var gain = new HashSet<String>();
    if (first) {
      visit("", subgraph, FieldSet.EMPTY, null, gain);
      return gain;
    }
    for (var path : typeByPath.keySet()) {
      if (!path.isEmpty() && known.contains(path)) {
        var membership = graph.type(type(path)).memberships().get(subgraph);
        if (membership != null
            && membership.keys().stream()
                .anyMatch(key -> key.resolvable() && has(known, path, key.fields()))) {
          visit(path, subgraph, FieldSet.EMPTY, known, gain);
        }
      }
    }
    return gain;
  }

  private String type(String path) {
    return Objects.requireNonNull(typeByPath.get(path), path);
  }

  private boolean has(Set<String> known, String path, FieldSet fields) {
    return fields.items().stream()
        .allMatch(
            item -> {
              var name = item.name() + ArgumentText.of(item.arguments());
              var children = item.children();
              return known.contains(path + ":" + name)
                  && (children == null || has(known, path + "/" + name, children));
            });
  }

  /**
   * All that the subgraph says from here on; {@code given}: the object is an entity just entered.
   */
  private void visit(
      String path,
      String subgraph,
      FieldSet provided,
      @Nullable Set<String> given,
      Set<String> gain) {
    gain.add(path);
    for (var field : graph.type(type(path)).fields().values()) {
      var in = field.in(subgraph);
      if (in == null) {
        continue;
      }
      var way = provided.items().stream().filter(item -> item.name().equals(field.name())).toList();
      var requires = in.requires();
      if (in.external() && way.isEmpty()
          || requires != null && (given == null || !has(given, path, requires))) {
        continue;
      }
      var all = in.provides() == null ? FieldSet.EMPTY : in.provides();
      for (var item : way) {
        var children = item.children();
        all = children == null ? all : all.plus(children);
      }
      for (var variant : variants.getOrDefault(path + ":" + field.name(), Set.of())) {
        gain.add(path + ":" + variant);
        if (typeByPath.containsKey(path + "/" + variant)) {
          visit(path + "/" + variant, subgraph, all, null, gain);
        }
      }
    }
  }
}
