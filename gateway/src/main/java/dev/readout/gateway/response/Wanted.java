package dev.readout.gateway.response;

import dev.readout.gateway.operation.FieldNames;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.SelectedField;
import dev.readout.gateway.operation.Selection;
import dev.readout.gateway.supergraph.GraphType.Kind;
import dev.readout.gateway.supergraph.Supergraph;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a question wants of the objects at one place, worked out once for each type that they turn
 * out to have, however many there are. Thread safe.
 */
public final class Wanted {
  private static final int LEAST_ROOM = 1_024;
  private static final int MOST_ROOM = 1_000_000;

  private final Supergraph graph;
  private final Map<String, @Nullable Object> variables;
  private final String typeName;
  private final boolean isObject;
  private final List<Selection> selections;
  private final @Nullable FieldNames names;
  private final Map<String, List<Slot>> byType = new ConcurrentHashMap<>(4);
  private volatile Known last = new Known(null, null);
  private volatile int room = LEAST_ROOM;

  /** The slots of the type that was asked for last: mostly it is asked for again. */
  private record Known(@Nullable String type, @Nullable List<Slot> slots) {}

  /** One field of the answer; {@code member}: its name as the answer writes it. */
  record Slot(SelectedField field, byte[] member, ValueType type, List<Part> parts) {}

  /** Where the tree holds a field: a field asked twice can stand in two places. */
  record Part(String key, Wanted inside) {}

  private Wanted(
      Supergraph graph,
      Map<String, @Nullable Object> variables,
      String typeName,
      List<Selection> selections,
      @Nullable FieldNames names) {
    this.graph = graph;
    this.variables = variables;
    this.typeName = typeName;
    this.isObject = graph.type(typeName).kind() == Kind.OBJECT;
    this.selections = selections;
    this.names = names;
  }

  /** {@code variables} say which fields their conditions leave. */
  public static Wanted of(
      Supergraph graph,
      Operation operation,
      FieldNames names,
      Map<String, @Nullable Object> variables) {
    var selection = operation.selection();
    return new Wanted(graph, variables, selection.typeName(), List.of(selection), names);
  }

  /** How many bytes an answer will probably need: a little more than the one before. */
  int room() {
    return room;
  }

  void needed(int bytes) {
    if (bytes > room || bytes < room / 4) {
      room = Math.clamp(bytes + bytes / 16L, LEAST_ROOM, MOST_ROOM);
    }
  }

  /** The type of one of these objects, as far as it is known; null where it is not. */
  @Nullable String typeOf(TreeObject object) {
    return isObject ? typeName : object.get("__typename") instanceof String name ? name : null;
  }

  boolean isPublic(String type) {
    return type.equals(last.type()) || graph.publicSchema().getType(type) != null;
  }

  /** The fields of an object of this type (null: not known), in the order of the question. */
  List<Slot> slots(@Nullable String type) {
    var known = last;
    if (known.slots() != null && type != null && type.equals(known.type())) {
      return known.slots();
    }
    var slots = byType.computeIfAbsent(type == null ? "" : type, t -> make(type));
    if (type != null) {
      last = new Known(type, slots);
    }
    return slots;
  }

  private List<Slot> make(@Nullable String type) {
    var byKey = new LinkedHashMap<String, List<SelectedField>>();
    for (var selection : selections) {
      for (var field : selection.fields()) {
        if (field.condition().holds(variables) && isFor(field, type)) {
          byKey.computeIfAbsent(field.responseKey(), k -> new ArrayList<>(1)).add(field);
        }
      }
    }
    return byKey.values().stream().map(fields -> slot(fields, type)).toList();
  }

  private boolean isFor(SelectedField field, @Nullable String type) {
    return type == null
        ? graph.covers(field.on(), typeName)
        : field.on().equals(type) || graph.possible(field.on()).contains(type);
  }

  private Slot slot(List<SelectedField> fields, @Nullable String type) {
    var field =
        fields.stream().filter(SelectedField::isDenied).findFirst().orElse(fields.getFirst());
    var member = JsonWriter.member(field.responseKey());
    var valueType = ValueType.of(field.type());
    if (field.isIntrospection() || field.isTypename() || field.isDenied()) {
      return new Slot(field, member, valueType, List.of());
    }
    var places = new LinkedHashMap<String, List<Selection>>();
    for (var each : fields) {
      var inner = places.computeIfAbsent(key(each, type), k -> new ArrayList<>(1));
      if (each.children() != null) {
        inner.add(each.children());
      }
    }
    var parts = new ArrayList<Part>(1);
    places.forEach(
        (key, inner) -> {
          var below = names == null ? null : names.existingChild(key);
          parts.add(
              new Part(key, new Wanted(graph, variables, typeName(field, type), inner, below)));
        });
    return new Slot(field, member, valueType, parts);
  }

  private String key(SelectedField field, @Nullable String type) {
    var key = names == null ? null : names.assigned(field, type);
    if (key == null) {
      throw new IllegalStateException("the plan has no place for " + field);
    }
    return key;
  }

  /** What is known of the objects a field gives: of a concrete parent the field can say more. */
  private String typeName(SelectedField field, @Nullable String parent) {
    var exact = parent == null ? null : graph.type(parent).field(field.name());
    return exact == null ? GraphQLTypeUtil.unwrapAll(field.type()).getName() : exact.typeName();
  }
}
