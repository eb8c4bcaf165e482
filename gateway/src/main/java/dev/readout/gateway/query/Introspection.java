package dev.readout.gateway.query;

import dev.readout.gateway.operation.Operation;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code __schema} and {@code __type} from the public schema; the only use of
 * graphql-java's executor.
 */
final class Introspection {
  private final GraphQL engine;

  Introspection(GraphQLSchema schema) {
    this.engine = GraphQL.newGraphQL(schema).build();
  }

  Map<String, Object> answer(
      Document document, Operation operation, Map<String, @Nullable Object> variables) {
    if (!operation.hasIntrospection()) {
      return Map.of();
    }
    var only = only(document, operation.definition());
    var name = operation.definition().getName();
    var result =
        engine.execute(
            ExecutionInput.newExecutionInput()
                .query(graphql.language.AstPrinter.printAst(only))
                .operationName(name)
                .variables(new LinkedHashMap<>(variables))
                .build());
    Map<String, Object> data = result.getData();
    return data == null ? Map.of() : data;
  }

  /** The operation with nothing but its introspection fields, and the fragments that these use. */
  private static Document only(Document document, OperationDefinition operation) {
    var kept = kept(operation.getSelectionSet(), document, new HashSet<>());
    var definitions = new ArrayList<Definition>();
    definitions.add(
        operation.transform(
            builder -> builder.selectionSet(SelectionSet.newSelectionSet(kept).build())));
    definitions.addAll(document.getDefinitionsOfType(FragmentDefinition.class));
    return Document.newDocument().definitions(definitions).build();
  }

  private static List<Selection<?>> kept(
      SelectionSet selections, Document document, Set<String> seen) {
    var kept = new ArrayList<Selection<?>>();
    for (var selection : selections.getSelections()) {
      switch (selection) {
        case Field field when field.getName().startsWith("__") -> kept.add(field);
        case InlineFragment fragment ->
            kept.addAll(kept(fragment.getSelectionSet(), document, seen));
        case FragmentSpread spread when seen.add(spread.getName()) ->
            document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(spread.getName()))
                .forEach(fragment -> kept.addAll(kept(fragment.getSelectionSet(), document, seen)));
        default -> {}
      }
    }
    return kept;
  }
}
