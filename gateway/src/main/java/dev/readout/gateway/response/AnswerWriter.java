package dev.readout.gateway.response;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.FieldNames;
import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.SelectedField;
import dev.readout.gateway.operation.Selection;
import dev.readout.gateway.supergraph.GraphType.Kind;
import dev.readout.gateway.supergraph.Supergraph;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
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

  private final Supergraph graph;
  private final ResponseTree tree;
  private final Map<String, Object> introspection;
  private final Map<String, @Nullable Object> variables;
  private final List<GraphqlError> errors = new ArrayList<>();

  private AnswerWriter(
      Supergraph graph,
      ResponseTree tree,
      Map<String, @Nullable Object> variables,
      Map<String, Object> introspection) {
    this.graph = graph;
    this.variables = variables;
    this.tree = tree;
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
    var writer = new AnswerWriter(graph, tree, variables, introspection);
    for (var error : tree.errors()) {
      writer.errors.add(ErrorPaths.translate(error, operation.selection(), names, variables));
    }
    var selection = operation.selection();
    var data = writer.object(tree.root(), selection.typeName(), List.of(selection), names, null);
    writer.errors.sort(
        Comparator.comparing(error -> error.path() == null ? "" : error.path().toString()));
    return new Answer(true, asData(data), writer.errors, Map.of());
  }

  @SuppressWarnings("unchecked") // object() gives maps of names
  private static @Nullable Map<String, @Nullable Object> asData(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
  }

  private @Nullable Object object(
      Map<?, ?> object,
      String staticType,
      List<Selection> selections,
      @Nullable FieldNames names,
      @Nullable TreePath path) {
    var type =
        graph.type(staticType).kind() == Kind.OBJECT
            ? staticType
            : (String) object.get("__typename");
    if (type != null && graph.publicSchema().getType(type) == null) {
      return wrong(path, ErrorCode.WRONG_VALUE, "The object has a type that is not public.");
    }
    var result = new LinkedHashMap<String, @Nullable Object>();
    for (var fields : collect(selections, staticType, type).values()) {
      var field = fields.getFirst();
      var here = new TreePath(path, field.responseKey());
      var value = field(object, field, fields, names, type, here);
      if (value == NOT_ALLOWED) {
        return NOT_ALLOWED;
      }
      result.put(field.responseKey(), value);
    }
    return result;
  }

  private Map<String, List<SelectedField>> collect(
      List<Selection> selections, String staticType, @Nullable String type) {
    var byKey = new LinkedHashMap<String, List<SelectedField>>();
    for (var selection : selections) {
      for (var field : selection.fields()) {
        if (!field.condition().holds(variables)) {
          continue;
        }
        if (type == null
            ? graph.covers(field.on(), staticType)
            : field.on().equals(type) || graph.possible(field.on()).contains(type)) {
          byKey.computeIfAbsent(field.responseKey(), k -> new ArrayList<>(1)).add(field);
        }
      }
    }
    return byKey;
  }

  private @Nullable Object field(
      Map<?, ?> object,
      SelectedField field,
      List<SelectedField> fields,
      @Nullable FieldNames names,
      @Nullable String type,
      TreePath path) {
    if (field.isIntrospection()) {
      return introspection.get(field.responseKey());
    }
    if (field.isTypename()) {
      return type == null ? notAllowed(path) : type;
    }
    var key = names == null ? null : names.assigned(field, type);
    if (key == null || names == null) {
      throw new IllegalStateException("the plan has no place for " + field + " at " + path);
    }
    var inner = new ArrayList<Selection>(fields.size());
    for (var each : fields) {
      if (each.children() != null) {
        inner.add(each.children());
      }
    }
    var shape = new Inside(typeName(field, type), inner, names.existingChild(key));
    return value(object.get(key), field.type(), shape, path);
  }

  /** What is known of the objects a field gives: of a concrete parent the field can say more. */
  private String typeName(SelectedField field, @Nullable String parent) {
    var exact = parent == null ? null : graph.type(parent).field(field.name());
    return exact == null ? GraphQLTypeUtil.unwrapAll(field.type()).getName() : exact.typeName();
  }

  /** The type of the objects of a field, what is wanted of them, and where it stands in them. */
  private record Inside(String typeName, List<Selection> selections, @Nullable FieldNames names) {}

  private @Nullable Object value(
      @Nullable Object value, GraphQLType type, Inside inside, TreePath path) {
    if (type instanceof GraphQLNonNull nonNull) {
      var result = value(value, nonNull.getWrappedType(), inside, path);
      return result == null || result == NOT_ALLOWED ? notAllowed(path) : result;
    }
    if (value == null) {
      return null;
    }
    if (type instanceof GraphQLList listType) {
      return list(value, listType, inside, path);
    }
    if (type instanceof GraphQLCompositeType) {
      if (!(value instanceof Map<?, ?> object)) {
        return wrong(path, ErrorCode.WRONG_VALUE, "An object was expected.");
      }
      var result = object(object, inside.typeName(), inside.selections(), inside.names(), path);
      return result == NOT_ALLOWED ? null : result;
    }
    var leaf = Leaves.checked(value, type);
    return leaf == null
        ? wrong(path, ErrorCode.WRONG_VALUE, "The value does not fit the type of the field.")
        : leaf;
  }

  private @Nullable Object list(Object value, GraphQLList type, Inside inside, TreePath path) {
    if (!(value instanceof List<?> list)) {
      return wrong(path, ErrorCode.WRONG_VALUE, "A list was expected.");
    }
    var result = new ArrayList<@Nullable Object>(list.size());
    for (int i = 0; i < list.size(); i++) {
      var element = value(list.get(i), type.getWrappedType(), inside, new TreePath(path, i));
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
