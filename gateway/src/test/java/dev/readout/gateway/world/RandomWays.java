package dev.readout.gateway.world;

import dev.readout.gateway.world.CutSchema.Entity;
import dev.readout.gateway.world.CutSchema.Face;
import dev.readout.gateway.world.CutSchema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Draws the fields that lead from one type to another, and what they provide and require. */
final class RandomWays {
  private static final List<String> LISTS =
      List.of("[*]", "[*]", "[*!]", "[[*]]", "[*!]!", "[[*!]]!");

  private final CutSchema cut;
  private final Dice dice;

  RandomWays(CutSchema cut, Dice dice) {
    this.cut = cut;
    this.dice = dice;
  }

  /** A list somehow wrapped; of a ghost it must be allowed to be null. */
  private String list() {
    var wrap = dice.any(LISTS);
    return cut.ghosts && wrap.endsWith("!") ? wrap.substring(0, wrap.length() - 1) : wrap;
  }

  void giveReferences(Entity entity, boolean backToRoot) {
    int count = dice.below(4);
    for (int i = 0; i < count; i++) {
      int owner = dice.any(entity.holders);
      var type = dice.any(cut.targets(owner));
      var field = new Field("to" + i, type, dice.chance(40));
      field.wrap = field.list ? list() : !cut.ghosts && dice.chance(20) ? "*!" : "*";
      field.own(owner, provides(type, owner));
      entity.fields.put(field.name, field);
    }
    if (backToRoot && dice.chance(15)) {
      var again = new Field("root", "Query", false);
      again.own(dice.any(entity.holders));
      entity.fields.put(again.name, again);
    }
  }

  /** What an interface object adds can lead on to other types. */
  void giveObjectReferences(Face face) {
    if (face.objects.isEmpty() || face.closed || dice.chance(50)) {
      return;
    }
    int object = dice.any(face.objects);
    var type = dice.any(cut.targets(object));
    var field = new Field("extraTo", type, dice.chance(40));
    field.own(object);
    face.fields.put(field.name, field);
    for (var entity : cut.members(cut.name(face))) {
      var copy = new Field(field.name, type, field.list);
      copy.owners.add(object);
      entity.fields.put(copy.name, copy);
    }
  }

  /** An object without a key, whose fields several subgraphs know in part. */
  void giveParts(Entity entity) {
    if (entity.holders.size() < 2 || !dice.chance(50)) {
      return;
    }
    var whole = new Field("part", "P" + entity.name, false);
    var fields = new ArrayList<Field>();
    for (int i = 0; i < 3; i++) {
      var field = new Field("g" + i, "String", false);
      field.own(dice.any(entity.holders));
      field.owners.forEach(whole::own);
      fields.add(field);
    }
    entity.fields.put("part", whole);
    cut.parts.put("P" + entity.name, fields);
  }

  /** Requirements inside objects of other types, abstract ones under type conditions. */
  void giveDeepRequires(Entity entity) {
    for (var way : List.copyOf(entity.fields.values())) {
      int owner = dice.any(entity.holders);
      if (!way.name.startsWith("to") || way.in.containsKey(owner) || dice.chance(50)) {
        continue;
      }
      var inside = inside(way, owner, 2);
      if (inside != null) {
        var field = new Field("d" + way.name, "String", false);
        field.own(owner, ", requires: \"" + inside + "\"");
        entity.fields.put(field.name, field);
      }
    }
  }

  /** The way with something inside of it, in words; null if the subgraph cannot say it. */
  private @Nullable String inside(Field way, int owner, int depth) {
    var types = cut.possible(way, way.owners.iterator().next());
    if (!cut.typesIn(owner).containsAll(types) || !isKnown(way.type, owner, types)) {
      return null;
    }
    var words = new ArrayList<String>();
    for (var type : types) {
      var word = word(cut.entity(type), owner, depth);
      if (word != null) {
        words.add(type.equals(way.type) ? word : "... on " + type + " { " + word + " }");
      }
    }
    if (words.isEmpty()) {
      return null;
    }
    way.mention(owner);
    way.required = true;
    return way.name + " { " + String.join(" ", words) + " }";
  }

  private @Nullable String word(Entity entity, int owner, int depth) {
    var deeper =
        entity.fields.values().stream()
            .filter(f -> f.name.startsWith("to") && !f.in.containsKey(owner))
            .toList();
    if (depth > 1 && !deeper.isEmpty() && dice.chance(40)) {
      var word = inside(dice.any(deeper), owner, depth - 1);
      if (word != null) {
        return word;
      }
    }
    var scalars = entity.elsewhere(owner).stream().filter(f -> !f.arguments.contains("!")).toList();
    if (scalars.isEmpty()) {
      return null;
    }
    var field = dice.any(scalars);
    field.mention(owner);
    return field.arguments.startsWith("(x") && dice.chance(50)
        ? field.name + "(x: \\\"7\\\")"
        : field.name;
  }

  private boolean isKnown(String type, int subgraph, List<String> types) {
    if (cut.unions.containsKey(type)) {
      cut.union(type).putIfAbsent(subgraph, new TreeSet<>(types));
      return cut.union(type).getOrDefault(subgraph, java.util.Set.of()).containsAll(types);
    }
    if (cut.faces.containsKey(type)) {
      return cut.face(type).subgraphs.contains(subgraph);
    }
    return !type.equals("Node") || cut.node(subgraph).containsAll(types);
  }

  /** Sometimes a way provides a field that the subgraph otherwise only mentions. */
  private String provides(String type, int subgraph) {
    if (!dice.chance(40)) {
      return "";
    }
    if (cut.entities.containsKey(type)) {
      var inner = provided(type, subgraph, 2);
      return inner == null ? "" : ", provides: \"" + inner + "\"";
    }
    var face = cut.faces.get(type);
    if (face != null && face.objects.contains(subgraph)) {
      return "";
    }
    var label = face == null ? null : face.fields.get("label");
    if (label != null && label.owners.contains(subgraph) && dice.chance(50)) {
      return ", provides: \"label\"";
    }
    var way = new Field("", type, false);
    way.own(subgraph);
    var member = dice.any(cut.possible(way, subgraph));
    var inner = provided(member, subgraph, 2);
    return inner == null ? "" : ", provides: \"... on " + member + " { " + inner + " }\"";
  }

  private @Nullable String provided(String type, int subgraph, int depth) {
    var target = cut.entity(type);
    var deeper =
        target.fields.values().stream()
            .filter(f -> f.name.startsWith("to") && cut.entities.containsKey(f.type))
            .filter(f -> cut.entity(f.type).keys.containsKey(subgraph))
            .toList();
    if (depth > 1 && !deeper.isEmpty() && dice.chance(40)) {
      var way = dice.any(deeper);
      var inner = provided(way.type, subgraph, depth - 1);
      if (inner != null) {
        way.mention(subgraph);
        return way.name + " { " + inner + " }";
      }
    }
    var scalars = target.elsewhere(subgraph);
    if (scalars.isEmpty()) {
      return null;
    }
    var field = dice.any(scalars);
    field.mention(subgraph);
    return field.name;
  }

  void drawRoots(String prefix, int count, List<Field> made) {
    for (int s = 0; s < cut.subgraphs; s++) {
      for (int i = 0; i < count; i++) {
        var targets = cut.targets(s);
        if (targets.isEmpty()) {
          continue;
        }
        var type = dice.any(targets);
        var field = new Field(prefix + s + i, type, dice.chance(60));
        field.wrap = field.list ? dice.any(LISTS) : "*";
        field.own(s, provides(type, s));
        int other = dice.below(cut.subgraphs);
        if (other != s
            && cut.entities.containsKey(type)
            && cut.typesIn(other).contains(type)
            && dice.chance(40)) {
          field.own(other);
        }
        made.add(field);
      }
    }
    if (made.isEmpty()) {
      throw new IllegalStateException("no root field");
    }
  }
}
