package dev.readout.gateway.operation;

import dev.readout.gateway.supergraph.Protection.Rights;
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
import java.util.TreeSet;

/**
 * Reduces a valid document to one {@link Operation}: fragments are put in their places, every
 * field names the type it is wanted for and the condition under which {@code @skip} and {@code
 * @include} want it.
 *
 * <pre>
 *   { pet { name ... on Dog { barks } } }   becomes   pet: [Pet.name, Dog.barks]
 * </pre>
 */
public final class OperationReader {
  private final Supergraph graph;
  private final Rights rights;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();

  private OperationReader(Supergraph graph, Document document, Rights rights) {
    this.graph = graph;
    this.rights = rights;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  public static Operation read(
      Supergraph graph, Document document, OperationDefinition definition) {
    return read(graph, document, definition, Rights.NONE);
  }

  /** What a caller with these rights may not see is marked as denied. */
  public static Operation read(
      Supergraph graph, Document document, OperationDefinition definition, Rights rights) {
    var reader = new OperationReader(graph, document, rights);
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
      collect(set, typeName, Condition.ALWAYS, fields);
    }
    return new Selection(typeName, fields);
  }

  private void collect(SelectionSet set, String on, Condition around, List<SelectedField> fields) {
    for (var selection : set.getSelections()) {
      var when = around.and(condition((DirectivesContainer<?>) selection));
      if (when.isNever()) {
        continue;
      }
      switch (selection) {
        case Field field -> add(field, on, when, fields);
        case InlineFragment fragment -> {
          var condition = fragment.getTypeCondition();
          var wanted = condition == null ? on : condition.getName();
          inside(wanted, on, fragment.getSelectionSet(), when, fields);
        }
        case FragmentSpread spread -> {
          var fragment = fragments.get(spread.getName());
          if (fragment != null) {
            var wanted = fragment.getTypeCondition().getName();
            inside(wanted, on, fragment.getSelectionSet(), when, fields);
          }
        }
        default -> throw new IllegalStateException("unknown selection " + selection);
      }
    }
  }

  /** A fragment on a type narrows what is wanted; one that only overlaps is spelt out by type. */
  private void inside(
      String condition, String on, SelectionSet set, Condition when, List<SelectedField> fields) {
    for (var narrowed : graph.narrowed(on, condition)) {
      if (graph.publicSchema().getType(narrowed) != null) {
        collect(set, narrowed, when, fields);
      }
    }
  }

  /** A field that the caller may see of some types only is spelt out by type. */
  private void add(Field field, String on, Condition when, List<SelectedField> fields) {
    var protections = graph.protections();
    var name = field.getName();
    if (protections.isEmpty() || name.startsWith("__")) {
      fields.add(field(field, on, when, false));
      return;
    }
    var shown = new TreeSet<>(graph.possible(on));
    shown.removeIf(type -> !protections.allow(type, name, rights));
    if (!protections.allow(on, name, rights) || shown.isEmpty()) {
      fields.add(field(field, on, when, true));
    } else if (shown.size() == graph.possible(on).size()) {
      fields.add(field(field, on, when, false));
    } else {
      for (var type : graph.possible(on)) {
        fields.add(field(field, type, when, !shown.contains(type)));
      }
    }
  }

  private SelectedField field(Field field, String on, Condition when, boolean denied) {
    var alias = field.getAlias();
    var key = alias == null ? field.getName() : alias;
    if (field.getName().equals("__typename")) {
      var type = GraphQLNonNull.nonNull(Scalars.GraphQLString);
      return new SelectedField(on, key, field.getName(), List.of(), type, null, when, false);
    }
    var definition = definition(field, on);
    var set = field.getSelectionSet();
    // The inside of __schema is graphql-java's business.
    var children =
        set == null || field.getName().startsWith("__")
            ? null
            : selection(GraphQLTypeUtil.unwrapAll(definition.getType()).getName(), List.of(set));
    var type = definition.getType();
    return new SelectedField(
        on, key, field.getName(), field.getArguments(), type, children, when, denied);
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

  private static Condition condition(DirectivesContainer<?> element) {
    return condition(element, "include", true).and(condition(element, "skip", false));
  }

  /** That the condition of a directive, if it is there, has this value. */
  private static Condition condition(
      DirectivesContainer<?> element, String directiveName, boolean value) {
    var condition = Condition.ALWAYS;
    for (var directive : element.getDirectives(directiveName)) {
      condition =
          condition.and(
              switch (directive.getArgument("if").getValue()) {
                case BooleanValue literal ->
                    literal.isValue() == value ? Condition.ALWAYS : Condition.NEVER;
                case VariableReference variable -> Condition.of(variable.getName(), value);
                default -> Condition.ALWAYS;
              });
    }
    return condition;
  }
}
