package dev.readout.gateway.execute;

import dev.readout.gateway.plan.EntityCall;
import dev.readout.gateway.plan.Representation;
import dev.readout.gateway.response.ResponseTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The representations of one call, each once, with all the places whose objects it stands for.
 * Objects whose key is null or not known are left out: they cannot be asked for.
 */
record Representations(
    EntityCall call, Map<Map<String, @Nullable Object>, List<ResponseTree.Place>> places) {

  private static final Object UNKNOWN = new Object();

  static Representations of(
      EntityCall call, ResponseTree tree, Map<String, @Nullable Object> variables) {
    var places = new LinkedHashMap<Map<String, @Nullable Object>, List<ResponseTree.Place>>();
    for (var target : call.targets()) {
      if (!target.condition().holds(variables)) {
        continue;
      }
      for (var place : tree.places(target.path(), target.types())) {
        var representation = of(call.representation(), place.object());
        if (representation != null) {
          places.computeIfAbsent(representation, r -> new ArrayList<>()).add(place);
        }
      }
    }
    return new Representations(call, places);
  }

  List<Map<String, @Nullable Object>> values() {
    return List.copyOf(places.keySet());
  }

  private static @Nullable Map<String, @Nullable Object> of(
      Representation shape, Map<String, @Nullable Object> object) {
    var representation = new LinkedHashMap<String, @Nullable Object>();
    representation.put("__typename", shape.typeName());
    return fill(representation, shape.parts(), object) ? representation : null;
  }

  private static boolean fill(
      Map<String, @Nullable Object> into, List<Representation.Part> parts, Map<?, ?> object) {
    for (var part : parts) {
      var types = part.types();
      if (types != null
          && !(object.get("__typename") instanceof String type && types.contains(type))) {
        continue;
      }
      if (!object.containsKey(part.key())) {
        return false;
      }
      var value = value(object.get(part.key()), part);
      if (value == UNKNOWN || (part.isKey() && value == null)) {
        return false;
      }
      into.put(part.name(), merged(into.get(part.name()), value));
    }
    return true;
  }

  private static @Nullable Object value(@Nullable Object value, Representation.Part part) {
    var children = part.children();
    if (value == null || children == null) {
      return value;
    }
    if (value instanceof List<?> list) {
      var values = new ArrayList<@Nullable Object>(list.size());
      for (var element : list) {
        var inner = value(element, part);
        if (inner == UNKNOWN) {
          return UNKNOWN;
        }
        values.add(inner);
      }
      return values;
    }
    if (!(value instanceof Map<?, ?> object)) {
      return UNKNOWN;
    }
    var result = new LinkedHashMap<String, @Nullable Object>();
    if (part.isAbstract() && object.get("__typename") instanceof String type) {
      result.put("__typename", type);
    }
    return fill(result, children, object) ? result : UNKNOWN;
  }

  /** A key and a requirement, or two requirements, can each name a part of one object. */
  private static @Nullable Object merged(@Nullable Object known, @Nullable Object more) {
    if (known instanceof Map<?, ?> left && more instanceof Map<?, ?> right) {
      var both = new LinkedHashMap<Object, @Nullable Object>(left);
      right.forEach((name, value) -> both.merge(name, value, Representations::mergedValues));
      return both;
    }
    if (known instanceof List<?> left
        && more instanceof List<?> right
        && left.size() == right.size()) {
      var both = new ArrayList<@Nullable Object>();
      for (int i = 0; i < left.size(); i++) {
        both.add(merged(left.get(i), right.get(i)));
      }
      return both;
    }
    return more;
  }

  private static Object mergedValues(Object left, Object right) {
    var both = merged(left, right);
    return both == null ? right : both;
  }
}
