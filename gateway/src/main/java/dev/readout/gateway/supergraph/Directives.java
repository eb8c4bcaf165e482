package dev.readout.gateway.supergraph;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.StringValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the join directives of one element of the supergraph document. */
final class Directives {

  private Directives() {}

  static List<Directive> named(DirectivesContainer<?> element, String name) {
    return element.getDirectives(name);
  }

  static boolean has(DirectivesContainer<?> element, String name) {
    return !element.getDirectives(name).isEmpty();
  }

  static @Nullable String text(Directive directive, String argumentName) {
    var argument = directive.getArgument(argumentName);
    if (argument == null) {
      return null;
    }
    return switch (argument.getValue()) {
      case StringValue string -> string.getValue();
      case EnumValue value -> value.getName();
      default -> null;
    };
  }

  static boolean flag(Directive directive, String argumentName, boolean otherwise) {
    var argument = directive.getArgument(argumentName);
    return (argument != null && argument.getValue() instanceof BooleanValue value)
        ? value.isValue()
        : otherwise;
  }
}
