package dev.readout.gateway.supergraph;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/** Readings of a type reference of the schema language. */
public final class Types {

  private Types() {}

  public static String named(Type<?> type) {
    return switch (type) {
      case TypeName name -> name.getName();
      case ListType list -> named(list.getType());
      case NonNullType nonNull -> named(nonNull.getType());
      default -> throw new IllegalStateException("not a type reference: " + type);
    };
  }

  /** The wrappers around a leaf: {@code [Int!]} with leaf {@code *} is {@code [*!]}. */
  public static String shape(Type<?> type, String leaf) {
    return switch (type) {
      case TypeName name -> leaf;
      case ListType list -> "[" + shape(list.getType(), leaf) + "]";
      case NonNullType nonNull -> shape(nonNull.getType(), leaf) + "!";
      default -> throw new IllegalStateException("not a type reference: " + type);
    };
  }
}
