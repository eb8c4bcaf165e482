package dev.readout.gateway.plan;

import dev.readout.gateway.operation.Condition;
import dev.readout.gateway.operation.FieldNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list of fetches in an order that works. {@code names} says where the answer to each
 * field of the question stands in the tree. {@code conditions} are variables of the plan's own, for
 * conditions of more than one variable. {@link #toString()} is the explain text.
 */
public record QueryPlan(
    List<Fetch> fetches, FieldNames names, SortedMap<String, Condition> conditions) {

  public QueryPlan {
    fetches = List.copyOf(fetches);
    conditions = Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
    for (int i = 0; i < fetches.size(); i++) {
      var fetch = fetches.get(i);
      if (fetch.id() != i + 1) {
        throw new IllegalStateException("fetch " + fetch.id() + " stands at place " + (i + 1));
      }
      for (int earlier : fetch.waitsFor()) {
        if (earlier < 1 || earlier >= fetch.id()) {
          throw new IllegalStateException(
              "fetch " + fetch.id() + " waits for " + earlier + ", which is not before it");
        }
      }
    }
  }

  /** The client's variables and the plan's own. */
  public Map<String, @Nullable Object> values(Map<String, @Nullable Object> variables) {
    if (conditions.isEmpty()) {
      return variables;
    }
    var values = new LinkedHashMap<String, @Nullable Object>(variables);
    conditions.forEach((name, condition) -> values.put(name, condition.holds(variables)));
    return values;
  }

  /** Does one request to one subgraph answer it all? */
  public boolean isOneFetch() {
    var path = fetches.size() == 1 ? fetches.getFirst().rootPath() : null;
    return path != null && path.isEmpty();
  }

  /** How many fetches stand one behind the other on the longest way. */
  public int stages() {
    int[] depth = new int[fetches.size() + 1];
    int stages = 0;
    for (var fetch : fetches) {
      for (int earlier : fetch.waitsFor()) {
        depth[fetch.id()] = Math.max(depth[fetch.id()], depth[earlier]);
      }
      stages = Math.max(stages, ++depth[fetch.id()]);
    }
    return stages;
  }

  @Override
  public String toString() {
    if (fetches.isEmpty()) {
      return "no fetch: the gateway answers by itself\n";
    }
    var head =
        fetches.size()
            + (fetches.size() == 1 ? " fetch in " : " fetches in ")
            + stages()
            + (stages() == 1 ? " stage\n\n" : " stages\n\n");
    var own = new StringBuilder();
    conditions.forEach(
        (name, condition) ->
            own.append("$").append(name).append(" = ").append(condition).append("\n"));
    return head
        + (own.isEmpty() ? "" : own.append("\n").toString())
        + fetches.stream().map(Fetch::toString).collect(Collectors.joining("\n\n"))
        + "\n";
  }
}
