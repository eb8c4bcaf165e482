package dev.readout.gateway.world;

import dev.readout.gateway.world.CutSchema.Entity;
import dev.readout.gateway.world.CutSchema.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Draws some objects of each type of a {@link CutSchema}; the last of each can be a ghost. */
final class RandomObjects {
  private static final int THINGS = 3;

  private final CutSchema cut;
  private final Random random;
  private final Map<String, Map<String, @Nullable Object>> objects = new LinkedHashMap<>();

  private RandomObjects(CutSchema cut, Random random) {
    this.cut = cut;
    this.random = random;
  }

  static Map<String, Map<String, @Nullable Object>> of(CutSchema cut, Random random) {
    var drawn = new RandomObjects(cut, random);
    drawn.draw();
    return drawn.objects;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(Iterable<T> values) {
    var list = new ArrayList<T>();
    values.forEach(list::add);
    return list.get(random.nextInt(list.size()));
  }

  private void draw() {
    cut.entities
        .values()
        .forEach(
            entity -> {
              for (int n = 1; n <= THINGS; n++) {
                draw(entity, n);
              }
            });
    objects.put("Query", values(cut.roots, "root"));
    if (!cut.mutations.isEmpty()) {
      objects.put("Mutation", values(cut.mutations, "change"));
    }
    if (!cut.subscriptions.isEmpty()) {
      objects.put("Subscription", values(cut.subscriptions, "event"));
    }
  }

  private void draw(Entity entity, int n) {
    var owner = entity.name + "-" + n;
    var id = entity.name + ":" + n;
    if (cut.ghosts && n == THINGS) {
      var nothing = new LinkedHashMap<String, @Nullable Object>();
      entity.fields.keySet().forEach(name -> nothing.put(name, null));
      objects.put(id, nothing);
      return;
    }
    objects.put(id, values(List.copyOf(entity.fields.values()), owner));
    objects.put(
        "P" + entity.name + ":" + owner,
        values(cut.parts.getOrDefault("P" + entity.name, List.of()), id));
    objects.put("Code:" + owner, new TreeMap<>(Map.of("part", id)));
  }

  private Map<String, @Nullable Object> values(List<Field> fields, String owner) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    fields.forEach(field -> values.put(field.name, value(field, owner)));
    return values;
  }

  private @Nullable Object value(Field field, String owner) {
    if (field.name.equals("twin")) {
      return Map.of("ref", field.type + ":" + owner.substring(owner.indexOf('-') + 1));
    }
    if (!field.wrap.equals("*")) {
      return wrapped(field.wrap, field, true);
    }
    return switch (field.type) {
      case "ID!", "ID", "String!" -> field.name + "-" + owner;
      case "String" -> !field.neverNull && chance(15) ? null : field.name + "-" + owner;
      case "Color" -> {
        var known = cut.colors(field.in.keySet());
        yield chance(15) || known.isEmpty() ? null : any(known);
      }
      case "[ID!]!", "[ID!]" -> List.of("t-" + owner, "u-" + owner);
      case "Query" -> Map.of("ref", "Query");
      case "Code!", "Code" -> Map.of("ref", "Code:" + owner);
      default ->
          cut.parts.containsKey(field.type)
              ? Map.of("ref", field.type + ":" + owner)
              : chance(10) ? null : reference(field);
    };
  }

  private @Nullable Object wrapped(String wrap, Field field, boolean orNull) {
    if (wrap.endsWith("!")) {
      return wrapped(wrap.substring(0, wrap.length() - 1), field, false);
    }
    if (orNull && chance(10)) {
      return null;
    }
    if (!wrap.startsWith("[")) {
      return reference(field);
    }
    var elements = new ArrayList<@Nullable Object>();
    for (int i = random.nextInt(4); i > 0; i--) {
      elements.add(wrapped(wrap.substring(1, wrap.length() - 1), field, true));
    }
    return elements;
  }

  private Map<String, Object> reference(Field field) {
    var possible = cut.possible(field, field.owners.iterator().next());
    // Of a ghost behind an interface object nobody can tell the type; what a requirement needs of
    // a ghost can nobody fetch.
    var face = cut.faces.get(field.type);
    boolean noGhost =
        field.required || face != null && field.owners.stream().anyMatch(face.objects::contains);
    int things = cut.ghosts && noGhost ? THINGS - 1 : THINGS;
    return Map.of("ref", any(possible) + ":" + (1 + random.nextInt(things)));
  }
}
