package dev.readout.gateway.operation;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.ParseAndValidate;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text to a valid document, and the choice of one operation and its variables in it. */
public final class Documents {
  // One wrong question can have thousands of errors; nobody reads more than these.
  private static final int MAX_ERRORS = 20;
  private static final Set<String> INCREMENTAL = Set.of("defer", "stream");

  private Documents() {}

  /** Parses and validates; refuses a text that is not a valid question to this schema. */
  public static Document read(GraphQLSchema schema, String text) {
    var parsed = ParseAndValidate.parse(ExecutionInput.newExecutionInput(text).build());
    if (parsed.isFailure()) {
      var failure = parsed.getSyntaxException();
      throw new RequestRefused(
          List.of(translate(failure.toInvalidSyntaxError(), ErrorCode.GRAPHQL_PARSE_FAILED)));
    }
    var document = parsed.getDocument();
    SubscriptionRoot.check(document);
    refuseIncrementalDelivery(document);
    var errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
    if (!errors.isEmpty()) {
      throw new RequestRefused(
          errors.stream()
              .limit(MAX_ERRORS)
              .map(error -> translate(error, ErrorCode.GRAPHQL_VALIDATION_FAILED))
              .toList());
    }
    return document;
  }

  /**
   * graphql-java knows {@code @defer} whatever the schema says. To answer as if it were not there
   * would not be wrong, but a client that asks for parts waits for them.
   */
  private static void refuseIncrementalDelivery(Node<?> node) {
    if (node instanceof Directive directive && INCREMENTAL.contains(directive.getName())) {
      throw new RequestRefused(
          ErrorCode.GRAPHQL_VALIDATION_FAILED,
          "@" + directive.getName() + " is not served: answers come whole.");
    }
    List<?> children = node.getChildren();
    for (var child : children) {
      refuseIncrementalDelivery((Node<?>) child);
    }
  }

  /** The operation that is meant: the one of this name, or the only one. */
  public static OperationDefinition choose(Document document, @Nullable String name) {
    var operations = document.getDefinitionsOfType(OperationDefinition.class);
    if (name == null || name.isEmpty()) {
      if (operations.size() != 1) {
        throw new RequestRefused(
            ErrorCode.OPERATION_RESOLUTION_FAILURE,
            operations.isEmpty()
                ? "The document holds no operation."
                : "The document holds several operations: give operationName.");
      }
      return operations.getFirst();
    }
    return operations.stream()
        .filter(operation -> name.equals(operation.getName()))
        .findFirst()
        .orElseThrow(
            () ->
                new RequestRefused(
                    ErrorCode.OPERATION_RESOLUTION_FAILURE,
                    "The document holds no operation named '" + name + "'."));
  }

  /** The variables with defaults filled in; refuses values that do not fit their types. */
  public static Map<String, @Nullable Object> coerce(
      GraphQLSchema schema, OperationDefinition operation, Map<String, @Nullable Object> raw) {
    try {
      var coerced =
          ValuesResolver.coerceVariableValues(
              schema,
              operation.getVariableDefinitions(),
              RawVariables.of(raw),
              GraphQLContext.getDefault(),
              Locale.ENGLISH);
      return new LinkedHashMap<>(coerced.toMap());
    } catch (GraphQLException e) {
      var error =
          e instanceof GraphQLError known
              ? translate(known, ErrorCode.BAD_USER_INPUT)
              : GraphqlError.of(ErrorCode.BAD_USER_INPUT, String.valueOf(e.getMessage()));
      throw new RequestRefused(List.of(error));
    }
  }

  private static GraphqlError translate(GraphQLError error, ErrorCode code) {
    var locations = new ArrayList<GraphqlError.Location>();
    if (error.getLocations() != null) {
      for (var location : error.getLocations()) {
        locations.add(new GraphqlError.Location(location.getLine(), location.getColumn()));
      }
    }
    return new GraphqlError(error.getMessage(), code, null, locations, Map.of());
  }
}
