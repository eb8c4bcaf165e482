package dev.readout.gateway.plan;

import dev.readout.gateway.operation.FieldNames;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An immutable list of fetches in an order that works. {@code names} says where the answer to each
 * field of the question stands in the tree. {@link #toString()} is the explain text.
 */
public record QueryPlan(List<Fetch> fetches, FieldNames names) {

  public QueryPlan {
    fetches = List.copyOf(fetches);
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
    return head + fetches.stream().map(Fetch::toString).collect(Collectors.joining("\n\n")) + "\n";
  }
}
