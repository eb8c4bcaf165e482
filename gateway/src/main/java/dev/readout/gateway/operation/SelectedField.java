package dev.readout.gateway.operation;

import graphql.language.Argument;
import graphql.schema.GraphQLOutputType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a question after fragments and conditions are resolved: it is wanted for values of
 * type {@code on}. Compared by identity: the same words at another place are another field.
 */
public final class SelectedField {
  private final String on;
  private final String responseKey;
  private final String name;
  private final List<Argument> arguments;
  private final GraphQLOutputType type;
  private final @Nullable Selection children;
  private final Condition condition;
  private final boolean denied;

  SelectedField(
      String on,
      String responseKey,
      String name,
      List<Argument> arguments,
      GraphQLOutputType type,
      @Nullable Selection children,
      Condition condition,
      boolean denied) {
    this.on = on;
    this.responseKey = responseKey;
    this.name = name;
    this.arguments = List.copyOf(arguments);
    this.type = type;
    this.children = children;
    this.condition = condition;
    this.denied = denied;
  }

  public String on() {
    return on;
  }

  public String responseKey() {
    return responseKey;
  }

  public String name() {
    return name;
  }

  public List<Argument> arguments() {
    return arguments;
  }

  public GraphQLOutputType type() {
    return type;
  }

  public @Nullable Selection children() {
    return children;
  }

  /** When it is wanted, where the object around it is. */
  public Condition condition() {
    return condition;
  }

  /** The caller may not see it: it is not fetched, and null with an error in its place. */
  public boolean isDenied() {
    return denied;
  }

  public boolean isTypename() {
    return name.equals("__typename");
  }

  /** {@code __schema} and {@code __type}: answered here, no subgraph is asked. */
  public boolean isIntrospection() {
    return name.equals("__schema") || name.equals("__type");
  }

  @Override
  public String toString() {
    return on + "." + responseKey;
  }
}
