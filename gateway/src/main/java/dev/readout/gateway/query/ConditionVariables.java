package dev.readout.gateway.query;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The variables in {@code @skip} and {@code @include}: their values decide which plan serves. */
final class ConditionVariables {

  private ConditionVariables() {}

  static SortedSet<String> of(Document document) {
    var names = new TreeSet<String>();
    document.getDefinitions().forEach(definition -> collect(definition, names));
    return names;
  }

  private static void collect(Node<?> node, SortedSet<String> names) {
    if (node instanceof DirectivesContainer<?> element) {
      for (var name : List.of("skip", "include")) {
        for (var directive : element.getDirectives(name)) {
          var condition = directive.getArgument("if");
          if (condition != null && condition.getValue() instanceof VariableReference variable) {
            names.add(variable.getName());
          }
        }
      }
    }
    for (var child : node.getChildren()) {
      collect((Node<?>) child, names);
    }
  }
}
