package dev.readout.gateway.response;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/**
 * What the public schema says of a field's values, looked up once: a list ({@code element}), a leaf
 * or an object (neither); {@code isRequired}: null is not allowed.
 */
record ValueType(boolean isRequired, @Nullable ValueType element, @Nullable Leaf leaf) {

  static ValueType of(GraphQLType type) {
    if (type instanceof GraphQLNonNull nonNull) {
      var inner = of(nonNull.getWrappedType());
      return new ValueType(true, inner.element, inner.leaf);
    }
    if (type instanceof GraphQLList list) {
      return new ValueType(false, of(list.getWrappedType()), null);
    }
    return new ValueType(false, null, type instanceof GraphQLCompositeType ? null : Leaf.of(type));
  }
}
