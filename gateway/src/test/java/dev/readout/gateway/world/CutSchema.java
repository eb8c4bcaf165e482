package dev.readout.gateway.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A schema and which subgraph says what of it; drawn by {@link RandomGraph}. */
final class CutSchema {
  final int subgraphs;

  /** Each entity has an object whose keys are null, and so is all else of it. */
  final boolean ghosts;

  final Map<String, Entity> entities = new LinkedHashMap<>();
  final Map<String, Face> faces = new LinkedHashMap<>();
  final Map<String, Map<Integer, Set<String>>> unions = new LinkedHashMap<>();
  final Map<String, List<Field>> parts = new LinkedHashMap<>();
  final List<Field> roots = new ArrayList<>();
  final List<Field> mutations = new ArrayList<>();
  final List<Field> subscriptions = new ArrayList<>();
  final Map<Integer, Set<String>> nodes = new TreeMap<>();
  final Map<Integer, Set<String>> colors = new TreeMap<>();

  CutSchema(int subgraphs, boolean ghosts) {
    this.subgraphs = subgraphs;
    this.ghosts = ghosts;
  }

  /** A field with what each subgraph says of it. */
  static final class Field {
    final String name;
    final String type;
    final boolean list;
    final String arguments;
    boolean neverNull;
    boolean hidden;
    boolean required;
    String wrap;
    final Map<Integer, String> in = new TreeMap<>();
    final Set<Integer> owners = new TreeSet<>();

    Field(String name, String type, boolean list, String arguments) {
      this.name = name;
      this.type = type;
      this.list = list;
      this.arguments = arguments;
      this.wrap = list ? "[*]" : "*";
    }

    Field(String name, String type, boolean list) {
      this(name, type, list, "");
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

    boolean isScalar() {
      return name.startsWith("f");
    }
  }

  /** An object type with keys. */
  static final class Entity {
    final String name;
    final Map<Integer, List<String>> keys = new TreeMap<>();
    final Set<Integer> holders = new TreeSet<>();
    final Map<String, Field> fields = new LinkedHashMap<>();
    final Set<Integer> forbidden = new TreeSet<>();
    final Set<String> faces = new TreeSet<>();
    boolean ring;
    int hub;

    Entity(String name, boolean nullable) {
      this.name = name;
      var must = nullable ? "" : "!";
      for (var key : List.of("id", "sku")) {
        fields.put(key, new Field(key, "ID" + must, false));
      }
      fields.put("tags", new Field("tags", "[ID!]" + must, false));
      fields.put("code", new Field("code", "Code" + must, false));
    }

    Field field(String wanted) {
      return Objects.requireNonNull(fields.get(wanted), wanted);
    }

    void key(int subgraph, String key, boolean resolvable) {
      key(subgraph, key, resolvable, false);
    }

    /** {@code extended}: in the style of the first federation, key fields are external. */
    void key(int subgraph, String key, boolean resolvable, boolean extended) {
      keys.computeIfAbsent(subgraph, s -> new ArrayList<>())
          .add(
              "key: \""
                  + key
                  + "\""
                  + (extended ? ", extension: true" : "")
                  + (resolvable ? "" : ", resolvable: false"));
      for (var word : key.replaceAll("\\{.*?}", "").strip().split("\\s+")) {
        field(word).own(subgraph, extended ? ", external: true" : "");
      }
    }

    /** A key whose fields the subgraph calls external: others can enter by it, it cannot leave. */
    void wayIn(int subgraph, String key) {
      keys.computeIfAbsent(subgraph, s -> new ArrayList<>()).add("key: \"" + key + "\"");
      for (var word : key.replaceAll("\\{.*?}", "").strip().split("\\s+", -1)) {
        field(word).mention(subgraph);
      }
    }

    List<Field> elsewhere(int subgraph) {
      return fields.values().stream()
          .filter(f -> f.isScalar() && !f.owners.contains(subgraph) && !f.arguments.contains("="))
          .toList();
    }
  }

  /** An interface, in some subgraphs perhaps an object. */
  static final class Face {
    final Map<String, Field> fields = new LinkedHashMap<>();
    final Set<Integer> subgraphs = new TreeSet<>();
    final Set<Integer> objects = new TreeSet<>();
    int real = -1;
    boolean closed;
  }

  Face face(String name) {
    return Objects.requireNonNull(faces.get(name), name);
  }

  String name(Face face) {
    return faces.entrySet().stream()
        .filter(e -> e.getValue() == face)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  Entity entity(String name) {
    return Objects.requireNonNull(entities.get(name), name);
  }

  Map<Integer, Set<String>> union(String name) {
    return Objects.requireNonNull(unions.get(name), name);
  }

  List<Entity> members(String face) {
    return entities.values().stream().filter(entity -> entity.faces.contains(face)).toList();
  }

  List<Entity> members(String face, int subgraph) {
    return members(face).stream().filter(e -> e.keys.containsKey(subgraph)).toList();
  }

  Set<String> node(int subgraph) {
    return nodes.getOrDefault(subgraph, Set.of());
  }

  boolean isNode(String face, int subgraph) {
    return face(face).subgraphs.contains(subgraph)
        && nodes.containsKey(subgraph)
        && members(face, subgraph).stream().allMatch(e -> node(subgraph).contains(e.name));
  }

  List<String> typesIn(int subgraph) {
    return entities.values().stream()
        .filter(entity -> entity.keys.containsKey(subgraph))
        .map(entity -> entity.name)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Types that a field of this subgraph can give. */
  List<String> targets(int subgraph) {
    var targets = new ArrayList<>(typesIn(subgraph));
    faces.forEach(
        (name, face) -> {
          if (face.subgraphs.contains(subgraph) || face.objects.contains(subgraph)) {
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

  /** The entities that a field can give when this subgraph answers. */
  List<String> possible(Field field, int subgraph) {
    if (entities.containsKey(field.type)) {
      return List.of(field.type);
    }
    if (unions.containsKey(field.type)) {
      return union(field.type).getOrDefault(subgraph, Set.of()).stream().sorted().toList();
    }
    if (field.type.equals("Node")) {
      return List.copyOf(new TreeSet<>(node(subgraph)));
    }
    var face = face(field.type);
    int where = face.objects.contains(subgraph) ? face.real : subgraph;
    return members(field.type, where).stream().map(entity -> entity.name).toList();
  }

  /** The values of the enum that all these subgraphs know. */
  Set<String> colors(Collection<Integer> known) {
    var values = new TreeSet<>(Set.of("RED", "BLUE", "GREEN", "GREY"));
    known.forEach(s -> values.retainAll(colors.getOrDefault(s, Set.of())));
    return values;
  }
}
