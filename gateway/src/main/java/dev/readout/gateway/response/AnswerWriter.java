package dev.readout.gateway.response;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.FieldNames;
import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.operation.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answer from the tree in the order of the question: each value checked against the
 * public schema, a null where null may not be moved up to the nearest place where it may. What was
 * written below that place is taken back.
 */
public final class AnswerWriter {
  private static final int PART = 256;
  private static final int MAX_ERRORS = 200;

  /** How the writing of one value went; with {@code NOT_ALLOWED} nothing is written that counts. */
  private enum Outcome {
    VALUE,
    NULL,
    NOT_ALLOWED
  }

  private final Map<String, Object> introspection;
  private final List<GraphqlError> errors = new ArrayList<>();
  private final Steps path;
  private JsonWriter json;
  // Objects that went wrong are not written again by copying: their errors have places.
  private int troubles;
  // How often something was taken back: what was written before may be gone.
  private int cuts;

  private AnswerWriter(Map<String, Object> introspection, JsonWriter json) {
    this.introspection = introspection;
    this.json = json;
    this.path = new Steps();
  }

  /** {@code introspection} holds the answers to {@code __schema} and {@code __type} by key. */
  public static Answer write(
      Wanted wanted,
      Operation operation,
      FieldNames names,
      ResponseTree tree,
      Map<String, @Nullable Object> variables,
      Map<String, Object> introspection) {
    var json = new JsonWriter(wanted.room());
    var writer = new AnswerWriter(introspection, json);
    for (var error : tree.errors()) {
      writer.errors.add(ErrorPaths.translate(error, operation.selection(), names, variables));
    }
    AnswerData.begin(json);
    var outcome = writer.object(tree.root(), wanted);
    writer.errors.sort(
        Comparator.comparing(error -> error.path() == null ? "" : error.path().toString()));
    var data = outcome == Outcome.VALUE ? AnswerData.end(json) : null;
    wanted.needed(json.length());
    return new Answer(true, data, writer.errors, Map.of());
  }

  private Outcome object(TreeObject object, Wanted wanted) {
    if (object.writtenAs == wanted && object.writtenIn == cuts) {
      json.again(object.writtenFrom, object.writtenTo);
      return Outcome.VALUE;
    }
    var type = wanted.typeOf(object);
    if (type != null && !wanted.isPublic(type)) {
      return wrong(ErrorCode.WRONG_VALUE, "The object has a type that is not public.");
    }
    int troublesBefore = troubles;
    int start = json.length();
    json.put('{');
    for (var slot : wanted.slots(type)) {
      json.comma();
      json.put(slot.member());
      path.into(slot.field().responseKey());
      var outcome = field(object, slot, type);
      path.out();
      if (outcome == Outcome.NOT_ALLOWED) {
        cut(start);
        return Outcome.NOT_ALLOWED;
      }
    }
    json.put('}');
    if (troubles == troublesBefore) {
      object.writtenAs = wanted;
      object.writtenIn = cuts;
      object.writtenFrom = start;
      object.writtenTo = json.length();
    }
    return Outcome.VALUE;
  }

  private void cut(int start) {
    json.cutTo(start);
    cuts++;
  }

  private Outcome field(TreeObject object, Wanted.Slot slot, @Nullable String type) {
    var field = slot.field();
    if (field.isIntrospection()) {
      json.value(introspection.get(field.responseKey()));
      return Outcome.VALUE;
    }
    if (field.isTypename()) {
      if (type == null) {
        return notAllowed();
      }
      json.string(type);
      return Outcome.VALUE;
    }
    if (field.isDenied()) {
      var outcome = wrong(ErrorCode.UNAUTHORIZED_FIELD_OR_TYPE, "You may not see this field.");
      return slot.type().isRequired() ? Outcome.NOT_ALLOWED : outcome;
    }
    var parts = slot.parts();
    if (parts.size() > 1) {
      return inParts(object, slot);
    }
    var part = parts.getFirst();
    return value(object.get(part.key()), slot.type(), part.inside());
  }

  private Outcome nothing() {
    json.putNull();
    return Outcome.NULL;
  }

  /** A field that stands in several places of the tree: written from each, then put together. */
  private Outcome inParts(TreeObject object, Wanted.Slot slot) {
    var whole = json;
    @Nullable Object together = null;
    var outcome = Outcome.VALUE;
    boolean first = true;
    for (var part : slot.parts()) {
      json = new JsonWriter(PART);
      // What was written into another text cannot be copied here, nor the other way round.
      cuts++;
      var own = value(object.get(part.key()), slot.type(), part.inside());
      outcome = own.compareTo(outcome) > 0 ? own : outcome;
      if (outcome == Outcome.VALUE) {
        var read = read(json);
        together = first ? read : merged(together, read);
      }
      first = false;
    }
    json = whole;
    cuts++;
    switch (outcome) {
      case VALUE -> json.value(together);
      case NULL -> json.putNull();
      case NOT_ALLOWED -> {}
    }
    return outcome;
  }

  private static @Nullable Object read(JsonWriter json) {
    try {
      return TreeReader.read(Arrays.copyOf(json.array(), json.length()));
    } catch (IOException e) {
      throw new IllegalStateException("what was just written is no JSON", e);
    }
  }

  /** Both parts of an object; a null that one part has is one for both. */
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
    return left == null || right == null ? null : left;
  }

  private Outcome value(@Nullable Object value, ValueType type, Wanted inside) {
    var outcome = value == null ? nothing() : known(value, type, inside);
    return outcome == Outcome.NULL && type.isRequired() ? notAllowed() : outcome;
  }

  private Outcome known(Object value, ValueType type, Wanted inside) {
    var element = type.element();
    if (element != null) {
      return value instanceof List<?> list
          ? list(list, element, inside)
          : wrong(ErrorCode.WRONG_VALUE, "A list was expected.");
    }
    var leaf = type.leaf();
    if (leaf == null) {
      if (!(value instanceof TreeObject object)) {
        return wrong(ErrorCode.WRONG_VALUE, "An object was expected.");
      }
      var outcome = object(object, inside);
      return outcome == Outcome.NOT_ALLOWED ? nothing() : outcome;
    }
    var checked = leaf.checked(value);
    if (checked == null) {
      return wrong(ErrorCode.WRONG_VALUE, "The value does not fit the type of the field.");
    }
    json.value(checked);
    return Outcome.VALUE;
  }

  private Outcome list(List<?> list, ValueType element, Wanted inside) {
    int start = json.length();
    json.put('[');
    for (int i = 0; i < list.size(); i++) {
      json.comma();
      path.into(i);
      var outcome = value(list.get(i), element, inside);
      path.out();
      if (outcome == Outcome.NOT_ALLOWED) {
        cut(start);
        return nothing();
      }
    }
    json.put(']');
    return Outcome.VALUE;
  }

  private Outcome wrong(ErrorCode code, String message) {
    troubles++;
    // A list of a million objects must not make an answer of a million errors.
    if (errors.size() < MAX_ERRORS) {
      errors.add(GraphqlError.at(path.steps(), code, message));
    }
    return nothing();
  }

  /** Says that a null stands where none may; unless an error has already said why. */
  private Outcome notAllowed() {
    troubles++;
    if (errors.size() < MAX_ERRORS) {
      var steps = path.steps();
      boolean explained =
          errors.stream()
              .map(GraphqlError::path)
              .anyMatch(
                  known -> known == null || startsWith(known, steps) || startsWith(steps, known));
      if (!explained) {
        errors.add(
            GraphqlError.at(
                steps,
                ErrorCode.NULL_FOR_NON_NULL,
                "Cannot return null for a non-nullable field."));
      }
    }
    return Outcome.NOT_ALLOWED;
  }

  private static boolean startsWith(List<Object> path, List<Object> prefix) {
    return path.size() >= prefix.size() && path.subList(0, prefix.size()).equals(prefix);
  }
}
