package dev.readout.gateway.response;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.FieldNames;
import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.SelectedField;
import dev.readout.gateway.supergraph.GraphType.Kind;
import dev.readout.gateway.supergraph.Supergraph;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answer from the tree in the order of the question: each value checked against the
 * public schema, a null where null may not be moved up to the nearest place where it may.
 */
public final class AnswerWriter {
  private static final Object NOT_ALLOWED = new Object();
  private static final int MAX_ERRORS = 200;

  private final Supergraph graph;
  private final Map<String, Object> introspection;
  private final List<GraphqlError> errors = new ArrayList<>();

  private AnswerWriter(Supergraph graph, Map<String, Object> introspection) {
    this.graph = graph;
    this.introspection = introspection;
  }

  /**
   * {@code variables} say which fields their conditions leave; {@code introspection} holds the
   * answers to {@code __schema} and {@code __type} by response key.
   */
  public static Answer write(
      Supergraph graph,
      Operation operation,
      FieldNames names,
      ResponseTree tree,
      Map<String, @Nullable Object> variables,
      Map<String, Object> introspection) {
    var writer = new AnswerWriter(graph, introspection);
    for (var error : tree.errors()) {
      writer.errors.add(ErrorPaths.translate(error, operation.selection(), names, variables));
    }
    var selection = operation.selection();
    var wanted = new Wanted(graph, variables, selection.typeName(), List.of(selection), names);
    var data = writer.object(tree.root(), wanted, null);
    writer.errors.sort(
        Comparator.comparing(error -> error.path() == null ? "" : error.path().toString()));
    return new Answer(true, asData(data), writer.errors, Map.of());
  }

  @SuppressWarnings("unchecked") // object() gives maps of names
  private static @Nullable Map<String, @Nullable Object> asData(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
  }

  private @Nullable Object object(Map<?, ?> object, Wanted wanted, @Nullable TreePath path) {
    var staticType = wanted.typeName();
    var type =
        graph.type(staticType).kind() == Kind.OBJECT
            ? staticType
            : object.get("__typename") instanceof String name ? name : null;
    if (type != null && graph.publicSchema().getType(type) == null) {
      return wrong(path, ErrorCode.WRONG_VALUE, "The object has a type that is not public.");
    }
    var slots = wanted.slots(type);
    var result = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(slots.size());
    for (var slot : slots) {
      var value = field(object, slot, type, path);
      if (value == NOT_ALLOWED) {
        return NOT_ALLOWED;
      }
      result.put(slot.field().responseKey(), value);
    }
    return result;
  }

  private @Nullable Object field(
      Map<?, ?> object, Wanted.Slot slot, @Nullable String type, @Nullable TreePath above) {
    var field = slot.field();
    if (field.isIntrospection()) {
      return introspection.get(field.responseKey());
    }
    if (field.isTypename()) {
      return type == null ? notAllowed(new TreePath(above, field.responseKey())) : type;
    }
    if (field.isDenied()) {
      return denied(field, new TreePath(above, field.responseKey()));
    }
    @Nullable Object merged = null;
    boolean first = true;
    for (var part : slot.parts()) {
      var value =
          value(object.get(part.key()), field.type(), part.inside(), above, field.responseKey());
      merged = first ? value : merged(merged, value);
      first = false;
    }
    return merged;
  }

  private @Nullable Object denied(SelectedField field, TreePath path) {
    // A list of a million objects must not make an answer of a million errors.
    if (errors.size() < MAX_ERRORS) {
      wrong(path, ErrorCode.UNAUTHORIZED_FIELD_OR_TYPE, "You may not see this field.");
    }
    return field.type() instanceof GraphQLNonNull ? NOT_ALLOWED : null;
  }

  /** Both parts of an object; a null that may not be, or that one part has, is one for both. */
  private static @Nullable Object merged(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Map<?, ?> known && right instanceof Map<?, ?> more) {
      var both = new LinkedHashMap<Object, @Nullable Object>(known);
      more.forEach(
          (name, value) ->
              both.put(name, both.containsKey(name) ? merged(both.get(name), value) : value));
      return both;
    }
    if (left instanceof List<?> known && right instanceof List<?> more) {
      var both = new ArrayList<@Nullable Object>();
      for (int i = 0; i < Math.min(known.size(), more.size()); i++) {
        both.add(merged(known.get(i), more.get(i)));
      }
      return both;
    }
    return left == NOT_ALLOWED || right == NOT_ALLOWED
        ? NOT_ALLOWED
        : left == null || right == null ? null : left;
  }

  /** The value at one step below a place; the place is written out only where it is needed. */
  private @Nullable Object value(
      @Nullable Object value,
      GraphQLType type,
      Wanted inside,
      @Nullable TreePath above,
      Object step) {
    if (type instanceof GraphQLNonNull nonNull) {
      var result = value(value, nonNull.getWrappedType(), inside, above, step);
      return result == null || result == NOT_ALLOWED
          ? notAllowed(new TreePath(above, step))
          : result;
    }
    if (value == null) {
      return null;
    }
    if (type instanceof GraphQLList listType) {
      return list(value, listType, inside, new TreePath(above, step));
    }
    if (type instanceof GraphQLCompositeType) {
      var path = new TreePath(above, step);
      if (!(value instanceof Map<?, ?> object)) {
        return wrong(path, ErrorCode.WRONG_VALUE, "An object was expected.");
      }
      var result = object(object, inside, path);
      return result == NOT_ALLOWED ? null : result;
    }
    var leaf = Leaves.checked(value, type);
    return leaf == null
        ? wrong(
            new TreePath(above, step),
            ErrorCode.WRONG_VALUE,
            "The value does not fit the type of the field.")
        : leaf;
  }

  private @Nullable Object list(Object value, GraphQLList type, Wanted inside, TreePath path) {
    if (!(value instanceof List<?> list)) {
      return wrong(path, ErrorCode.WRONG_VALUE, "A list was expected.");
    }
    var result = new ArrayList<@Nullable Object>(list.size());
    for (int i = 0; i < list.size(); i++) {
      var element = value(list.get(i), type.getWrappedType(), inside, path, i);
      if (element == NOT_ALLOWED) {
        return null;
      }
      result.add(element);
    }
    return result;
  }

  private @Nullable Object wrong(@Nullable TreePath path, ErrorCode code, String message) {
    errors.add(GraphqlError.at(TreePath.steps(path), code, message));
    return null;
  }

  /** Says that a null stands where none may; unless an error has already said why. */
  private Object notAllowed(TreePath path) {
    var steps = TreePath.steps(path);
    boolean explained =
        errors.stream()
            .map(GraphqlError::path)
            .anyMatch(
                known -> known == null || startsWith(known, steps) || startsWith(steps, known));
    if (!explained) {
      errors.add(
          GraphqlError.at(
              steps, ErrorCode.NULL_FOR_NON_NULL, "Cannot return null for a non-nullable field."));
    }
    return NOT_ALLOWED;
  }

  private static boolean startsWith(List<Object> path, List<Object> prefix) {
    return path.size() >= prefix.size() && path.subList(0, prefix.size()).equals(prefix);
  }
}
