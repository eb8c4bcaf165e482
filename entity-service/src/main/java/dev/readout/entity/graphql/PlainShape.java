package dev.readout.entity.graphql;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What a question wants of a value that needs no more than to be read. */
sealed interface PlainShape {
  /** Says that a value is no case for this: the library has to complete it. */
  Object NOT_PLAIN = new Object();

  /**
   * The value as it stands in the answer.
   *
   * @param value not null
   */
  Object of(Object value);

  /** A value or null where null may be; {@link #NOT_PLAIN} where it may not. */
  private static @Nullable Object ofNullable(
      PlainShape shape, boolean nullable, @Nullable Object value) {
    if (value == null) {
      return nullable ? null : NOT_PLAIN;
    }
    return value == NOT_PLAIN ? NOT_PLAIN : shape.of(value);
  }

  /** Text and numbers. */
  record Scalar(GraphQLScalarType type, GraphQLContext context, Locale locale)
      implements PlainShape {
    Scalar(GraphQLScalarType type, ExecutionContext context) {
      this(type, context.getGraphQLContext(), context.getLocale());
    }

    @Override
    public Object of(Object value) {
      try {
        Object written = type.getCoercing().serialize(value, context, locale);
        return written == null ? NOT_PLAIN : written;
      } catch (RuntimeException e) {
        return NOT_PLAIN;
      }
    }
  }

  /** One of an enum. */
  record Name(GraphQLEnumType type, GraphQLContext context, Locale locale) implements PlainShape {
    Name(GraphQLEnumType type, ExecutionContext context) {
      this(type, context.getGraphQLContext(), context.getLocale());
    }

    @Override
    public Object of(Object value) {
      try {
        Object written = type.serialize(value, context, locale);
        return written == null ? NOT_PLAIN : written;
      } catch (RuntimeException e) {
        return NOT_PLAIN;
      }
    }
  }

  /** A list. */
  record Several(PlainShape element, boolean nullable) implements PlainShape {
    @Override
    public Object of(Object value) {
      if (!(value instanceof Collection<?> values)) {
        return NOT_PLAIN;
      }
      List<@Nullable Object> written = new ArrayList<>(values.size());
      for (Object one : values) {
        Object plain = ofNullable(element, nullable, one);
        if (plain == NOT_PLAIN) {
          return NOT_PLAIN;
        }
        written.add(plain);
      }
      return written;
    }
  }

  /** A field of an object: how it is read, and what is wanted of it. */
  record Part(PlainFields field, PlainShape shape, boolean nullable) {}

  /** An object. */
  record One(SequencedMap<String, Part> parts) implements PlainShape {
    @Override
    public Object of(Object value) {
      Map<String, @Nullable Object> written = new LinkedHashMap<>(parts.size() * 2);
      for (Map.Entry<String, Part> entry : parts.entrySet()) {
        Part part = entry.getValue();
        Object plain = ofNullable(part.shape(), part.nullable(), part.field().read(value));
        if (plain == NOT_PLAIN) {
          return NOT_PLAIN;
        }
        written.put(entry.getKey(), plain);
      }
      return written;
    }
  }

  /**
   * An object of one of several types; its class has the name of its type.
   *
   * @param shapes by the name of the type
   */
  record OneOf(Map<String, PlainShape> shapes) implements PlainShape {
    @Override
    public Object of(Object value) {
      PlainShape shape = shapes.get(value.getClass().getSimpleName());
      return shape == null ? NOT_PLAIN : shape.of(value);
    }
  }
}
