package dev.readout.gateway.response;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks scalar and enum values that came from a subgraph against the public schema. */
final class Leaves {

  private Leaves() {}

  /** The value as the client may see it; null if it does not fit. */
  static @Nullable Object checked(Object value, GraphQLType type) {
    if (type instanceof GraphQLEnumType values) {
      return value instanceof String name && values.getValue(name) != null ? name : null;
    }
    return switch (((GraphQLNamedType) type).getName()) {
      case "Int" -> integer(value);
      case "Float" -> value instanceof Number ? value : null;
      case "String" -> text(value);
      case "Boolean" -> value instanceof Boolean ? value : null;
      case "ID" -> value instanceof Number ? value.toString() : text(value);
      default -> value;
    };
  }

  private static @Nullable Object integer(Object value) {
    return switch (value) {
      case Integer number -> number;
      case Long ignored -> null;
      case BigInteger ignored -> null;
      case Number number ->
          number.doubleValue() == Math.rint(number.doubleValue())
                  && Math.abs(number.doubleValue()) <= Integer.MAX_VALUE
              ? (Object) number.intValue()
              : null;
      default -> null;
    };
  }

  private static @Nullable Object text(Object value) {
    return value instanceof Map<?, ?> || value instanceof List<?> ? null : value.toString();
  }
}
