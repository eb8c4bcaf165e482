package dev.readout.gateway.supergraph;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets every custom scalar through unread: only the subgraph that owns it knows its rules. */
final class OpenWiring implements WiringFactory {

  @Override
  public boolean providesScalar(ScalarWiringEnvironment environment) {
    return !ScalarInfo.isGraphqlSpecifiedScalar(environment.getScalarTypeDefinition().getName());
  }

  @Override
  public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
    var definition = environment.getScalarTypeDefinition();
    return GraphQLScalarType.newScalar()
        .name(definition.getName())
        .description(
            definition.getDescription() == null ? null : definition.getDescription().getContent())
        .definition(definition)
        .coercing(new AnyValue())
        .build();
  }

  @Override
  public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
    return true;
  }

  @Override
  public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
    return unused();
  }

  @Override
  public boolean providesTypeResolver(UnionWiringEnvironment environment) {
    return true;
  }

  @Override
  public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
    return unused();
  }

  private static TypeResolver unused() {
    return environment -> {
      throw new IllegalStateException("graphql-java executes introspection only");
    };
  }

  private static final class AnyValue implements Coercing<Object, Object> {
    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
      return value;
    }

    @Override
    public Object parseValue(Object value, GraphQLContext context, Locale locale) {
      return value;
    }

    @Override
    public @Nullable Object parseLiteral(
        Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
      return plain(literal, variables);
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
      return LiteralOf.value(value);
    }

    private static @Nullable Object plain(Value<?> literal, CoercedVariables variables) {
      return switch (literal) {
        case StringValue value -> value.getValue();
        case IntValue value -> value.getValue();
        case FloatValue value -> value.getValue();
        case BooleanValue value -> value.isValue();
        case EnumValue value -> value.getName();
        case VariableReference reference -> variables.get(reference.getName());
        case NullValue value -> null;
        case ArrayValue array -> {
          var values = new ArrayList<@Nullable Object>();
          array.getValues().forEach(value -> values.add(plain(value, variables)));
          yield values;
        }
        case ObjectValue object -> {
          var fields = new LinkedHashMap<String, @Nullable Object>();
          object
              .getObjectFields()
              .forEach(field -> fields.put(field.getName(), plain(field.getValue(), variables)));
          yield fields;
        }
        default -> throw new IllegalStateException("unknown literal " + literal);
      };
    }
  }
}
