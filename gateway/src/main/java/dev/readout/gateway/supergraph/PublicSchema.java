package dev.readout.gateway.supergraph;

import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The schema that clients see: the supergraph without the join machinery and without what is marked
 * {@code @inaccessible}. Used for parsing, validation, coercion and introspection.
 */
final class PublicSchema {
  private static final Set<String> KEPT_DIRECTIVES = Set.of("deprecated", "specifiedBy", "oneOf");
  private static final Set<String> NOT_KEPT_PROMISES =
      Set.of("defer", "experimental_disableErrorPropagation");
  private static final Set<String> CLIENT_LOCATIONS =
      Set.of(
          "QUERY",
          "MUTATION",
          "SUBSCRIPTION",
          "FIELD",
          "FRAGMENT_DEFINITION",
          "FRAGMENT_SPREAD",
          "INLINE_FRAGMENT",
          "VARIABLE_DEFINITION");

  private final Set<String> hiddenTypes = new HashSet<>();

  private final Map<String, InterfaceTypeDefinition> interfaces = new HashMap<>();
  private final Set<String> prefixes;
  private final String inaccessible;

  private PublicSchema(Document document, Features features) {
    this.prefixes = features.prefixes();
    this.inaccessible = features.directive("inaccessible");
    for (var definition : document.getDefinitions()) {
      if (definition instanceof InterfaceTypeDefinition type) {
        interfaces.put(type.getName(), type);
      }
      if (definition instanceof TypeDefinition<?> type
          && (isMachinery(type.getName()) || isHidden(type))) {
        hiddenTypes.add(type.getName());
      }
    }
  }

  static GraphQLSchema of(Document document, Features features) {
    var pass = new PublicSchema(document, features);
    var registry = new TypeDefinitionRegistry();
    for (var definition : document.getDefinitions()) {
      switch (definition) {
        case SchemaDefinition schema ->
            registry.add(pass.shown(schema)).ifPresent(PublicSchema::refuse);
        case ScalarTypeDefinition scalar
            when ScalarInfo.isGraphqlSpecifiedScalar(scalar.getName()) -> {}
        case TypeDefinition<?> type when !pass.hiddenTypes.contains(type.getName()) ->
            registry.add(pass.shown(type)).ifPresent(PublicSchema::refuse);
        case DirectiveDefinition directive when pass.isForClients(directive) ->
            registry.add(directive).ifPresent(PublicSchema::refuse);
        default -> {}
      }
    }
    var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new OpenWiring()).build();
    return withoutPromises(new SchemaGenerator().makeExecutableSchema(registry, wiring));
  }

  /**
   * graphql-java declares directives of its own executor, which does not run here, and puts them
   * back into any schema: they are left out of what introspection tells.
   */
  private static GraphQLSchema withoutPromises(GraphQLSchema schema) {
    var kept =
        schema.getDirectives().stream()
            .filter(directive -> !NOT_KEPT_PROMISES.contains(directive.getName()))
            .toList();
    var code =
        schema
            .getCodeRegistry()
            .transform(
                registry ->
                    registry.dataFetcher(
                        FieldCoordinates.coordinates("__Schema", "directives"),
                        (DataFetcher<Object>) asked -> kept));
    return schema.transform(builder -> builder.codeRegistry(code));
  }

  private static void refuse(graphql.GraphQLError error) {
    throw new SupergraphException(error.getMessage());
  }

  private boolean isMachinery(String name) {
    return prefixes.stream().anyMatch(name::startsWith);
  }

  private boolean isHidden(DirectivesContainer<?> element) {
    return Directives.has(element, inaccessible);
  }

  /** Composed directives that a client may write in a question; the others speak of the schema. */
  private boolean isForClients(DirectiveDefinition directive) {
    return !isMachinery(directive.getName())
        && directive.getDirectiveLocations().stream()
            .map(DirectiveLocation::getName)
            .anyMatch(CLIENT_LOCATIONS::contains)
        && !Set.of("skip", "include").contains(directive.getName());
  }

  private SchemaDefinition shown(SchemaDefinition schema) {
    return schema.transform(builder -> builder.directives(List.of()));
  }

  private TypeDefinition<?> shown(TypeDefinition<?> type) {
    return switch (type) {
      case ObjectTypeDefinition object ->
          object.transform(
              builder ->
                  builder
                      .directives(kept(object))
                      .implementz(shownTypes(object.getImplements()))
                      .fieldDefinitions(shownFields(object.getFieldDefinitions())));
      case InterfaceTypeDefinition abstractType ->
          abstractType.transform(
              builder ->
                  builder
                      .directives(kept(abstractType))
                      .implementz(fulfilled(abstractType))
                      .definitions(shownFields(abstractType.getFieldDefinitions())));
      case UnionTypeDefinition union ->
          union.transform(
              builder ->
                  builder.directives(kept(union)).memberTypes(shownTypes(union.getMemberTypes())));
      case EnumTypeDefinition values ->
          values.transform(
              builder ->
                  builder
                      .directives(kept(values))
                      .enumValueDefinitions(shownValues(values.getEnumValueDefinitions())));
      case InputObjectTypeDefinition input ->
          input.transform(
              builder ->
                  builder
                      .directives(kept(input))
                      .inputValueDefinitions(shownInputs(input.getInputValueDefinitions())));
      case ScalarTypeDefinition scalar ->
          scalar.transform(builder -> builder.directives(kept(scalar)));
      default -> type;
    };
  }

  @SuppressWarnings("rawtypes") // graphql-java's lists of types are raw
  private List<Type> shownTypes(List<Type> types) {
    return types.stream().filter(type -> !isOfHiddenType(type)).toList();
  }

  /**
   * Composition lets an interface of one subgraph implement one that has more fields in another;
   * the schema language does not. What its objects are does not depend on it.
   */
  @SuppressWarnings("rawtypes") // graphql-java's lists of types are raw
  private List<Type> fulfilled(InterfaceTypeDefinition type) {
    var own =
        shownFields(type.getFieldDefinitions()).stream()
            .map(FieldDefinition::getName)
            .collect(Collectors.toSet());
    return shownTypes(type.getImplements()).stream()
        .filter(
            wide -> {
              var definition = interfaces.get(Types.named(wide));
              return definition == null
                  || shownFields(definition.getFieldDefinitions()).stream()
                      .allMatch(field -> own.contains(field.getName()));
            })
        .toList();
  }

  private List<FieldDefinition> shownFields(List<FieldDefinition> fields) {
    return fields.stream()
        .filter(field -> !isHidden(field) && !isOfHiddenType(field.getType()))
        .map(
            field ->
                field.transform(
                    builder ->
                        builder
                            .directives(kept(field))
                            .inputValueDefinitions(shownInputs(field.getInputValueDefinitions()))))
        .toList();
  }

  private List<InputValueDefinition> shownInputs(List<InputValueDefinition> inputs) {
    return inputs.stream()
        .filter(input -> !isHidden(input) && !isOfHiddenType(input.getType()))
        .map(input -> input.transform(builder -> builder.directives(kept(input))))
        .toList();
  }

  private List<EnumValueDefinition> shownValues(List<EnumValueDefinition> values) {
    return values.stream()
        .filter(value -> !isHidden(value))
        .map(value -> value.transform(builder -> builder.directives(kept(value))))
        .toList();
  }

  private boolean isOfHiddenType(Type<?> type) {
    return hiddenTypes.contains(Types.named(type));
  }

  private static List<Directive> kept(DirectivesContainer<?> element) {
    return element.getDirectives().stream()
        .filter(directive -> KEPT_DIRECTIVES.contains(((NamedNode<?>) directive).getName()))
        .toList();
  }
}
