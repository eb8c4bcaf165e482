package dev.readout.gateway.world;

import dev.readout.gateway.world.CutSchema.Entity;
import dev.readout.gateway.world.CutSchema.Face;
import dev.readout.gateway.world.CutSchema.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws interfaces, interface objects and unions over the entities of a {@link CutSchema}. */
final class RandomFaces {
  private final CutSchema cut;
  private final Dice dice;

  RandomFaces(CutSchema cut, Dice dice) {
    this.cut = cut;
    this.dice = dice;
  }

  void draw(int count) {
    for (int i = 0; i < count; i++) {
      var face = new Face();
      var members = dice.shuffled(cut.entities.values());
      var chosen = members.subList(0, 1 + dice.below(members.size()));
      if (dice.chance(50) && chosen.stream().allMatch(member -> member.faces.isEmpty())) {
        face.real = dice.below(cut.subgraphs);
        face.objects.add((face.real + 1) % cut.subgraphs);
        if (cut.subgraphs > 2 && dice.chance(35)) {
          face.objects.add((face.real + 2) % cut.subgraphs);
        }
        chosen.forEach(member -> member.forbidden.addAll(face.objects));
        chosen.forEach(member -> member.hub = face.real);
      } else if (chosen.stream().anyMatch(member -> !member.forbidden.isEmpty())) {
        continue;
      }
      chosen.forEach(member -> member.faces.add("I" + cut.faces.size()));
      cut.faces.put("I" + cut.faces.size(), face);
    }
  }

  /** Says what each subgraph knows of the interfaces, once the entities are cut. */
  void settle() {
    cut.faces.forEach(this::settle);
    for (var entity : cut.entities.values()) {
      entity.faces.removeIf(
          name -> Collections.disjoint(cut.face(name).subgraphs, entity.keys.keySet()));
    }
    cut.faces.keySet().removeIf(name -> cut.members(name).isEmpty());
  }

  private void settle(String name, Face face) {
    var id = new Field("id", cut.ghosts ? "ID" : "ID!", false);
    var label = new Field("label", "String", false);
    for (int s = 0; s < cut.subgraphs; s++) {
      int subgraph = s;
      var here = cut.members(name, s);
      if (face.objects.contains(s)
          || here.isEmpty()
          || !here.stream().allMatch(e -> e.field("id").owners.contains(subgraph))) {
        continue;
      }
      face.subgraphs.add(s);
      id.own(s);
      if (here.stream().allMatch(e -> e.field("label").owners.contains(subgraph))) {
        label.own(s);
      } else if (here.stream().noneMatch(e -> e.field("label").owners.contains(subgraph))
          && dice.chance(60)) {
        // The interface has the field here, its types only where a way provides it.
        here.forEach(e -> e.field("label").mention(subgraph));
        label.own(s);
      }
    }
    face.fields.put("id", id);
    if (face.objects.isEmpty()) {
      givePeers(name, face);
    } else {
      face.objects.forEach(id::own);
      face.closed = dice.chance(20);
      if (!face.closed) {
        giveExtras(name, face, label);
      }
    }
    if (!label.in.isEmpty()) {
      face.fields.put("label", label);
    }
  }

  /** What interface objects add to the interface. */
  private void giveExtras(String name, Face face, Field label) {
    for (int object : face.objects) {
      if (!label.in.isEmpty() && dice.chance(60)) {
        label.mention(object);
        var more = new Field("extraByLabel" + object, "String", false);
        more.own(object, ", requires: \"label\"");
        add(name, face, more);
      }
      var extra =
          new Field("extra" + object, "String", false, dice.chance(30) ? "(x: String)" : "");
      extra.own(object);
      add(name, face, extra);
    }
    if (face.objects.size() > 1 && dice.chance(50)) {
      var shared = new Field("extra", "String", false);
      face.objects.forEach(shared::own);
      add(name, face, shared);
    }
  }

  private void add(String name, Face face, Field field) {
    face.fields.put(field.name, field);
    cut.members(name)
        .forEach(
            e ->
                e.fields.put(
                    field.name, new Field(field.name, field.type, field.list, field.arguments)));
  }

  /** A field whose type the members of the interface may narrow. */
  private void givePeers(String name, Face face) {
    if (face.subgraphs.isEmpty()
        || dice.chance(40)
        || cut.members(name).stream().anyMatch(e -> e.faces.size() > 1)) {
      return;
    }
    var peer = new Field("peer", name, false);
    for (int s : face.subgraphs) {
      var here = cut.members(name, s);
      here.forEach(entity -> givePeer(name, entity, dice.any(here), s));
      if (here.stream().allMatch(e -> e.field("peer").owners.contains(s))) {
        peer.own(s);
      }
    }
    cut.members(name).stream()
        .filter(e -> e.fields.containsKey("peer") && e.field("peer").owners.isEmpty())
        .forEach(e -> e.fields.remove("peer"));
    if (!peer.in.isEmpty()
        && cut.members(name).stream().allMatch(e -> e.fields.containsKey("peer"))) {
      face.fields.put("peer", peer);
    }
  }

  private void givePeer(String name, Entity entity, Entity other, int subgraph) {
    var known = entity.fields.get("peer");
    if (known == null) {
      known = new Field("peer", dice.chance(50) ? name : other.name, false);
      known.wrap = !cut.ghosts && dice.chance(30) ? "*!" : "*";
      entity.fields.put("peer", known);
    }
    if (dice.chance(80)
        && entity.holders.contains(subgraph)
        && (known.type.equals(name)
            ? known.owners.isEmpty()
            : cut.entity(known.type).keys.containsKey(subgraph))) {
      known.own(subgraph);
    }
  }

  /** An interface of nearly everything, which other interfaces implement. */
  void drawNodes() {
    if (dice.chance(50)) {
      return;
    }
    for (int s = 0; s < cut.subgraphs; s++) {
      for (var entity : cut.entities.values()) {
        if (entity.keys.containsKey(s)
            && entity.field("id").owners.contains(s)
            && dice.chance(80)) {
          cut.nodes.computeIfAbsent(s, n -> new TreeSet<>()).add(entity.name);
        }
      }
    }
  }

  void drawUnions(int count) {
    for (int i = 0; i < count; i++) {
      var bySubgraph = new TreeMap<Integer, Set<String>>();
      for (int s = 0; s < cut.subgraphs; s++) {
        var here = new ArrayList<>(dice.shuffled(cut.typesIn(s)));
        var chosen = new TreeSet<>(here.subList(0, Math.min(here.size(), 1 + dice.below(3))));
        if (!chosen.isEmpty() && dice.chance(70)) {
          bySubgraph.put(s, chosen);
        }
      }
      if (!bySubgraph.isEmpty()) {
        cut.unions.put("U" + i, bySubgraph);
      }
    }
  }
}
