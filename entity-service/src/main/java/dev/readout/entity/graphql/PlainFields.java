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
  /** Scalars that are given out as they are; dates are left to the library. */
  private static final Set<String> AS_THEY_ARE = Set.of("ID", "String", "Int", "Float", "Boolean");

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
    Method getter = getters.get(source.getClass());
    if (getter == null) {
      getter = getter(source.getClass());
      if (getter == null) {
        return library.get(environment.get());
      }
      getters.put(source.getClass(), getter);
    }
    try {
      return getter.invoke(source);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
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
