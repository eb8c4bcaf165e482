package dev.readout.entity.graphql;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.language.Field;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Completes what needs no more than to be read, in one go. For each field of each object the
 * library makes a path, a step, a future and a count of its level, so that fetchers may be batched
 * below it. Where nothing is fetched below - <code>{ evidence { exact start end } }</code> of a
 * hundred reports - that is most of the work of an answer. Anything unusual (a null that must not
 * be, a getter that throws) is left to the library, which knows what errors look like.
 */
final class PlainSubtrees extends AsyncExecutionStrategy {
  PlainSubtrees(DataFetcherExceptionHandler faults) {
    super(faults);
  }

  @Override
  protected FieldValueInfo completeValue(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    Object value = parameters.getSource();
    GraphQLType type = parameters.getExecutionStepInfo().getUnwrappedNonNullType();
    if (value == null || isLeaf(type) || context.hasIncrementalSupport()) {
      return super.completeValue(context, parameters);
    }
    Shapes shapes = context.getGraphQLContext().get(Shapes.class);
    if (shapes == null) {
      shapes = new Shapes(context);
      context.getGraphQLContext().put(Shapes.class, shapes);
    }
    PlainShape shape = shapes.of(parameters.getField(), type);
    Object plain = shape == null ? PlainShape.NOT_PLAIN : shape.of(value);
    return plain == PlainShape.NOT_PLAIN
        ? super.completeValue(context, parameters)
        : new FieldValueInfo(FieldValueInfo.CompleteValueType.SCALAR, plain);
  }

  private static boolean isLeaf(GraphQLType type) {
    return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
  }

  /** What is selected at each place of one question; each is looked at once. */
  private final class Shapes {
    private final ExecutionContext context;
    private final GraphQLSchema schema;
    private final Map<Place, Optional<PlainShape>> known = new HashMap<>();

    /** The same nodes of the document, whichever object is being answered. */
    private record Place(List<Field> fields, GraphQLType type) {}

    Shapes(ExecutionContext context) {
      this.context = context;
      this.schema = context.getGraphQLSchema();
    }

    @Nullable PlainShape of(MergedField field, GraphQLType type) {
      Place place = new Place(field.getFields(), type);
      Optional<PlainShape> shape = known.get(place);
      if (shape == null) {
        shape = Optional.ofNullable(made(field, type));
        known.put(place, shape);
      }
      return shape.orElse(null);
    }

    private @Nullable PlainShape made(MergedField field, GraphQLType type) {
      return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
        case GraphQLScalarType scalar -> new PlainShape.Scalar(scalar, context);
        case GraphQLEnumType names -> new PlainShape.Name(names, context);
        case GraphQLList list -> {
          GraphQLType inner = list.getWrappedType();
          PlainShape element = of(field, inner);
          yield element == null
              ? null
              : new PlainShape.Several(element, GraphQLTypeUtil.isNullable(inner));
        }
        case GraphQLObjectType object -> {
          SequencedMap<String, PlainShape.Part> parts = parts(field, object);
          yield parts == null ? null : new PlainShape.One(parts);
        }
        // An interface or a union: each type may select something else.
        default -> {
          Map<String, PlainShape> shapes = new HashMap<>();
          for (GraphQLObjectType object : possible(type)) {
            PlainShape shape = of(field, object);
            if (shape == null) {
              yield null;
            }
            shapes.put(object.getName(), shape);
          }
          yield new PlainShape.OneOf(shapes);
        }
      };
    }

    private List<GraphQLObjectType> possible(GraphQLType type) {
      String name =
          ((graphql.schema.GraphQLNamedType) GraphQLTypeUtil.unwrapNonNull(type)).getName();
      return schema.getType(name) instanceof graphql.schema.GraphQLInterfaceType several
          ? schema.getImplementations(several)
          : List.of();
    }

    /** The fields of an object, or null if one of them needs more than to be read. */
    private @Nullable SequencedMap<String, PlainShape.Part> parts(
        MergedField field, GraphQLObjectType object) {
      MergedSelectionSet selected =
          fieldCollector.collectFields(
              FieldCollectorParameters.newParameters()
                  .schema(schema)
                  .objectType(object)
                  .fragments(context.getFragmentsByName())
                  .variables(context.getCoercedVariables().toMap())
                  .graphQLContext(context.getGraphQLContext())
                  .build(),
              field,
              false);
      SequencedMap<String, PlainShape.Part> parts = new LinkedHashMap<>();
      for (String key : selected.getKeys()) {
        MergedField sub = selected.getSubField(key);
        GraphQLFieldDefinition definition = object.getFieldDefinition(sub.getName());
        if (definition == null
            || !(schema.getCodeRegistry().getDataFetcher(object, definition)
                instanceof PlainFields plain)) {
          return null;
        }
        PlainShape shape = of(sub, definition.getType());
        if (shape == null) {
          return null;
        }
        parts.put(
            key,
            new PlainShape.Part(plain, shape, GraphQLTypeUtil.isNullable(definition.getType())));
      }
      return parts;
    }
  }
}
