package dev.readout.gateway.execute;

import dev.readout.gateway.plan.EntityCall;
import dev.readout.gateway.plan.Representation;
import dev.readout.gateway.response.ResponseTree;
import dev.readout.gateway.response.TreeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The representations of one call, each once, with all the objects it stands for. Objects whose key
 * is null or not known are left out: they cannot be asked for.
 */
record Representations(EntityCall call, SequencedMap<TreeObject, Entity> entities) {

  private static final Object UNKNOWN = new Object();

  /** The objects that one representation stands for, by target. */
  record Entity(SequencedMap<EntityCall.Target, List<TreeObject>> objects) {

    /** Where the entity stands. */
    List<List<Object>> places(ResponseTree tree) {
      var places = new ArrayList<List<Object>>();
      objects.forEach((target, own) -> places.addAll(tree.places(target.path(), own)));
      return places;
    }
  }

  /** Read while nobody else writes into the tree. */
  static Representations of(
      EntityCall call, ResponseTree tree, Map<String, @Nullable Object> variables) {
    var entities = new LinkedHashMap<TreeObject, Entity>();
    synchronized (tree) {
      @Nullable TreeObject before = null;
      for (var target : call.targets()) {
        if (!target.condition().holds(variables)) {
          continue;
        }
        for (var object : tree.objects(target.path(), target.types())) {
          var representation = of(call.representation(), object, before);
          if (representation != null) {
            before = representation;
            entities
                .computeIfAbsent(representation, r -> new Entity(new LinkedHashMap<>(2)))
                .objects()
                .computeIfAbsent(target, t -> new ArrayList<>(2))
                .add(object);
          }
        }
      }
    }
    return new Representations(call, entities);
  }

  List<TreeObject> values() {
    return List.copyOf(entities.sequencedKeySet());
  }

  private static @Nullable TreeObject of(
      Representation shape, TreeObject object, @Nullable TreeObject like) {
    var representation = like == null ? new TreeObject() : new TreeObject(like);
    representation.put("__typename", shape.typeName());
    return fill(representation, shape.parts(), object) ? representation : null;
  }

  private static boolean fill(TreeObject into, List<Representation.Part> parts, TreeObject object) {
    for (var part : parts) {
      var types = part.types();
      if (types != null
          && !(object.get("__typename") instanceof String type && types.contains(type))) {
        continue;
      }
      var given = object.get(part.key());
      if (given == null && (part.isKey() || !object.containsKey(part.key()))) {
        return false;
      }
      var value = value(given, part);
      if (value == UNKNOWN) {
        return false;
      }
      var known = into.get(part.name());
      into.put(part.name(), known == null ? value : merged(known, value));
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
    if (!(value instanceof TreeObject object)) {
      return UNKNOWN;
    }
    var result = new TreeObject();
    if (part.isAbstract() && object.get("__typename") instanceof String type) {
      result.put("__typename", type);
    }
    return fill(result, children, object) ? result : UNKNOWN;
  }

  /** A key and a requirement, or two requirements, can each name a part of one object. */
  private static @Nullable Object merged(@Nullable Object known, @Nullable Object more) {
    if (known instanceof TreeObject left && more instanceof TreeObject right) {
      var both = new TreeObject();
      both.putAll(left);
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
