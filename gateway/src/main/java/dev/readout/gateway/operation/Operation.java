package dev.readout.gateway.operation;

import dev.readout.gateway.supergraph.ArgumentText;
import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One operation, ready to be planned: no fragments left, and of directives only conditions. */
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

  /** Does it depend on variables which of its fields are wanted? */
  public boolean hasConditions() {
    return hasConditions(selection);
  }

  private static boolean hasConditions(Selection selection) {
    for (var field : selection.fields()) {
      var children = field.children();
      if (!field.condition().isAlways() || (children != null && hasConditions(children))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same text for all operations that have the same plan and answer: names of operation and
   * fragments, layout, comments and the order of variables do not count.
   */
  public String normalForm() {
    var text = new StringBuilder(kind.name());
    variables.stream()
        .map(AstPrinter::printAstCompact)
        .sorted()
        .forEach(variable -> text.append(' ').append(variable));
    return write(text, selection).toString();
  }

  private static StringBuilder write(StringBuilder text, Selection selection) {
    text.append('{');
    for (var field : selection.fields()) {
      text.append(field.on()).append('.').append(field.responseKey()).append(':');
      text.append(field.isDenied() ? "!" : "");
      text.append(field.name()).append(ArgumentText.of(field.arguments()));
      if (!field.condition().isAlways()) {
        text.append('@').append(field.condition());
      }
      var children = field.children();
      if (children != null) {
        write(text, children);
      }
      text.append(' ');
    }
    return text.append('}');
  }

  public boolean isIntrospectionOnly() {
    return selection.fields().stream().allMatch(f -> f.isIntrospection() || f.isTypename());
  }
}
