package dev.readout.gateway.operation;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One operation, ready to be planned: no fragments, no directives left. */
public record Operation(
    Kind kind,
    @Nullable String name,
    Selection selection,
    List<VariableDefinition> variables,
    OperationDefinition definition) {

  /** The three kinds of operation. */
  public enum Kind {
    QUERY,
    MUTATION,
    SUBSCRIPTION
  }

  public Operation {
    variables = List.copyOf(variables);
  }

  public boolean hasIntrospection() {
    return selection.fields().stream().anyMatch(SelectedField::isIntrospection);
  }

  public boolean isIntrospectionOnly() {
    return selection.fields().stream().allMatch(f -> f.isIntrospection() || f.isTypename());
  }
}
