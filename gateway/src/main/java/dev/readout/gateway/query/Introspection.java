package dev.readout.gateway.query;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.RequestRefused;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection;
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
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code __schema} and {@code __type} from the public schema; the only use of
 * graphql-java's executor.
 */
final class Introspection {
  private final GraphQL engine;

  Introspection(GraphQLSchema schema) {
    // The document was validated as a whole; a part of it may leave variables and fragments unused.
    this.engine =
        GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider(
                (input, parse) ->
                    CompletableFuture.completedFuture(
                        new PreparsedDocumentEntry(
                            input.getGraphQLContext().<Document>get(Document.class))))
            .build();
  }

  /** The answers by response key; refuses what would be too much of the schema. */
  Map<String, Object> answer(
      Document document, Operation operation, Map<String, @Nullable Object> variables) {
    if (!operation.hasIntrospection()) {
      return Map.of();
    }
    IntrospectionSize.check(document, operation.definition());
    return answer(alone(document, operation.definition()), variables);
  }

  private Map<String, Object> answer(Document document, Map<String, @Nullable Object> variables) {
    var result =
        engine.execute(
            ExecutionInput.newExecutionInput()
                .query("introspection")
                .graphQLContext(
                    Map.of(
                        Document.class,
                        document,
                        // IntrospectionSize knows better: it lets aliases be.
                        GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED,
                        true))
                .variables(new LinkedHashMap<>(variables))
                .build());
    if (!result.getErrors().isEmpty()) {
      throw new RequestRefused(
          result.getErrors().stream()
              .map(
                  error -> GraphqlError.of(ErrorCode.GRAPHQL_VALIDATION_FAILED, error.getMessage()))
              .toList());
    }
    Map<String, Object> data = result.getData();
    return data == null ? Map.of() : data;
  }

  /** The operation with nothing but its fields of introspection; the fragments inside them stay. */
  private static Document alone(Document document, OperationDefinition operation) {
    var fields = kept(operation.getSelectionSet(), document, new HashSet<>());
    var definitions = new ArrayList<Definition>();
    definitions.add(
        operation.transform(
            builder ->
                builder.name(null).selectionSet(SelectionSet.newSelectionSet(fields).build())));
    definitions.addAll(document.getDefinitionsOfType(FragmentDefinition.class));
    return Document.newDocument().definitions(definitions).build();
  }

  private static List<Selection<?>> kept(
      SelectionSet selections, Document document, Set<String> seen) {
    var kept = new ArrayList<Selection<?>>();
    for (var selection : selections.getSelections()) {
      switch (selection) {
        case Field field
            when field.getName().equals("__schema") || field.getName().equals("__type") ->
            kept.add(field);
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
