package dev.readout.gateway.plan;

import java.util.HashSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must hold of any plan, checked in tests and in production: fetches stand in an order that
 * works (the constructor of {@link QueryPlan} sees to that), every fetch of entities waits for
 * another, each variable of its representations is its own, and no fetch is there twice.
 */
final class PlanCheck {

  private PlanCheck() {}

  static void check(QueryPlan plan) {
    var seen = new HashSet<String>();
    var reaches = new TreeMap<Integer, TreeSet<Integer>>();
    for (var fetch : plan.fetches()) {
      var before = new TreeSet<Integer>(fetch.waitsFor());
      fetch.waitsFor().forEach(id -> before.addAll(reaches.getOrDefault(id, new TreeSet<>())));
      reaches.put(fetch.id(), before);
      if (!fetch.entities().isEmpty() && fetch.waitsFor().isEmpty()) {
        throw new IllegalStateException("entities without an earlier fetch:\n" + fetch);
      }
      var variables = new HashSet<String>();
      for (var call : fetch.entities()) {
        if (!variables.add(call.variable()) || fetch.variables().contains(call.variable())) {
          throw new IllegalStateException("variable used twice:\n" + fetch);
        }
      }
      if (!fetch.isMutation()
          && !seen.add(fetch.subgraph() + fetch.entities() + fetch.rootPath() + fetch.document())) {
        throw new IllegalStateException("the same fetch twice:\n" + plan);
      }
    }
  }
}
