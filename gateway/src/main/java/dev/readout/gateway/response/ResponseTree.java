package dev.readout.gateway.response;

import dev.readout.gateway.operation.PathStep;
import dev.readout.gateway.supergraph.GraphType.Kind;
import dev.readout.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What the subgraphs have answered so far, under the names of {@code FieldNames}. The only mutable
 * state of a request; its own lock guards it. Once closed (the deadline has passed), it takes
 * nothing more in.
 */
public final class ResponseTree {
  private static final String TYPENAME = "__typename";
  // A subgraph that fails for each of a million entities must not make an answer of a million
  // errors.
  private static final int MAX_ERRORS = 200;

  private final Supergraph graph;
  private final Map<String, @Nullable Object> root = new LinkedHashMap<>();
  private final List<TreeError> errors = new ArrayList<>();
  private boolean closed;

  /** An object of the tree and where it stands. */
  public record Place(Map<String, @Nullable Object> object, @Nullable TreePath path) {
    public List<Object> steps() {
      return TreePath.steps(path);
    }
  }

  public ResponseTree(Supergraph graph) {
    this.graph = graph;
  }

  public Map<String, @Nullable Object> root() {
    return root;
  }

  public synchronized List<TreeError> errors() {
    return List.copyOf(errors);
  }

  public synchronized void add(TreeError error) {
    if (!closed && errors.size() < MAX_ERRORS) {
      errors.add(error);
    }
  }

  public synchronized void close() {
    closed = true;
  }

  /** The objects at the end of a path that are of one of these types (null: of any). */
  public synchronized List<Place> places(List<PathStep> path, @Nullable SortedSet<String> types) {
    var places = new ArrayList<Place>();
    descend(root, null, path, 0, types, places);
    return places;
  }

  private void descend(
      @Nullable Object value,
      @Nullable TreePath at,
      List<PathStep> path,
      int depth,
      @Nullable SortedSet<String> types,
      List<Place> places) {
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        descend(list.get(i), new TreePath(at, i), path, depth, types, places);
      }
    } else if (value instanceof Map<?, ?> map) {
      var object = object(map);
      var type = object.get(TYPENAME);
      if (depth == path.size()) {
        if (types == null || (type instanceof String name && types.contains(name))) {
          places.add(new Place(object, at));
        }
        return;
      }
      var step = path.get(depth);
      var wanted = step.types();
      if (wanted == null || !(type instanceof String name) || wanted.contains(name)) {
        descend(
            object.get(step.key()), new TreePath(at, step.key()), path, depth + 1, types, places);
      }
    }
  }

  @SuppressWarnings("unchecked") // every map in the tree was read from a JSON object
  private static Map<String, @Nullable Object> object(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }

  /** Writes what a subgraph answered into objects of the tree. */
  public synchronized void merge(List<Place> into, Map<String, @Nullable Object> data) {
    if (closed) {
      return;
    }
    for (var place : into) {
      merge(place.object(), data);
    }
  }

  private void merge(Map<String, @Nullable Object> target, Map<String, @Nullable Object> source) {
    if (target == source) {
      return;
    }
    source.forEach(
        (key, value) -> {
          if (key.equals(TYPENAME)) {
            if (canBeOfAnObject(value)) {
              target.putIfAbsent(key, value);
            }
            return;
          }
          target.put(key, target.containsKey(key) ? merged(target.get(key), value) : owned(value));
        });
  }

  /** A value that no other place holds: what is written into it later must not show elsewhere. */
  private @Nullable Object owned(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      var copy = new LinkedHashMap<String, @Nullable Object>();
      merge(copy, object(map));
      return copy;
    }
    if (value instanceof List<?> list) {
      var copy = new ArrayList<@Nullable Object>(list.size());
      list.forEach(element -> copy.add(owned(element)));
      return copy;
    }
    return value;
  }

  private @Nullable Object merged(@Nullable Object known, @Nullable Object more) {
    if (known instanceof Map<?, ?> left && more instanceof Map<?, ?> right) {
      merge(object(left), object(right));
      return known;
    }
    if (known instanceof List<?> left && more instanceof List<?> right) {
      var both = new ArrayList<@Nullable Object>();
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        both.add(
            i >= left.size()
                ? owned(right.get(i))
                : i >= right.size() ? left.get(i) : merged(left.get(i), right.get(i)));
      }
      return both;
    }
    return known == null ? owned(more) : known;
  }

  private boolean canBeOfAnObject(@Nullable Object name) {
    var type = name instanceof String text ? graph.find(text) : null;
    return type == null || type.kind() == Kind.OBJECT;
  }
}
