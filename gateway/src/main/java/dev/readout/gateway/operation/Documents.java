package dev.readout.gateway.operation;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.ParseAndValidate;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text to a valid document, and the choice of one operation and its variables in it. */
public final class Documents {
  // One wrong question can have thousands of errors; nobody reads more than these.
  private static final int MAX_ERRORS = 20;

  private Documents() {}

  /** Parses and validates; refuses a text that is not a valid question to this schema. */
  public static Document read(GraphQLSchema schema, String text) {
    var parsed = ParseAndValidate.parse(ExecutionInput.newExecutionInput(text).build());
    if (parsed.isFailure()) {
      var failure = (InvalidSyntaxException) parsed.getSyntaxException();
      throw new RequestRefused(
          List.of(translate(failure.toInvalidSyntaxError(), ErrorCode.GRAPHQL_PARSE_FAILED)));
    }
    var document = parsed.getDocument();
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
