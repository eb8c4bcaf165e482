package dev.readout.gateway.world;

import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A random question that is valid for a schema: fragments on every type that overlaps, named
 * fragments, conditions, variables, mutations. Some name their fields so that they clash or merge.
 */
public final class RandomQuestion {
  private static final Map<String, String> VARIABLES =
      new TreeMap<>(
          Map.of(
              "v0", "Boolean!",
              "v1", "Boolean! = true",
              "v2", "Boolean = false",
              "s0", "String",
              "s1", "String = \"d\""));

  private static final int MAX_DEPTH = 4;

  private final GraphQLSchema schema;
  private final Random random;
  private final boolean conditions;
  private final String text;
  private final Map<String, String> fragments = new LinkedHashMap<>();
  private final Map<String, String> fragmentTypes = new LinkedHashMap<>();
  private boolean clashing;
  private boolean isEvent;
  private int aliases;

  public RandomQuestion(GraphQLSchema schema, long seed) {
    this.schema = schema;
    this.random = new Random(seed);
    this.conditions = random.nextInt(3) == 0;
    this.clashing = random.nextInt(2) == 0;
    var made = make();
    for (int i = 0; i < 20 && !isValid(made); i++) {
      clashing = clashing && i < 15;
      made = make();
    }
    this.text = made;
  }

  /** The same text each time it is asked for. */
  public String text() {
    return text;
  }

  private boolean isValid(String question) {
    return ParseAndValidate.validate(schema, Parser.parse(question), Locale.ENGLISH).isEmpty();
  }

  private String make() {
    fragments.clear();
    fragmentTypes.clear();
    var kind = kind();
    isEvent = kind.equals("subscription");
    var selection =
        switch (kind) {
          case "mutation" -> selection(Objects.requireNonNull(schema.getMutationType()), MAX_DEPTH);
          // An event is the value of one field.
          case "subscription" ->
              "{ "
                  + field(any(schema.getSubscriptionType().getFieldDefinitions()), MAX_DEPTH)
                  + " }";
          default -> selection(schema.getQueryType(), MAX_DEPTH);
        };
    var all = selection + String.join("\n", fragments.values());
    var declared = new ArrayList<String>();
    VARIABLES.forEach(
        (name, type) -> {
          if (all.contains("$" + name)) {
            declared.add("$" + name + ": " + type);
          }
        });
    return kind + (declared.isEmpty() ? " " : "(" + String.join(", ", declared) + ") ") + all;
  }

  private String kind() {
    if (schema.getMutationType() != null && random.nextInt(6) == 0) {
      return "mutation";
    }
    return schema.getSubscriptionType() != null && random.nextInt(6) == 0
        ? "subscription"
        : "query";
  }

  /** Values for the variables in {@link #text()}. */
  public Map<String, Object> variables() {
    var values = new TreeMap<String, Object>(Map.of("v0", random.nextBoolean()));
    for (var name : List.of("v1", "v2")) {
      if (random.nextBoolean()) {
        values.put(name, random.nextBoolean());
      }
    }
    for (var name : List.of("s0", "s1")) {
      if (random.nextBoolean()) {
        values.put(name, "w" + random.nextInt(2));
      }
    }
    return values;
  }

  private String condition() {
    if (!conditions || random.nextInt(3) > 0) {
      return "";
    }
    var value = random.nextInt(8) == 0 ? random.nextBoolean() : "$v" + random.nextInt(3);
    return (random.nextBoolean() ? " @include" : " @skip") + "(if: " + value + ")";
  }

  private String selection(GraphQLNamedType type, int depth) {
    var parts = new ArrayList<String>();
    if (random.nextInt(3) == 0) {
      parts.add((random.nextInt(6) == 0 ? "t: " : "") + "__typename" + condition());
    }
    if (type instanceof GraphQLFieldsContainer container) {
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        parts.add(field(any(container.getFieldDefinitions()), depth));
      }
    }
    if (!(type instanceof GraphQLObjectType)) {
      for (var member : possible(type)) {
        if (random.nextInt(3) > 0) {
          parts.add("... on " + member + condition() + " " + selection(named(member), depth));
        }
      }
    }
    if (depth > 0 && random.nextInt(6) == 0) {
      parts.add(fragment(type, depth));
    }
    parts.removeIf(String::isEmpty);
    return parts.isEmpty() ? "{ __typename }" : "{ " + String.join(" ", parts) + " }";
  }

  /** A fragment on any type that overlaps with this one, in its place or by name. */
  private String fragment(GraphQLNamedType type, int depth) {
    var overlapping =
        schema.getAllTypesAsList().stream()
            .filter(
                other ->
                    other instanceof GraphQLFieldsContainer || other instanceof GraphQLUnionType)
            .filter(other -> !other.getName().startsWith("__"))
            .filter(other -> possible(other).stream().anyMatch(possible(type)::contains))
            .toList();
    var on = any(overlapping);
    if (random.nextBoolean()) {
      return random.nextInt(4) == 0
          ? "..." + condition() + " " + selection(type, depth - 1)
          : "... on " + on.getName() + condition() + " " + selection(on, depth - 1);
    }
    for (var known : fragmentTypes.entrySet()) {
      if (overlapping.stream().anyMatch(other -> other.getName().equals(known.getValue()))
          && random.nextBoolean()) {
        return "..." + known.getKey() + condition();
      }
    }
    var body = selection(on, depth - 1);
    var name = "F" + fragments.size();
    fragments.put(name, "fragment " + name + " on " + on.getName() + " " + body);
    fragmentTypes.put(name, on.getName());
    return "..." + name + condition();
  }

  private GraphQLNamedType named(String name) {
    return (GraphQLNamedType) Objects.requireNonNull(schema.getType(name), name);
  }

  private Set<String> possible(GraphQLNamedType type) {
    return switch (type) {
      case GraphQLInterfaceType abstractType ->
          schema.getImplementations(abstractType).stream()
              .map(GraphQLObjectType::getName)
              .collect(Collectors.toCollection(TreeSet::new));
      case GraphQLUnionType union ->
          union.getTypes().stream()
              .map(GraphQLNamedType.class::cast)
              .map(GraphQLNamedType::getName)
              .collect(Collectors.toCollection(TreeSet::new));
      default -> Set.of(type.getName());
    };
  }

  private String field(GraphQLFieldDefinition field, int depth) {
    var type = GraphQLTypeUtil.unwrapAll(field.getType());
    boolean composite = type instanceof GraphQLFieldsContainer || type instanceof GraphQLUnionType;
    if (composite && depth <= 1) {
      return "";
    }
    var arguments =
        field.getArguments().stream()
            .filter(
                argument -> GraphQLTypeUtil.isNonNull(argument.getType()) || random.nextBoolean())
            .map(argument -> argument.getName() + ": " + value(argument.getType(), 2))
            .collect(Collectors.joining(", "));
    return name(field)
        + field.getName()
        + (arguments.isEmpty() ? "" : "(" + arguments + ")")
        // The field that is an event is not conditional.
        + (isEvent && depth == MAX_DEPTH ? "" : condition())
        + (composite ? " " + selection(type, depth - 1) : "");
  }

  private String value(GraphQLType type, int depth) {
    return switch (type) {
      case GraphQLNonNull nonNull ->
          GraphQLTypeUtil.unwrapAll(type).getName().equals("String")
              ? any(List.of("\"0\"", "\"1\"", "$s1"))
              : value(nonNull.getWrappedType(), depth);
      case GraphQLList list -> "[" + value(list.getWrappedType(), depth) + "]";
      case GraphQLEnumType values -> any(values.getValues()).getName();
      case GraphQLInputObjectType input ->
          input.getFields().stream()
              .filter(field -> random.nextBoolean() && depth > 0)
              .map(field -> field.getName() + ": " + value(field.getType(), depth - 1))
              .collect(Collectors.joining(", ", "{", "}"));
      case GraphQLNamedType named when named.getName().equals("Int") -> "" + random.nextInt(9);
      default -> any(List.of("\"0\"", "\"1\"", "$s0", "$s1"));
    };
  }

  private String name(GraphQLFieldDefinition field) {
    if (!clashing) {
      // A plain name merges with the same field elsewhere only if its type is the same there.
      return field.getName().equals("id") ? "" : "a" + aliases++ + ": ";
    }
    return random.nextInt(3) > 0 ? "" : any(List.of("id", "x", "label", "sku", "to0")) + ": ";
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
