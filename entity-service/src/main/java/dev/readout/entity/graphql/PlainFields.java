package dev.readout.entity.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a property of a value by its getter, and nothing else. The library's own fetcher makes for
 * each of the thousands of values of a page a context with path, arguments and, as JSON, what was
 * selected: most of the work of an answer.
 */
final class PlainFields implements LightDataFetcher<Object> {
  /** Scalars that are given out as they are; moments are left to the library. */
  private static final Set<String> AS_THEY_ARE =
      Set.of("ID", "String", "Int", "Float", "Boolean", "Date");

  private final DataFetcher<?> library;
  private final List<String> names;
  private final Map<Class<?>, Method> getters = new ConcurrentHashMap<>();

  private PlainFields(DataFetcher<?> library, String field) {
    String capital = Character.toUpperCase(field.charAt(0)) + field.substring(1);
    this.library = library;
    this.names = List.of("get" + capital, "is" + capital, field);
  }

  /** Whether values of the type need no more than to be read. */
  static boolean fits(GraphQLType type) {
    GraphQLType inner = GraphQLTypeUtil.unwrapAll(type);
    return !(inner instanceof GraphQLScalarType scalar) || AS_THEY_ARE.contains(scalar.getName());
  }

  static DataFetcher<?> of(DataFetcher<?> library, GraphQLFieldDefinition field) {
    return new PlainFields(library, field.getName());
  }

  @Override
  public @Nullable Object get(
      GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
      throws Exception {
    Method getter = getter(source);
    if (getter == null) {
      return library.get(environment.get());
    }
    try {
      return written(getter.invoke(source));
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** The property, or {@link PlainShape#NOT_PLAIN} if there is no reading it. */
  @Nullable Object read(Object source) {
    Method getter = getter(source);
    if (getter == null) {
      return PlainShape.NOT_PLAIN;
    }
    try {
      return written(getter.invoke(source));
    } catch (ReflectiveOperationException e) {
      return PlainShape.NOT_PLAIN;
    }
  }

  /** A day as the library formats it. */
  private static @Nullable Object written(@Nullable Object value) {
    return value instanceof LocalDate day ? day.toString() : value;
  }

  private @Nullable Method getter(Object source) {
    Method known = getters.get(source.getClass());
    if (known != null) {
      return known;
    }
    Method getter = getter(source.getClass());
    if (getter != null) {
      getters.put(source.getClass(), getter);
    }
    return getter;
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    return get(
        environment.getFieldDefinition(),
        Objects.requireNonNull(environment.<Object>getSource()),
        () -> environment);
  }

  private @Nullable Method getter(Class<?> type) {
    for (String name : names) {
      try {
        Method method = type.getMethod(name);
        if (method.getReturnType() != void.class) {
          method.setAccessible(true);
          return method;
        }
      } catch (NoSuchMethodException e) {
        continue; // another spelling
      }
    }
    return null;
  }
}
