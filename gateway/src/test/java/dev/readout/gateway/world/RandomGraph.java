package dev.readout.gateway.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A random schema cut into subgraphs, as composition would write the supergraph, and random data
 * for it. Every cut can be answered: one subgraph of each entity knows all its keys, so that there
 * is a chain from any key to any other.
 */
public final class RandomGraph {
  private static final List<String> KEYS = List.of("id", "sku", "id sku", "code { part }", "tags");
  private static final List<String> LISTS =
      List.of("[*]", "[*]", "[*!]", "[[*]]", "[*!]!", "[[*!]]!");
  private static final int THINGS = 3;

  private final Random random;
  private final boolean abstractTypes;
  private final int subgraphs;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, Face> faces = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Set<String>>> unions = new LinkedHashMap<>();
  private final Map<String, List<Field>> parts = new LinkedHashMap<>();
  private final List<Field> roots = new ArrayList<>();
  private final List<Field> mutations = new ArrayList<>();
  private final Map<Integer, Set<String>> nodes = new TreeMap<>();
  private final Map<String, Map<String, @Nullable Object>> objects = new LinkedHashMap<>();

  /** A field with what each subgraph says of it. */
  private static final class Field {
    final String name;
    final String type;
    final boolean list;
    final boolean argument;
    boolean neverNull;
    boolean hidden;
    String wrap;
    final Map<Integer, String> in = new TreeMap<>();
    final Set<Integer> owners = new TreeSet<>();

    Field(String name, String type, boolean list, boolean argument) {
      this.name = name;
      this.type = type;
      this.list = list;
      this.argument = argument;
      this.wrap = list ? "[*]" : "*";
    }

    void own(int subgraph) {
      own(subgraph, "");
    }

    void own(int subgraph, String more) {
      owners.add(subgraph);
      in.put(subgraph, more);
    }

    void mention(int subgraph) {
      in.putIfAbsent(subgraph, ", external: true");
    }

    String sdl() {
      var text = "  " + name + (argument ? "(x: String)" : "") + ": " + wrap.replace("*", type);
      for (var entry : in.entrySet()) {
        text += " @join__field(graph: S" + entry.getKey() + entry.getValue() + ")";
      }
      return text + (in.isEmpty() ? " @join__field" : "") + (hidden ? " @inaccessible" : "");
    }
  }

  private static final class Entity {
    final String name;
    final Map<Integer, List<String>> keys = new TreeMap<>();
    final Set<Integer> holders = new TreeSet<>();
    final Map<String, Field> fields = new LinkedHashMap<>();
    final Set<Integer> forbidden = new TreeSet<>();
    final Set<String> faces = new TreeSet<>();
    int hub;

    Entity(String name) {
      this.name = name;
      for (var key : List.of("id", "sku")) {
        fields.put(key, new Field(key, "ID!", false, false));
      }
      fields.put("tags", new Field("tags", "[ID!]!", false, false));
      fields.put("code", new Field("code", "Code!", false, false));
    }

    Field field(String wanted) {
      return java.util.Objects.requireNonNull(fields.get(wanted), wanted);
    }

    void key(int subgraph, String key, boolean resolvable) {
      keys.computeIfAbsent(subgraph, s -> new ArrayList<>())
          .add("key: \"" + key + "\"" + (resolvable ? "" : ", resolvable: false"));
      for (var word : key.replace("{ part }", "").strip().split(" ")) {
        field(word).own(subgraph);
      }
    }
  }

  private static final class Face {
    final Map<String, Field> fields = new LinkedHashMap<>();
    final Set<Integer> subgraphs = new TreeSet<>();
    int real = -1;
    int object = -1;
    boolean closed;
  }

  public RandomGraph(long seed) {
    this(seed, true);
  }

  /** A graph without interfaces, unions and ways back to the root. */
  public static RandomGraph ofObjects(long seed) {
    return new RandomGraph(seed, false);
  }

  private RandomGraph(long seed, boolean abstractTypes) {
    this.random = new Random(seed);
    this.abstractTypes = abstractTypes;
    this.subgraphs = 2 + random.nextInt(3);
    makeEntities(2 + random.nextInt(4));
    makeFaces(abstractTypes ? random.nextInt(3) : 0);
    entities.values().forEach(this::giveKeys);
    entities.values().forEach(this::giveScalars);
    entities.values().forEach(this::giveRequires);
    settleFaces();
    dropEmptyFaces();
    if (abstractTypes) {
      makeNodes();
    }
    makeUnions(abstractTypes ? random.nextInt(3) : 0);
    entities.values().forEach(this::giveReferences);
    faces.values().forEach(this::giveObjectReferences);
    entities.values().forEach(this::giveParts);
    entities.values().forEach(this::giveDeepRequires);
    makeRoots("q", 2, roots);
    if (chance(50)) {
      makeRoots("m", 1, mutations);
    }
    makeObjects();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(Iterable<T> values) {
    var list = new ArrayList<T>();
    values.forEach(list::add);
    return list.get(random.nextInt(list.size()));
  }

  private void makeEntities(int count) {
    for (int i = 0; i < count; i++) {
      entities.put("E" + i, new Entity("E" + i));
    }
  }

  private void makeFaces(int count) {
    for (int i = 0; i < count; i++) {
      var face = new Face();
      var members = new ArrayList<>(entities.values());
      Collections.shuffle(members, random);
      var chosen = members.subList(0, 1 + random.nextInt(members.size()));
      if (chance(50) && chosen.stream().allMatch(member -> member.faces.isEmpty())) {
        face.real = random.nextInt(subgraphs);
        face.object = (face.real + 1) % subgraphs;
        chosen.forEach(member -> member.forbidden.add(face.object));
        chosen.forEach(member -> member.hub = face.real);
      } else if (chosen.stream().anyMatch(member -> !member.forbidden.isEmpty())) {
        continue;
      }
      chosen.forEach(member -> member.faces.add("I" + faces.size()));
      faces.put("I" + faces.size(), face);
    }
  }

  private void giveKeys(Entity entity) {
    if (entity.forbidden.isEmpty()) {
      entity.hub = random.nextInt(subgraphs);
    }
    for (var key : List.of("id", "sku", "code { part }", "tags")) {
      entity.key(entity.hub, key, true);
    }
    entity.holders.add(entity.hub);
    for (int s = 0; s < subgraphs; s++) {
      if (s == entity.hub || entity.forbidden.contains(s) || chance(35)) {
        continue;
      }
      entity.holders.add(s);
      var key = any(KEYS);
      entity.key(s, key, true);
      var other = any(KEYS);
      if (!other.equals(key) && chance(30)) {
        entity.key(s, other, chance(50));
      }
    }
  }

  private void giveScalars(Entity entity) {
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      var type = any(List.of("String", "String", "String!", "Color"));
      var field = new Field("f" + i, type, false, type.startsWith("String") && chance(30));
      field.own(any(entity.holders));
      if (chance(25)) {
        field.own(any(entity.holders));
      }
      if (type.equals("String") && chance(30)) {
        field.neverNull = true;
        field.own(any(field.owners), ", type: \"String!\"");
      }
      takeOver(entity, field);
      field.hidden = chance(8);
      entity.fields.put(field.name, field);
    }
    if (!entity.faces.isEmpty()) {
      var label = new Field("label", chance(50) ? "String!" : "String", false, false);
      label.own(any(entity.holders));
      if (chance(60)) {
        entity.holders.forEach(label::own);
      }
      entity.fields.put("label", label);
    }
  }

  /** Sometimes another subgraph overrides the one that had the field. */
  private void takeOver(Entity entity, Field field) {
    int from = any(field.owners);
    int to = any(entity.holders);
    if (field.owners.size() > 1 || from == to || field.neverNull || !chance(30)) {
      return;
    }
    var label = any(List.of("", "percent(0)", "percent(100)", "percent(50)"));
    var shown = label.isEmpty() ? "" : ", overrideLabel: \"" + label + "\"";
    field.own(to, ", override: \"s" + from + "\"" + shown);
    if (label.isEmpty()) {
      field.owners.remove(from);
      field.in.remove(from);
      if (chance(50)) {
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
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      var owner = any(entity.holders);
      var wanted =
          entity.fields.values().stream()
              .filter(field -> !field.in.containsKey(owner) && !field.name.equals("code"))
              .toList();
      if (wanted.isEmpty()) {
        continue;
      }
      var words = new LinkedHashSet<String>();
      for (int n = 1 + random.nextInt(2); n > 0; n--) {
        var field = any(wanted);
        field.mention(owner);
        words.add(
            field.argument && chance(50) ? field.name + "(x: \\\"" + n + "\\\")" : field.name);
        if (field.argument) {
          break;
        }
      }
      var field = new Field("r" + i, "String", false, false);
      field.own(owner, ", requires: \"" + String.join(" ", words) + "\"");
      entity.fields.put(field.name, field);
    }
  }

  private Face face(String name) {
    return java.util.Objects.requireNonNull(faces.get(name), name);
  }

  private List<Entity> members(String face) {
    return entities.values().stream().filter(entity -> entity.faces.contains(face)).toList();
  }

  private void settleFaces() {
    faces.forEach(
        (name, face) -> {
          var id = new Field("id", "ID!", false, false);
          var label = new Field("label", "String", false, false);
          for (int s = 0; s < subgraphs; s++) {
            int subgraph = s;
            var here =
                members(name).stream().filter(entity -> entity.keys.containsKey(subgraph)).toList();
            if (s == face.object
                || here.isEmpty()
                || !here.stream().allMatch(e -> e.field("id").owners.contains(subgraph))) {
              continue;
            }
            face.subgraphs.add(s);
            id.own(s);
            if (here.stream().allMatch(e -> e.field("label").owners.contains(subgraph))) {
              label.own(s);
            }
          }
          face.fields.put("id", id);
          if (face.object < 0) {
            givePeers(name, face);
          }
          if (face.object >= 0) {
            id.own(face.object);
            face.closed = chance(20);
          }
          if (!label.in.isEmpty() && face.object >= 0 && !face.closed && chance(60)) {
            label.mention(face.object);
            var more = new Field("extraByLabel", "String", false, false);
            more.own(face.object, ", requires: \"label\"");
            face.fields.put(more.name, more);
            members(name)
                .forEach(
                    e -> e.fields.put(more.name, new Field(more.name, "String", false, false)));
          }
          if (face.object >= 0 && !face.closed) {
            var extra = new Field("extra", "String", false, false);
            extra.own(face.object);
            face.fields.put("extra", extra);
            members(name)
                .forEach(e -> e.fields.put("extra", new Field("extra", "String", false, false)));
          }
          if (!label.in.isEmpty()) {
            face.fields.put("label", label);
          }
        });
  }

  /** A field whose type the members of the interface may narrow. */
  private void givePeers(String name, Face face) {
    if (face.subgraphs.isEmpty()
        || chance(40)
        || members(name).stream().anyMatch(e -> e.faces.size() > 1)) {
      return;
    }
    var peer = new Field("peer", name, false, false);
    for (int s : face.subgraphs) {
      var here = members(name).stream().filter(e -> e.keys.containsKey(s)).toList();
      for (var entity : here) {
        var known = entity.fields.get("peer");
        if (known == null) {
          known = new Field("peer", chance(50) ? name : any(here).name, false, false);
          known.wrap = chance(30) ? "*!" : "*";
          entity.fields.put("peer", known);
        }
        if (chance(80)
            && (known.type.equals(name)
                ? known.owners.isEmpty()
                : entity(known.type).keys.containsKey(s))) {
          known.own(s);
        }
      }
      if (here.stream().allMatch(e -> e.field("peer").owners.contains(s))) {
        peer.own(s);
      }
    }
    members(name).stream()
        .filter(e -> e.fields.containsKey("peer") && e.field("peer").owners.isEmpty())
        .forEach(e -> e.fields.remove("peer"));
    if (!peer.in.isEmpty() && members(name).stream().allMatch(e -> e.fields.containsKey("peer"))) {
      face.fields.put("peer", peer);
    }
  }

  /** An interface of nearly everything, which other interfaces implement. */
  private void makeNodes() {
    if (chance(50)) {
      return;
    }
    for (int s = 0; s < subgraphs; s++) {
      for (var entity : entities.values()) {
        if (entity.keys.containsKey(s) && entity.field("id").owners.contains(s) && chance(80)) {
          nodes.computeIfAbsent(s, n -> new TreeSet<>()).add(entity.name);
        }
      }
    }
  }

  private boolean isNode(String face, int subgraph) {
    return face(face).subgraphs.contains(subgraph)
        && nodes.containsKey(subgraph)
        && members(face).stream()
            .filter(e -> e.keys.containsKey(subgraph))
            .allMatch(e -> node(subgraph).contains(e.name));
  }

  private Set<String> node(int subgraph) {
    return nodes.getOrDefault(subgraph, Set.of());
  }

  /** What an interface object adds can lead on to other types. */
  private void giveObjectReferences(Face face) {
    if (face.object < 0 || face.closed || chance(50)) {
      return;
    }
    var type = any(targets(face.object));
    var field = new Field("extraTo", type, chance(40), false);
    field.own(face.object);
    face.fields.put(field.name, field);
    var name =
        faces.entrySet().stream()
            .filter(e -> e.getValue() == face)
            .findFirst()
            .orElseThrow()
            .getKey();
    for (var entity : members(name)) {
      var copy = new Field(field.name, type, field.list, false);
      copy.owners.add(face.object);
      entity.fields.put(copy.name, copy);
    }
  }

  private void dropEmptyFaces() {
    for (var entity : entities.values()) {
      entity.faces.removeIf(
          name -> Collections.disjoint(face(name).subgraphs, entity.keys.keySet()));
    }
    faces.keySet().removeIf(name -> members(name).isEmpty());
  }

  private void makeUnions(int count) {
    for (int i = 0; i < count; i++) {
      var bySubgraph = new TreeMap<Integer, Set<String>>();
      for (int s = 0; s < subgraphs; s++) {
        var here = typesIn(s);
        Collections.shuffle(here, random);
        var chosen = new TreeSet<>(here.subList(0, Math.min(here.size(), 1 + random.nextInt(3))));
        if (!chosen.isEmpty() && chance(70)) {
          bySubgraph.put(s, chosen);
        }
      }
      if (!bySubgraph.isEmpty()) {
        unions.put("U" + i, bySubgraph);
      }
    }
  }

  private List<String> typesIn(int subgraph) {
    return entities.values().stream()
        .filter(entity -> entity.keys.containsKey(subgraph))
        .map(entity -> entity.name)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Types that a field of this subgraph can give. */
  private List<String> targets(int subgraph) {
    var targets = new ArrayList<>(typesIn(subgraph));
    faces.forEach(
        (name, face) -> {
          if (face.subgraphs.contains(subgraph) || face.object == subgraph) {
            targets.add(name);
          }
        });
    unions.forEach(
        (name, bySubgraph) -> {
          if (bySubgraph.containsKey(subgraph)) {
            targets.add(name);
          }
        });
    if (nodes.containsKey(subgraph)) {
      targets.add("Node");
    }
    return targets;
  }

  private void giveReferences(Entity entity) {
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      int owner = any(entity.holders);
      var type = any(targets(owner));
      var field = new Field("to" + i, type, chance(40), false);
      field.wrap = field.list ? any(LISTS) : chance(20) ? "*!" : "*";
      field.own(owner, provides(type, owner));
      entity.fields.put(field.name, field);
    }
    if (abstractTypes && chance(15)) {
      var again = new Field("root", "Query", false, false);
      again.own(any(entity.holders));
      entity.fields.put(again.name, again);
    }
  }

  /** An object without a key, whose fields several subgraphs know in part. */
  private void giveParts(Entity entity) {
    if (entity.holders.size() < 2 || !chance(50)) {
      return;
    }
    var whole = new Field("part", "P" + entity.name, false, false);
    var fields = new ArrayList<Field>();
    for (int i = 0; i < 3; i++) {
      var field = new Field("g" + i, "String", false, false);
      field.own(any(entity.holders));
      field.owners.forEach(whole::own);
      fields.add(field);
    }
    entity.fields.put("part", whole);
    parts.put("P" + entity.name, fields);
  }

  /** Requirements inside objects of other types, abstract ones under type conditions. */
  private void giveDeepRequires(Entity entity) {
    for (var way : List.copyOf(entity.fields.values())) {
      int owner = any(entity.holders);
      if (!way.name.startsWith("to") || way.in.containsKey(owner) || chance(50)) {
        continue;
      }
      var types = possible(way, way.owners.iterator().next());
      if (!typesIn(owner).containsAll(types) || !isKnown(way.type, owner, types)) {
        continue;
      }
      var words = new ArrayList<String>();
      for (var type : types) {
        var scalars =
            entity(type).fields.values().stream()
                .filter(f -> f.name.startsWith("f") && !f.owners.contains(owner) && !f.argument)
                .toList();
        if (!scalars.isEmpty()) {
          var field = any(scalars);
          field.mention(owner);
          words.add(
              type.equals(way.type) ? field.name : "... on " + type + " { " + field.name + " }");
        }
      }
      if (!words.isEmpty()) {
        way.mention(owner);
        var field = new Field("d" + way.name, "String", false, false);
        field.own(owner, ", requires: \"" + way.name + " { " + String.join(" ", words) + " }\"");
        entity.fields.put(field.name, field);
      }
    }
  }

  private boolean isKnown(String type, int subgraph, List<String> types) {
    if (unions.containsKey(type)) {
      union(type).putIfAbsent(subgraph, new TreeSet<>(types));
      return union(type).getOrDefault(subgraph, Set.of()).containsAll(types);
    }
    if (faces.containsKey(type)) {
      return face(type).subgraphs.contains(subgraph);
    }
    if (type.equals("Node")) {
      return node(subgraph).containsAll(types);
    }
    return true;
  }

  private Map<Integer, Set<String>> union(String name) {
    return java.util.Objects.requireNonNull(unions.get(name), name);
  }

  private Entity entity(String name) {
    return java.util.Objects.requireNonNull(entities.get(name), name);
  }

  /** Sometimes a way provides a field that the subgraph otherwise only mentions. */
  private String provides(String type, int subgraph) {
    if (!chance(40)) {
      return "";
    }
    if (!entities.containsKey(type)) {
      var face = faces.get(type);
      if (face != null && face.object == subgraph) {
        return "";
      }
      var way = new Field("", type, false, false);
      way.own(subgraph);
      var member = any(possible(way, subgraph));
      var inner = provided(member, subgraph);
      return inner == null ? "" : ", provides: \"... on " + member + " { " + inner + " }\"";
    }
    var inner = provided(type, subgraph);
    return inner == null ? "" : ", provides: \"" + inner + "\"";
  }

  private @Nullable String provided(String type, int subgraph) {
    var target = entity(type);
    var scalars =
        target.fields.values().stream()
            .filter(f -> f.name.startsWith("f") && !f.owners.contains(subgraph) && !f.argument)
            .toList();
    if (scalars.isEmpty()) {
      return null;
    }
    var field = any(scalars);
    field.mention(subgraph);
    return field.name;
  }

  private void makeRoots(String prefix, int count, List<Field> made) {
    for (int s = 0; s < subgraphs; s++) {
      for (int i = 0; i < count; i++) {
        var targets = targets(s);
        if (targets.isEmpty()) {
          continue;
        }
        var type = any(targets);
        var field = new Field(prefix + s + i, type, chance(60), false);
        field.wrap = field.list ? any(LISTS) : "*";
        field.own(s, provides(type, s));
        int other = random.nextInt(subgraphs);
        if (other != s
            && entities.containsKey(type)
            && typesIn(other).contains(type)
            && chance(40)) {
          field.own(other);
        }
        made.add(field);
      }
    }
    if (made.isEmpty()) {
      throw new IllegalStateException("no root field");
    }
  }

  private void makeObjects() {
    entities
        .values()
        .forEach(
            entity -> {
              for (int n = 1; n <= THINGS; n++) {
                var id = entity.name + ":" + n;
                var fields = new LinkedHashMap<String, @Nullable Object>();
                for (var field : entity.fields.values()) {
                  fields.put(field.name, value(field, entity.name + "-" + n));
                }
                objects.put(id, fields);
                var inner = new LinkedHashMap<String, @Nullable Object>();
                parts
                    .getOrDefault("P" + entity.name, List.of())
                    .forEach(field -> inner.put(field.name, value(field, id)));
                objects.put(
                    "P" + entity.name + ":" + entity.name + "-" + id.charAt(id.length() - 1),
                    inner);
                objects.put("Code:" + entity.name + "-" + n, new TreeMap<>(Map.of("part", id)));
              }
            });
    var query = new LinkedHashMap<String, @Nullable Object>();
    roots.forEach(field -> query.put(field.name, value(field, "root")));
    objects.put("Query", query);
    if (!mutations.isEmpty()) {
      var changes = new LinkedHashMap<String, @Nullable Object>();
      mutations.forEach(field -> changes.put(field.name, value(field, "change")));
      objects.put("Mutation", changes);
    }
  }

  private @Nullable Object value(Field field, String owner) {
    if (!field.wrap.equals("*")) {
      return wrapped(field.wrap, field, true);
    }
    return switch (field.type) {
      case "ID!" -> field.name + "-" + owner;
      case "String!" -> field.name + "-" + owner;
      case "String" -> !field.neverNull && chance(15) ? null : field.name + "-" + owner;
      case "Color" -> chance(15) ? null : any(List.of("RED", "BLUE"));
      case "[ID!]!" -> List.of("t-" + owner, "u-" + owner);
      case "Query" -> Map.of("ref", "Query");
      case "Code!" -> Map.of("ref", "Code:" + owner);
      default ->
          parts.containsKey(field.type)
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
    var possible = possible(field, field.owners.iterator().next());
    return Map.of("ref", any(possible) + ":" + (1 + random.nextInt(THINGS)));
  }

  private List<String> possible(Field field, int subgraph) {
    if (entities.containsKey(field.type)) {
      return List.of(field.type);
    }
    if (unions.containsKey(field.type)) {
      return union(field.type).getOrDefault(subgraph, Set.of()).stream().sorted().toList();
    }
    if (field.type.equals("Node")) {
      return List.copyOf(new TreeSet<>(node(subgraph)));
    }
    int where = face(field.type).object == subgraph ? face(field.type).real : subgraph;
    return members(field.type).stream()
        .filter(entity -> entity.keys.containsKey(where))
        .map(entity -> entity.name)
        .toList();
  }

  public World world() {
    return new World(objects);
  }

  /** The supergraph as composition writes it. */
  public String sdl() {
    var all = IntStream.range(0, subgraphs).boxed().toList();
    var text =
        new StringBuilder(
            "schema { query: Query"
                + (mutations.isEmpty() ? "" : " mutation: Mutation")
                + " }\nscalar join__FieldSet\nenum join__Graph {\n");
    all.forEach(s -> text.append("  S" + s + " @join__graph(name: \"s" + s + "\", url: \"\")\n"));
    text.append("}\n");
    text.append(plain("enum Color", all)).append(" { RED BLUE }\n");
    text.append(plain("type Code", all)).append(" { part: String! }\n");
    text.append(plain("type Query", all)).append(" {\n");
    roots.forEach(field -> text.append(field.sdl()).append("\n"));
    text.append("}\n");
    if (!mutations.isEmpty()) {
      text.append(plain("type Mutation", all)).append(" {\n");
      mutations.forEach(field -> text.append(field.sdl()).append("\n"));
      text.append("}\n");
    }
    if (!nodes.isEmpty()) {
      text.append(plain("interface Node", List.copyOf(nodes.keySet()))).append(" { id: ID!");
      nodes.keySet().forEach(s -> text.append(" @join__field(graph: S" + s + ")"));
      text.append(" }\n");
    }
    entities.values().forEach(entity -> text.append(sdl(entity)));
    parts.forEach(
        (name, fields) -> {
          var owners = new TreeSet<Integer>();
          fields.forEach(field -> owners.addAll(field.owners));
          text.append(plain("type " + name, List.copyOf(owners))).append(" {\n");
          fields.forEach(field -> text.append(field.sdl()).append("\n"));
          text.append("}\n");
        });
    faces.forEach((name, face) -> text.append(sdl(name, face)));
    unions.forEach(
        (name, bySubgraph) -> {
          var members = new TreeSet<String>();
          text.append("union " + name);
          bySubgraph.forEach(
              (s, here) -> {
                text.append(" @join__type(graph: S" + s + ")");
                here.forEach(
                    member ->
                        text.append(
                            " @join__unionMember(graph: S" + s + ", member: \"" + member + "\")"));
                members.addAll(here);
              });
          text.append(" = " + String.join(" | ", members) + "\n");
        });
    return text.toString();
  }

  private static String plain(String head, List<Integer> subgraphs) {
    return head
        + subgraphs.stream()
            .map(s -> " @join__type(graph: S" + s + ")")
            .collect(Collectors.joining());
  }

  private String sdl(Entity entity) {
    var text = new StringBuilder("type " + entity.name);
    var wide = new ArrayList<>(entity.faces);
    if (nodes.values().stream().anyMatch(names -> names.contains(entity.name))) {
      wide.add("Node");
    }
    if (!wide.isEmpty()) {
      text.append(" implements " + String.join(" & ", wide));
    }
    entity.keys.forEach(
        (s, keys) ->
            keys.forEach(key -> text.append(" @join__type(graph: S" + s + ", " + key + ")")));
    for (var name : entity.faces) {
      for (int s : face(name).subgraphs) {
        if (entity.keys.containsKey(s)) {
          text.append(" @join__implements(graph: S" + s + ", interface: \"" + name + "\")");
        }
      }
    }
    nodes.forEach(
        (s, names) -> {
          if (names.contains(entity.name)) {
            text.append(" @join__implements(graph: S" + s + ", interface: \"Node\")");
          }
        });
    text.append(" {\n");
    entity.fields.values().stream()
        .filter(field -> !field.in.isEmpty() || field.name.startsWith("extra"))
        .forEach(field -> text.append(field.sdl()).append("\n"));
    return text.append("}\n").toString();
  }

  private String sdl(String name, Face face) {
    var text = new StringBuilder("interface " + name);
    var asNode = IntStream.range(0, subgraphs).filter(s -> isNode(name, s)).boxed().toList();
    if (!asNode.isEmpty()
        && members(name).stream()
            .allMatch(e -> nodes.values().stream().anyMatch(names -> names.contains(e.name)))) {
      text.append(" implements Node");
      asNode.forEach(
          s -> text.append(" @join__implements(graph: S" + s + ", interface: \"Node\")"));
    }
    for (int s : face.subgraphs) {
      text.append(" @join__type(graph: S" + s + (s == face.real ? ", key: \"id\")" : ")"));
    }
    if (face.object >= 0) {
      text.append(
          " @join__type(graph: S"
              + face.object
              + ", key: \"id\", isInterfaceObject: true"
              + (face.closed ? ", resolvable: false)" : ")"));
    }
    text.append(" {\n");
    face.fields.values().forEach(field -> text.append(field.sdl()).append("\n"));
    return text.append("}\n").toString();
  }
}
