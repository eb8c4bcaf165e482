package dev.readout.gateway.world;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Data for a schema, now and then broken; the same for the same seed. */
public final class BrokenWorld {
  // Few entities, so that each stands at many places.
  private static final int IDS = 3;
  private static final int DEPTH = 4;

  /** The fields of {@code Node} that the subgraph b has; a has the others, both have its id. */
  static final Set<String> OF_B = Set.of("extra", "sure", "parts", "mate", "mates");

  private final GraphQLSchema schema;
  private final long seed;
  private final Map<String, @Nullable Object> root;
  private final Map<String, @Nullable Object> entities = new LinkedHashMap<>();

  public BrokenWorld(GraphQLSchema schema, long seed) {
    this.schema = schema;
    this.seed = seed;
    this.root = fields("Query", "a", new Random(seed), 0);
  }

  /** What the first subgraph says of all that can be asked of the root. */
  public Map<String, @Nullable Object> root() {
    return root;
  }

  /** What a subgraph says of an entity; the same each time. */
  public @Nullable Object entity(String subgraph, String id) {
    var key = subgraph + " " + id;
    if (!entities.containsKey(key)) {
      var random = new Random(seed ^ key.hashCode());
      var node = Objects.requireNonNull(schema.getType("Node"));
      entities.put(key, id.startsWith("{") ? null : value(node, subgraph, random, 2));
    }
    return entities.get(key);
  }

  public String told() {
    return root + "\n" + entities + "\n";
  }

  private @Nullable Object value(GraphQLType type, String subgraph, Random random, int depth) {
    if (type instanceof GraphQLNonNull nonNull) {
      return value(nonNull.getWrappedType(), subgraph, random, depth);
    }
    int luck = random.nextInt(100);
    if (luck < 4) {
      return null;
    }
    if (luck < 8) {
      return wrong(type, random);
    }
    if (type instanceof GraphQLList list) {
      var values = new ArrayList<@Nullable Object>();
      int size = random.nextInt(4);
      for (int i = 0; i < size; i++) {
        values.add(value(list.getWrappedType(), subgraph, random, depth));
      }
      return values;
    }
    return switch (type) {
      case GraphQLObjectType object -> fields(object.getName(), subgraph, random, depth + 1);
      case GraphQLInterfaceType face -> face(random, depth);
      case GraphQLEnumType values -> random.nextBoolean() ? "RED" : "BLUE";
      default -> leaf(((GraphQLNamedType) type).getName(), random);
    };
  }

  private static Object leaf(String type, Random random) {
    return switch (type) {
      case "Int" -> random.nextInt(2000) - 1000;
      case "Float" -> random.nextBoolean() ? random.nextInt(9) : random.nextInt(90) / 8.0;
      case "Boolean" -> random.nextBoolean();
      case "ID" -> String.valueOf(random.nextInt(IDS));
      default -> List.of("plain", "\"quoted\"\n\\", "Zürich – 東京 🎈", "").get(random.nextInt(4));
    };
  }

  private static Object wrong(GraphQLType type, Random random) {
    if (type instanceof GraphQLList) {
      return random.nextBoolean() ? 7 : Map.of("x", 1);
    }
    if (type instanceof GraphQLObjectType || type instanceof GraphQLInterfaceType) {
      return random.nextBoolean() ? "no object" : List.of(Map.of("id", "1"));
    }
    return type instanceof GraphQLEnumType ? "GREEN" : Map.of("x", 1);
  }

  private @Nullable Object face(Random random, int depth) {
    var names = List.of("Smile", "Frown", "Face", "Nobody", "Smile");
    var name = names.get(random.nextInt(5));
    var type = schema.getType(name) instanceof GraphQLObjectType ? name : "Smile";
    var object = fields(type, "a", random, depth + 1);
    if (random.nextInt(10) > 0) {
      object.put("__typename", name);
    }
    return object;
  }

  private static boolean isOf(String subgraph, String type, String field) {
    return !type.equals("Node")
        || field.equals("id")
        || OF_B.contains(field) == subgraph.equals("b");
  }

  private Map<String, @Nullable Object> fields(
      String typeName, String subgraph, Random random, int depth) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    if (schema.getType(typeName) instanceof GraphQLObjectType type) {
      for (var field : type.getFieldDefinitions()) {
        var name = field.getName();
        boolean isTooDeep = depth >= DEPTH && name.matches("kids?|mates?");
        if (!isTooDeep && isOf(subgraph, typeName, name)) {
          object.put(name, value(field.getType(), subgraph, random, depth));
        }
      }
    }
    return object;
  }
}
