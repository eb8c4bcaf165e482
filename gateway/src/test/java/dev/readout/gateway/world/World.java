package dev.readout.gateway.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All objects by id ({@code Product:1}); the root is {@code Query}. A value {@code {"ref":
 * "Product:1"}} is that object. A field with arguments answers its value with the arguments behind
 * it, so that a lost argument shows.
 *
 * <p>{@code {"error": "text"}} as a value: the resolver throws.
 */
public final class World {
  private final Map<String, Map<String, @Nullable Object>> objects;

  /** An object of the world. */
  public record Thing(String id, Map<String, @Nullable Object> fields) {
    public String type() {
      int colon = id.indexOf(':');
      return colon < 0 ? id : id.substring(0, colon);
    }
  }

  public World(Map<String, Map<String, @Nullable Object>> objects) {
    this.objects = new LinkedHashMap<>(objects);
  }

  @SuppressWarnings("unchecked") // the file is an object of objects
  public static World read(String json) throws JsonProcessingException {
    return new World(new JsonMapper().readValue(json, Map.class));
  }

  public Thing thing(String id) {
    var fields = objects.get(id);
    return new Thing(id, fields == null ? new LinkedHashMap<>() : fields);
  }

  public List<Thing> things() {
    return objects.keySet().stream().map(this::thing).toList();
  }

  /** The value of a field: things for references, lists of them, or plain values. */
  public @Nullable Object value(
      Thing thing, String field, Map<String, ? extends @Nullable Object> arguments) {
    return resolved(thing.fields().get(field), arguments);
  }

  private @Nullable Object resolved(
      @Nullable Object value, Map<String, ? extends @Nullable Object> arguments) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map when map.get("ref") instanceof String id -> thing(id);
      case Map<?, ?> map when map.get("error") instanceof String text ->
          throw new IllegalStateException(text);
      case List<?> list -> {
        var values = new ArrayList<@Nullable Object>();
        list.forEach(element -> values.add(resolved(element, arguments)));
        yield values;
      }
      case String text when !arguments.isEmpty() -> text + sorted(arguments);
      default -> value;
    };
  }

  /** Arguments as a text that does not show in which order an input type lists its fields. */
  private static @Nullable Object sorted(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((name, each) -> sorted.put(String.valueOf(name), sorted(each)));
        yield sorted;
      }
      case List<?> list -> {
        var each = new ArrayList<@Nullable Object>();
        list.forEach(element -> each.add(sorted(element)));
        yield each;
      }
      case null, default -> value;
    };
  }

  /** Answers every field of the whole schema: the monolith. */
  public DataFetcher<@Nullable Object> monolith() {
    return (DataFetchingEnvironment environment) -> {
      Object source = environment.getSource();
      var thing =
          source instanceof Thing known
              ? known
              : thing(environment.getExecutionStepInfo().getObjectType().getName());
      return value(thing, environment.getField().getName(), environment.getArguments());
    };
  }
}
