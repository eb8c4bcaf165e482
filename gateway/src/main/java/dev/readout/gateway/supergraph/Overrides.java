package dev.readout.gateway.supergraph;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.ObjectTypeDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Progressive overrides: two subgraphs have one field, and a label says for each request which of
 * them answers it: the new one where the label holds, else the old one.
 */
final class Overrides {
  private final Map<String, String> graphs;
  private final @Nullable Set<String> held;

  /**
   * {@code held}: the labels that hold; null: nothing is decided, both subgraphs have the field.
   */
  Overrides(Map<String, String> graphs, @Nullable Set<String> held) {
    this.graphs = graphs;
    this.held = held;
  }

  /** All labels of a supergraph. */
  static SortedSet<String> labels(Document document) {
    var labels = new TreeSet<String>();
    for (var type : document.getDefinitionsOfType(ObjectTypeDefinition.class)) {
      for (var field : type.getFieldDefinitions()) {
        for (var stated : field.getDirectives("join__field")) {
          var label = Directives.text(stated, "overrideLabel");
          if (label != null) {
            labels.add(label);
          }
        }
      }
    }
    return labels;
  }

  /** Does the subgraph of this {@code join__field} not answer the field now? */
  boolean hides(Directive field, List<Directive> siblings) {
    var label = Directives.text(field, "overrideLabel");
    if (Directives.text(field, "override") != null) {
      return label != null && held != null && !held.contains(label);
    }
    return siblings.stream()
        .filter(sibling -> takesOver(sibling, field))
        .anyMatch(
            sibling -> {
              var itsLabel = Directives.text(sibling, "overrideLabel");
              return itsLabel != null && held != null && held.contains(itsLabel);
            });
  }

  /**
   * Is the field another subgraph's for good, and still mentioned here? With a label it may be
   * mentioned here, too, but whose it is depends on the label.
   */
  static boolean isTaken(Directive field) {
    return Directives.flag(field, "usedOverridden", false)
        && field.getArgument("overrideLabel") == null;
  }

  private boolean takesOver(Directive sibling, Directive field) {
    var from = Directives.text(sibling, "override");
    var graph = Directives.text(field, "graph");
    return from != null && graph != null && from.equals(graphs.get(graph));
  }
}
