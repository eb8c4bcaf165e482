package dev.readout.gateway.response;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks scalar and enum values that came from a subgraph against the public schema. */
interface Leaf {

  /** The value as the client may see it; null if it does not fit. */
  @Nullable Object checked(Object value);

  static Leaf of(GraphQLType type) {
    if (type instanceof GraphQLEnumType values) {
      Set<Object> names = new HashSet<>();
      values.getValues().stream().map(GraphQLEnumValueDefinition::getName).forEach(names::add);
      return value -> names.contains(value) ? value : null;
    }
    return switch (((GraphQLNamedType) type).getName()) {
      case "Int" -> Leaf::integer;
      case "Float" -> value -> value instanceof Number ? value : null;
      case "String" -> Leaf::text;
      case "Boolean" -> value -> value instanceof Boolean ? value : null;
      case "ID" -> value -> value instanceof Number ? value.toString() : text(value);
      default -> value -> value;
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
