package dev.readout.gateway.supergraph;

import graphql.language.Directive;
import java.util.List;
import java.util.Map;

/**
 * Progressive overrides: two subgraphs answer one field, and a label says which share of requests
 * goes to the new one. Both give the same value, so only the ends of the scale decide: at
 * percent(0) the new subgraph is not asked, at percent(100) the old one is not.
 */
final class Overrides {

  private Overrides() {}

  static boolean hides(Directive field, List<Directive> siblings, Map<String, String> graphs) {
    var label = Directives.text(field, "overrideLabel");
    if (label == null) {
      return false;
    }
    if (Directives.text(field, "override") != null) {
      return label.equals("percent(0)");
    }
    return label.equals("percent(100)")
        && siblings.stream()
            .anyMatch(
                sibling ->
                    label.equals(Directives.text(sibling, "overrideLabel"))
                        && overrides(sibling, field, graphs));
  }

  private static boolean overrides(Directive sibling, Directive field, Map<String, String> graphs) {
    var from = Directives.text(sibling, "override");
    var graph = Directives.text(field, "graph");
    return from != null && graph != null && from.equals(graphs.get(graph));
  }
}
