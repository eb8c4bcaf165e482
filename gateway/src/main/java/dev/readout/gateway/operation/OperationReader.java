package dev.readout.gateway.operation;

import dev.readout.gateway.supergraph.Supergraph;
import graphql.Scalars;
import graphql.introspection.Introspection;
import graphql.language.BooleanValue;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reduces a valid document to one {@link Operation}: fragments are put in their places, what {@code
 * @skip} and {@code @include} exclude is left out, and every field names the type it is wanted for.
 *
 * <pre>
 *   { pet { name ... on Dog { barks } } }   becomes   pet: [Pet.name, Dog.barks]
 * </pre>
 */
public final class OperationReader {
  private final Supergraph graph;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Map<String, @Nullable Object> variables;

  private OperationReader(
      Supergraph graph, Document document, Map<String, @Nullable Object> variables) {
    this.graph = graph;
    this.variables = variables;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  /** Variables are the coerced ones; only those in conditions are read. */
  public static Operation read(
      Supergraph graph,
      Document document,
      OperationDefinition definition,
      Map<String, @Nullable Object> variables) {
    var reader = new OperationReader(graph, document, variables);
    var kind = Operation.Kind.valueOf(definition.getOperation().name().toUpperCase(Locale.ROOT));
    var roots = graph.rootTypes();
    var root =
        switch (kind) {
          case QUERY -> roots.query();
          case MUTATION -> roots.mutation();
          case SUBSCRIPTION -> roots.subscription();
        };
    if (root == null) {
      throw new RequestRefused(
          ErrorCode.GRAPHQL_VALIDATION_FAILED, "The schema has no " + kind + " type.");
    }
    return new Operation(
        kind,
        definition.getName(),
        reader.selection(root, List.of(definition.getSelectionSet())),
        definition.getVariableDefinitions(),
        definition);
  }

  private Selection selection(String typeName, List<SelectionSet> sets) {
    var fields = new ArrayList<SelectedField>();
    for (var set : sets) {
      collect(set, typeName, fields);
    }
    return new Selection(typeName, fields);
  }

  private void collect(SelectionSet set, String on, List<SelectedField> fields) {
    for (var selection : set.getSelections()) {
      if (selection instanceof DirectivesContainer<?> element && isExcluded(element)) {
        continue;
      }
      switch (selection) {
        case Field field -> fields.add(field(field, on));
        case InlineFragment fragment -> {
          var condition = fragment.getTypeCondition();
          inside(
              condition == null ? on : condition.getName(), on, fragment.getSelectionSet(), fields);
        }
        case FragmentSpread spread -> {
          var fragment = fragments.get(spread.getName());
          if (fragment != null) {
            inside(fragment.getTypeCondition().getName(), on, fragment.getSelectionSet(), fields);
          }
        }
        default -> throw new IllegalStateException("unknown selection " + selection);
      }
    }
  }

  /** A fragment on a type narrows what is wanted; one that only overlaps is spelt out by type. */
  private void inside(String condition, String on, SelectionSet set, List<SelectedField> fields) {
    for (var narrowed : graph.narrowed(on, condition)) {
      if (graph.publicSchema().getType(narrowed) != null) {
        collect(set, narrowed, fields);
      }
    }
  }

  private SelectedField field(Field field, String on) {
    var alias = field.getAlias();
    var key = alias == null ? field.getName() : alias;
    if (field.getName().equals("__typename")) {
      var type = GraphQLNonNull.nonNull(Scalars.GraphQLString);
      return new SelectedField(on, key, field.getName(), List.of(), type, null);
    }
    var definition = definition(field, on);
    var set = field.getSelectionSet();
    // The inside of __schema is graphql-java's business.
    var children =
        set == null || field.getName().startsWith("__")
            ? null
            : selection(GraphQLTypeUtil.unwrapAll(definition.getType()).getName(), List.of(set));
    return new SelectedField(
        on, key, field.getName(), field.getArguments(), definition.getType(), children);
  }

  private GraphQLFieldDefinition definition(Field field, String on) {
    var schema = graph.publicSchema();
    if (field.getName().equals("__schema")) {
      return schema.getIntrospectionSchemaFieldDefinition();
    }
    if (field.getName().equals("__type")) {
      return schema.getIntrospectionTypeFieldDefinition();
    }
    if (schema.getType(on) instanceof GraphQLFieldsContainer container) {
      return Introspection.getFieldDef(
          schema, (graphql.schema.GraphQLCompositeType) container, field.getName());
    }
    throw new IllegalStateException("no field " + field.getName() + " on " + on);
  }

  private boolean isExcluded(DirectivesContainer<?> element) {
    return isGiven(element, "skip", true) || isGiven(element, "include", false);
  }

  private boolean isGiven(DirectivesContainer<?> element, String directiveName, boolean value) {
    return element.getDirectives(directiveName).stream()
        .map(directive -> directive.getArgument("if").getValue())
        .anyMatch(
            condition ->
                switch (condition) {
                  case BooleanValue literal -> literal.isValue() == value;
                  case VariableReference variable ->
                      Boolean.valueOf(value).equals(variables.get(variable.getName()));
                  default -> false;
                });
  }
}
