package dev.readout.gateway.world;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random question that is valid for a schema; aliases are used where names could clash. */
public final class RandomQuestion {
  private final GraphQLSchema schema;
  private final Random random;
  private int aliases;

  public RandomQuestion(GraphQLSchema schema, long seed) {
    this.schema = schema;
    this.random = new Random(seed);
  }

  public String text() {
    return "query " + selection(schema.getQueryType(), 4);
  }

  private String selection(GraphQLNamedType type, int depth) {
    var parts = new ArrayList<String>();
    if (random.nextInt(3) == 0) {
      parts.add("__typename");
    }
    if (type instanceof GraphQLFieldsContainer container) {
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        parts.add(field(any(container.getFieldDefinitions()), depth));
      }
    }
    if (!(type instanceof GraphQLObjectType)) {
      for (var member : members(type)) {
        if (random.nextInt(3) > 0) {
          parts.add("... on " + member.getName() + " " + selection(member, depth));
        }
      }
    }
    parts.removeIf(String::isEmpty);
    return parts.isEmpty() ? "{ __typename }" : "{ " + String.join(" ", parts) + " }";
  }

  private List<GraphQLObjectType> members(GraphQLNamedType type) {
    return switch (type) {
      case GraphQLInterfaceType abstractType -> schema.getImplementations(abstractType);
      case GraphQLUnionType union ->
          union.getTypes().stream().map(member -> (GraphQLObjectType) member).toList();
      default -> List.of();
    };
  }

  private String field(GraphQLFieldDefinition field, int depth) {
    var type = GraphQLTypeUtil.unwrapAll(field.getType());
    boolean composite = type instanceof GraphQLFieldsContainer || type instanceof GraphQLUnionType;
    if (composite && depth <= 1) {
      return "";
    }
    var arguments =
        field.getArguments().isEmpty() || random.nextBoolean()
            ? ""
            : "(x: \"" + random.nextInt(3) + "\")";
    var alias = random.nextInt(5) == 0 || !arguments.isEmpty() ? "" : null;
    var key = alias == null && !composite ? safe(field) : "a" + aliases++ + ": ";
    return key + field.getName() + arguments + (composite ? " " + selection(type, depth - 1) : "");
  }

  /** A plain name merges with the same field elsewhere only if its type is the same there. */
  private String safe(GraphQLFieldDefinition field) {
    return field.getName().equals("id") || random.nextInt(3) == 0 && field.getName().equals("sku")
        ? ""
        : "a" + aliases++ + ": ";
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
