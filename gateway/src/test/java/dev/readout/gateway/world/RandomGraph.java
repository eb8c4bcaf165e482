package dev.readout.gateway.world;

import dev.readout.gateway.world.CutSchema.Entity;
import dev.readout.gateway.world.CutSchema.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A random schema cut into subgraphs, as composition would write the supergraph, and random data
 * for it. Every cut can be answered: there is a chain of keys from any subgraph that has an entity
 * to any other, because one of them knows all its keys or because neighbours share one.
 */
public final class RandomGraph {
  private static final List<String> SIMPLE_KEYS = List.of("id", "sku", "code { part }", "tags");
  private static final List<String> KEYS = List.of("id", "sku", "id sku", "code { part }", "tags");
  private static final List<String> ARGUMENTS =
      List.of(
          "(x: String)",
          "(x: String)",
          "(x: String = \"d\")",
          "(in: In)",
          "(tone: Tone!)",
          "(y: String!)",
          "(ins: [In], y: String! = \"e\")");

  private final Dice dice;
  private final CutSchema cut;
  private final World world;

  public RandomGraph(long seed) {
    this(seed, true);
  }

  /** A graph without interfaces, unions and ways back to the root. */
  public static RandomGraph ofObjects(long seed) {
    return new RandomGraph(seed, false);
  }

  private RandomGraph(long seed, boolean abstractTypes) {
    var random = new Random(seed);
    this.dice = new Dice(random);
    this.cut = new CutSchema(2 + random.nextInt(3), dice.chance(30));
    drawColors();
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      cut.entities.put("E" + i, new Entity("E" + i, cut.ghosts));
    }
    var faces = new RandomFaces(cut, dice);
    faces.draw(abstractTypes ? random.nextInt(3) : 0);
    cut.entities.values().forEach(this::giveKeys);
    List.copyOf(cut.entities.values()).forEach(this::giveTwinKeys);
    cut.entities.values().forEach(this::giveScalars);
    cut.entities.values().forEach(this::giveRequires);
    faces.settle();
    if (abstractTypes) {
      faces.drawNodes();
      faces.drawUnions(random.nextInt(3));
    }
    var ways = new RandomWays(cut, dice);
    cut.entities.values().forEach(entity -> ways.giveReferences(entity, abstractTypes));
    cut.faces.values().forEach(ways::giveObjectReferences);
    cut.entities.values().forEach(ways::giveParts);
    cut.entities.values().forEach(ways::giveDeepRequires);
    ways.drawRoots("q", 2, cut.roots);
    if (dice.chance(50)) {
      ways.drawRoots("m", 1, cut.mutations);
    }
    if (dice.chance(50)) {
      ways.drawRoots("e", 1, cut.subscriptions);
    }
    this.world = new World(RandomObjects.of(cut, random));
  }

  public World world() {
    return world;
  }

  /** The supergraph as composition writes it. */
  public String sdl() {
    return CutSchemaText.of(cut);
  }

  /** Every subgraph knows two values of the enum; of the others it may not have heard. */
  private void drawColors() {
    boolean all = dice.chance(50);
    for (int s = 0; s < cut.subgraphs; s++) {
      var known = new TreeSet<>(List.of("RED"));
      for (var more : List.of("BLUE", "GREEN", "GREY")) {
        if (all && !more.equals("GREY") || dice.chance(more.equals("GREY") ? 15 : 50)) {
          known.add(more);
        }
      }
      cut.colors.put(s, known);
    }
  }

  private void giveKeys(Entity entity) {
    if (entity.forbidden.isEmpty()) {
      entity.hub = dice.below(cut.subgraphs);
      if (entity.faces.isEmpty() && cut.subgraphs > 2 && dice.chance(35)) {
        giveRing(entity);
        return;
      }
    }
    for (var key : SIMPLE_KEYS) {
      entity.key(entity.hub, key, true);
    }
    entity.holders.add(entity.hub);
    for (int s = 0; s < cut.subgraphs; s++) {
      if (s == entity.hub || entity.forbidden.contains(s) || dice.chance(35)) {
        continue;
      }
      entity.holders.add(s);
      var key = dice.any(KEYS);
      boolean extended = dice.chance(20);
      entity.key(s, key, true, extended);
      var other = dice.any(KEYS);
      if (!other.equals(key) && dice.chance(30)) {
        entity.key(s, other, dice.chance(50), extended);
      } else if (!other.equals(key) && !extended && dice.chance(20)) {
        entity.wayIn(s, other);
      }
    }
  }

  /** No subgraph knows all keys: each shares one with the next, so ways lead over third ones. */
  private void giveRing(Entity entity) {
    entity.ring = true;
    var order = dice.shuffled(numbers());
    var keys = dice.shuffled(SIMPLE_KEYS);
    for (int i = 0; i < order.size(); i++) {
      int s = order.get(i);
      entity.holders.add(s);
      if (i > 0) {
        entity.key(s, keys.get(i - 1), true);
      }
      if (i < order.size() - 1) {
        entity.key(s, keys.get(i), true);
      }
    }
    entity.hub = order.getFirst();
    for (var key : List.of("id", "sku", "tags", "code")) {
      if (entity.field(key).owners.isEmpty()) {
        entity.field(key).own(dice.any(entity.holders));
      }
    }
  }

  private List<Integer> numbers() {
    return IntStream.range(0, cut.subgraphs).boxed().toList();
  }

  /** A key inside another entity, of which some subgraphs know no more than the key. */
  private void giveTwinKeys(Entity entity) {
    var twin = dice.any(cut.entities.values());
    if (!dice.chance(25) || entity.ring || twin == entity || twin.ring) {
      return;
    }
    var fields = new Field("twin", twin.name, false);
    fields.wrap = cut.ghosts ? "*" : "*!";
    var users = new TreeSet<Integer>();
    users.add(entity.hub);
    users.add(dice.any(entity.holders));
    users.removeIf(s -> twin.forbidden.contains(s));
    if (!users.contains(entity.hub)) {
      return;
    }
    entity.fields.put("twin", fields);
    for (int s : users) {
      if (!twin.field("id").owners.contains(s)) {
        twin.key(s, "id", false);
      }
      entity.key(s, "twin { id }", true);
    }
  }

  private void giveScalars(Entity entity) {
    int count = 1 + dice.below(4);
    for (int i = 0; i < count; i++) {
      var type = dice.any(List.of("String", "String", cut.ghosts ? "String" : "String!", "Color"));
      boolean asks = type.startsWith("String") && dice.chance(30);
      var field = new Field("f" + i, type, false, asks ? dice.any(ARGUMENTS) : "");
      field.own(dice.any(entity.holders));
      if (dice.chance(25)) {
        field.own(dice.any(entity.holders));
      }
      if (type.equals("String") && !cut.ghosts && dice.chance(30)) {
        field.neverNull = true;
        field.own(dice.any(field.owners), ", type: \"String!\"");
      }
      takeOver(entity, field);
      field.hidden = dice.chance(8);
      entity.fields.put(field.name, field);
    }
    if (!entity.faces.isEmpty()) {
      var label = new Field("label", !cut.ghosts && dice.chance(50) ? "String!" : "String", false);
      label.own(dice.any(entity.holders));
      if (dice.chance(60)) {
        entity.holders.forEach(label::own);
      }
      entity.fields.put("label", label);
    }
  }

  /** Sometimes another subgraph overrides the one that had the field. */
  private void takeOver(Entity entity, Field field) {
    int from = dice.any(field.owners);
    int to = dice.any(entity.holders);
    if (field.owners.size() > 1 || from == to || field.neverNull || !dice.chance(30)) {
      return;
    }
    var label = dice.any(List.of("", "percent(0)", "percent(100)", "percent(50)"));
    var shown = label.isEmpty() ? "" : ", overrideLabel: \"" + label + "\"";
    field.own(to, ", override: \"s" + from + "\"" + shown);
    if (label.isEmpty()) {
      field.owners.remove(from);
      field.in.remove(from);
      if (dice.chance(50)) {
        field.in.put(from, ", usedOverridden: true");
      }
      return;
    }
    field.in.put(from, shown);
    if (label.equals("percent(0)")) {
      field.owners.remove(to);
    } else if (label.equals("percent(100)")) {
      field.owners.remove(from);
    }
  }

  /** A field that needs fields of other subgraphs, which can need others in turn. */
  private void giveRequires(Entity entity) {
    int count = dice.below(3);
    for (int i = 0; i < count; i++) {
      var owner = dice.any(entity.holders);
      var wanted =
          entity.fields.values().stream()
              .filter(field -> !field.in.containsKey(owner) && !field.arguments.contains("="))
              .filter(field -> !List.of("code", "twin").contains(field.name))
              .filter(field -> !field.arguments.contains("!"))
              .toList();
      if (wanted.isEmpty()) {
        continue;
      }
      var words = new LinkedHashSet<String>();
      for (int n = 1 + dice.below(2); n > 0; n--) {
        var field = dice.any(wanted);
        field.mention(owner);
        words.add(
            field.arguments.startsWith("(x") && dice.chance(50)
                ? field.name + "(x: \\\"" + n + "\\\")"
                : field.name);
        if (!field.arguments.isEmpty()) {
          break;
        }
      }
      var field = new Field("r" + i, "String", false);
      field.own(owner, ", requires: \"" + String.join(" ", words) + "\"");
      entity.fields.put(field.name, field);
    }
  }
}
