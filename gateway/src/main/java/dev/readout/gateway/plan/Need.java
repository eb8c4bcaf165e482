package dev.readout.gateway.plan;

import graphql.language.Argument;
import java.util.List;

/**
 * A field that must be fetched for the objects of type {@code on} in a scope: because the client
 * asked, or because a key or a {@code @requires} names it. {@code key} is its name in the tree.
 */
record Need(Scope scope, String on, String name, List<Argument> arguments, String key) {
  private static final String TYPENAME = "__typename";
  private static final String EXISTENCE = "";

  /** That it is known which objects of a scope exist. */
  static Need existence(Scope scope) {
    return new Need(scope, scope.typeName(), EXISTENCE, List.of(), EXISTENCE);
  }

  /** That it is known which objects of a scope exist, and of which type each is. */
  static Need typename(Scope scope) {
    return new Need(scope, scope.typeName(), TYPENAME, List.of(), TYPENAME);
  }

  /** Not a field of its own: comes with any selection of the objects. */
  boolean isImplied() {
    return isTypename() || name.equals(EXISTENCE);
  }

  boolean isTypename() {
    return name.equals(TYPENAME);
  }

  String id() {
    return on + "." + key;
  }
}
