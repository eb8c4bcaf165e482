package dev.readout.gateway.world;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What should come of the data of a {@link BrokenWorld}, the plainest way to say it. */
public final class NaiveAnswer {
  private final GraphQLSchema schema;
  private final BrokenWorld world;
  private boolean flawed;

  /** A null that may not be here. */
  private static final class Bubble extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** A field that is asked for; {@code on}: only of objects of this type (null: of any). */
  public record Wish(String name, String key, @Nullable String on, List<Wish> children) {
    private static final int DEPTH = 4;

    /** A question: a field without a name. */
    public static Wish random(GraphQLSchema schema, Random random) {
      return new Wish("", "", null, children(schema, schema.getQueryType(), random, 0));
    }

    private static List<Wish> children(
        GraphQLSchema schema, GraphQLFieldsContainer type, Random random, int depth) {
      var wishes = new ArrayList<Wish>();
      if (type instanceof GraphQLInterfaceType) {
        wishes.add(new Wish("n", "n", null, List.of()));
        if (random.nextBoolean()) {
          wishes.add(new Wish("__typename", "__typename", null, List.of()));
        }
        wishes.add(new Wish("a", "a", "Smile", List.of()));
        wishes.add(new Wish("c", "c", "Frown", List.of()));
        return wishes;
      }
      for (var field : type.getFieldDefinitions()) {
        var inner = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean isObject = inner instanceof GraphQLFieldsContainer;
        if (random.nextInt(3) == 0 || (isObject && depth >= DEPTH)) {
          continue;
        }
        var key = (random.nextInt(4) == 0 ? "x_" : "") + field.getName();
        var below =
            inner instanceof GraphQLFieldsContainer container
                ? children(schema, container, random, depth + 1)
                : List.<Wish>of();
        wishes.add(new Wish(field.getName(), key, null, below));
      }
      if (wishes.isEmpty()) {
        wishes.add(new Wish("__typename", "__typename", null, List.of()));
      }
      return wishes;
    }

    @Override
    public String toString() {
      var field = key.equals(name) ? name : key + ": " + name;
      var text = on == null ? field : "... on " + on + " { " + field + " }";
      return children.isEmpty()
          ? text
          : text
              + children.stream().map(Wish::toString).collect(Collectors.joining(" ", " { ", " }"));
    }
  }

  public NaiveAnswer(GraphQLSchema schema, BrokenWorld world) {
    this.schema = schema;
    this.world = world;
  }

  /** Was anything wrong that was asked for? */
  public boolean isFlawed() {
    return flawed;
  }

  public @Nullable Object of(Wish question) {
    return object(world.root(), schema.getQueryType(), question.children(), "a");
  }

  /** {@code from}: the subgraph that gave the object; what the other one knows it is asked for. */
  private @Nullable Object object(
      Map<?, ?> object, GraphQLFieldsContainer declared, List<Wish> wishes, String from) {
    @Nullable GraphQLObjectType type = declared instanceof GraphQLObjectType known ? known : null;
    if (type == null && object.get("__typename") instanceof String name) {
      var named = schema.getType(name);
      if (named == null) {
        flawed = true;
        return null;
      }
      type = named instanceof GraphQLObjectType known ? known : null;
    }
    var result = new LinkedHashMap<String, @Nullable Object>();
    for (var wish : wishes) {
      if (wish.on() != null && (type == null || !type.getName().equals(wish.on()))) {
        continue;
      }
      try {
        if (wish.name().equals("__typename")) {
          if (type == null) {
            throw bubble();
          }
          result.put(wish.key(), type.getName());
          continue;
        }
        var container = type == null ? declared : type;
        var definition = container.getFieldDefinition(wish.name());
        var source = object;
        var whose = from;
        if (container.getName().equals("Node") && !wish.name().equals("id")) {
          whose = BrokenWorld.OF_B.contains(wish.name()) ? "b" : "a";
          source = whose.equals(from) ? object : elsewhere(object, whose);
        }
        result.put(
            wish.key(),
            value(source.get(wish.name()), definition.getType(), wish.children(), whose));
      } catch (Bubble e) {
        return null;
      }
    }
    return result;
  }

  private Map<?, ?> elsewhere(Map<?, ?> object, String subgraph) {
    var id = object.get("id");
    return id != null && world.entity(subgraph, String.valueOf(id)) instanceof Map<?, ?> found
        ? found
        : Map.of();
  }

  private Bubble bubble() {
    flawed = true;
    return new Bubble();
  }

  private @Nullable Object value(
      @Nullable Object value, GraphQLType type, List<Wish> wishes, String from) throws Bubble {
    if (type instanceof GraphQLNonNull nonNull) {
      var result = value(value, nonNull.getWrappedType(), wishes, from);
      if (result == null) {
        throw bubble();
      }
      return result;
    }
    if (value == null) {
      return null;
    }
    if (type instanceof GraphQLList listType) {
      if (!(value instanceof List<?> list)) {
        return wrong();
      }
      var values = new ArrayList<@Nullable Object>();
      try {
        for (var element : list) {
          values.add(value(element, listType.getWrappedType(), wishes, from));
        }
      } catch (Bubble e) {
        return null;
      }
      return values;
    }
    if (type instanceof GraphQLFieldsContainer container) {
      return value instanceof Map<?, ?> map ? object(map, container, wishes, from) : wrong();
    }
    boolean isWrong =
        type instanceof GraphQLEnumType ? value.equals("GREEN") : value instanceof Map<?, ?>;
    if (isWrong) {
      return wrong();
    }
    return value instanceof Integer number && ((GraphQLNamedType) type).getName().equals("ID")
        ? number.toString()
        : value;
  }

  private @Nullable Object wrong() {
    flawed = true;
    return null;
  }
}
