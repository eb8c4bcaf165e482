package dev.readout.gateway.world;

import dev.readout.gateway.supergraph.GraphType;
import dev.readout.gateway.supergraph.Supergraph;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.FloatValue;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.IntValue;
import graphql.language.NonNullType;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.ScalarTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The schema of one subgraph, recovered from the supergraph, as SDL with {@code _entities}. */
final class SubgraphSchema {
  private final Supergraph graph;
  private final Document document;
  private final String subgraph;
  private boolean hasEvents;

  SubgraphSchema(Supergraph graph, String sdl, String subgraph) {
    this.graph = graph;
    this.document = Parser.parse(sdl);
    this.subgraph = subgraph;
  }

  String sdl() {
    var parts = new ArrayList<String>();
    var entities = new TreeSet<String>();
    for (var definition : document.getDefinitions()) {
      if (definition instanceof TypeDefinition<?> type) {
        var name = type.getName();
        if (name.startsWith("join__") || name.startsWith("link__")) {
          continue;
        }
        var graphType = graph.type(name);
        var membership = graphType.memberships().get(subgraph);
        if (membership == null) {
          continue;
        }
        if (!membership.keys().isEmpty()
            && (graphType.kind() == GraphType.Kind.OBJECT || membership.interfaceObject())) {
          entities.add(name);
        }
        if (graphType.kind() == GraphType.Kind.INTERFACE
            && !membership.interfaceObject()
            && !membership.keys().isEmpty()) {
          entities.addAll(graph.possibleIn(subgraph, name));
        }
        parts.add(print(type, graphType));
      }
    }
    var query = graph.rootTypes().query();
    var root = new StringBuilder();
    if (!graph.type(query).isIn(subgraph) || fields(query).isEmpty()) {
      root.append("type ").append(query).append(" { _unused: String }\n");
    }
    if (!entities.isEmpty()) {
      root.append("scalar _Any\nunion _Entity = ")
          .append(String.join(" | ", entities))
          .append("\nextend type ")
          .append(query)
          .append(" { _entities(representations: [_Any!]!): [_Entity]! }\n");
    }
    var mutation = graph.rootTypes().mutation();
    var schema = "schema { query: " + query;
    if (mutation != null && graph.type(mutation).isIn(subgraph) && !fields(mutation).isEmpty()) {
      schema += " mutation: " + mutation;
    }
    var subscription = graph.rootTypes().subscription();
    this.hasEvents =
        subscription != null
            && graph.type(subscription).isIn(subgraph)
            && !fields(subscription).isEmpty();
    return schema + " }\n" + String.join("\n", parts) + "\n" + root;
  }

  /** The same with subscriptions as its questions: an event is answered like one. */
  @Nullable String eventSdl() {
    var sdl = sdl();
    return hasEvents
        ? "schema { query: "
            + graph.rootTypes().subscription()
            + " }"
            + sdl.substring(sdl.indexOf('\n'))
        : null;
  }

  private List<String> fields(String typeName) {
    return graph.type(typeName).fields().values().stream()
        .filter(field -> field.in(subgraph) != null)
        .map(field -> field.name())
        .toList();
  }

  private String print(TypeDefinition<?> definition, GraphType type) {
    return switch (type.kind()) {
      case OBJECT, INTERFACE -> printFields((ImplementingTypeDefinition<?>) definition, type);
      case UNION ->
          "union "
              + type.name()
              + " = "
              + String.join(" | ", graph.possibleIn(subgraph, type.name()));
      case LEAF, INPUT -> printPlain(definition, this::knows);
    };
  }

  /** Not every subgraph knows every value of an enum. */
  private boolean knows(EnumValueDefinition value) {
    var stated = value.getDirectives("join__enumValue");
    return stated.isEmpty()
        || stated.stream()
            .map(directive -> (EnumValue) directive.getArgument("graph").getValue())
            .anyMatch(graphName -> graphName.getName().equalsIgnoreCase(subgraph));
  }

  private static String printPlain(
      TypeDefinition<?> definition, Predicate<EnumValueDefinition> known) {
    return AstPrinter.printAst(
        switch (definition) {
          case EnumTypeDefinition values ->
              values.transform(
                  builder ->
                      builder
                          .directives(List.of())
                          .enumValueDefinitions(
                              values.getEnumValueDefinitions().stream()
                                  .filter(known)
                                  .map(value -> value.transform(v -> v.directives(List.of())))
                                  .toList()));
          case ScalarTypeDefinition scalar ->
              scalar.transform(builder -> builder.directives(List.of()));
          case InputObjectTypeDefinition input ->
              input.transform(
                  builder ->
                      builder
                          .directives(List.of())
                          .inputValueDefinitions(
                              input.getInputValueDefinitions().stream()
                                  .map(value -> value.transform(v -> v.directives(List.of())))
                                  .toList()));
          default -> definition;
        });
  }

  private String printFields(ImplementingTypeDefinition<?> definition, GraphType type) {
    if (fields(type.name()).isEmpty()) {
      return "";
    }
    boolean asObject = type.kind() == GraphType.Kind.OBJECT || type.isInterfaceObjectIn(subgraph);
    var interfaces =
        type.interfaces().stream()
            .filter(
                name ->
                    graph.type(name).isIn(subgraph)
                        && !graph.type(name).isInterfaceObjectIn(subgraph)
                        && graph
                            .possibleIn(subgraph, name)
                            .containsAll(graph.possibleIn(subgraph, type.name())))
            .collect(Collectors.joining(" & "));
    var lines = new ArrayList<String>();
    for (var field : definition.getFieldDefinitions()) {
      var here = graph.field(subgraph, type.name(), field.getName());
      if (here != null) {
        lines.add(
            "  " + field.getName() + arguments(field) + ": " + AstPrinter.printAst(here.type()));
      }
    }
    return (asObject ? "type " : "interface ")
        + type.name()
        + (interfaces.isEmpty() ? "" : " implements " + interfaces)
        + " {\n"
        + String.join("\n", lines)
        + "\n}";
  }

  /**
   * The supergraph says what all subgraphs have in common: one of them can ask for less and offer
   * more.
   */
  private String arguments(@Nullable FieldDefinition field) {
    if (field == null || field.getInputValueDefinitions().isEmpty()) {
      return "";
    }
    boolean more = (field.getName() + subgraph).hashCode() % 2 == 0;
    return field.getInputValueDefinitions().stream()
        .map(
            input ->
                AstPrinter.printAstCompact(
                    input.transform(
                        builder ->
                            builder
                                .directives(List.of())
                                .type(
                                    more && input.getType() instanceof NonNullType must
                                        ? must.getType()
                                        : input.getType()))))
        .collect(Collectors.joining(", ", "(", more ? ", _more: [Int!])" : ")"));
  }

  /** A literal as the value that a resolver is given. */
  static @Nullable Object plain(Value<?> literal, Map<String, ?> variables) {
    return switch (literal) {
      case NullValue nothing -> null;
      case VariableReference variable -> variables.get(variable.getName());
      case StringValue text -> String.valueOf(text.getValue());
      case EnumValue value -> value.getName();
      case IntValue number -> number.getValue().intValueExact();
      case FloatValue number -> number.getValue().doubleValue();
      case BooleanValue flag -> flag.isValue();
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
      default -> throw new IllegalArgumentException("not a literal: " + literal);
    };
  }
}
