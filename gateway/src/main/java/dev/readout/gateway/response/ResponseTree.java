package dev.readout.gateway.response;

import dev.readout.gateway.operation.PathStep;
import dev.readout.gateway.supergraph.GraphType.Kind;
import dev.readout.gateway.supergraph.Supergraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What the subgraphs have answered so far, under the names of {@code FieldNames}. The only mutable
 * state of a request; its own lock guards it. Once closed (the deadline has passed), it takes
 * nothing more in.
 *
 * <p>An entity that stands at many places of one path is held once below them: the objects share
 * their values, so that it is completed once and written once.
 */
public final class ResponseTree {
  private static final String TYPENAME = "__typename";
  // A subgraph that fails for each of a million entities must not make an answer of a million
  // errors.
  private static final int MAX_ERRORS = 200;

  private final Supergraph graph;
  private final TreeObject root = new TreeObject();
  private final List<TreeError> errors = new ArrayList<>();
  private boolean closed;
  private int walks;

  public ResponseTree(Supergraph graph) {
    this.graph = graph;
  }

  public TreeObject root() {
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

  /**
   * The objects at the end of a path that are of one of these types (null: of any), each once,
   * however many ways lead there.
   */
  public synchronized List<TreeObject> objects(
      List<PathStep> path, @Nullable SortedSet<String> types) {
    var objects = new ArrayList<TreeObject>();
    walks++;
    descend(root, path, 0, types, objects);
    return objects;
  }

  private void descend(
      @Nullable Object value,
      List<PathStep> path,
      int depth,
      @Nullable SortedSet<String> types,
      List<TreeObject> objects) {
    if (value instanceof TreeObject object) {
      if (object.seen == walks) {
        return;
      }
      object.seen = walks;
      if (depth == path.size()) {
        if (isOf(object, types)) {
          objects.add(object);
        }
        return;
      }
      var step = path.get(depth);
      if (isFollowed(object, step)) {
        descend(object.get(step.key()), path, depth + 1, types, objects);
      }
    } else if (value instanceof List<?> list) {
      for (var element : list) {
        descend(element, path, depth, types, objects);
      }
    }
  }

  private static boolean isOf(TreeObject object, @Nullable SortedSet<String> types) {
    return types == null || (object.get(TYPENAME) instanceof String name && types.contains(name));
  }

  private static boolean isFollowed(TreeObject object, PathStep step) {
    var wanted = step.types();
    return wanted == null
        || !(object.get(TYPENAME) instanceof String name)
        || wanted.contains(name);
  }

  /** All places at the end of a path where one of these objects stands; for errors. */
  public synchronized List<List<Object>> places(
      List<PathStep> path, Collection<TreeObject> wanted) {
    Set<TreeObject> same = Collections.newSetFromMap(new IdentityHashMap<>());
    same.addAll(wanted);
    var places = new ArrayList<List<Object>>();
    find(root, path, 0, same, new ArrayDeque<>(), places);
    return places;
  }

  private static void find(
      @Nullable Object value,
      List<PathStep> path,
      int depth,
      Set<TreeObject> wanted,
      Deque<Object> at,
      List<List<Object>> places) {
    if (places.size() >= MAX_ERRORS) {
      return;
    }
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        at.addLast(i);
        find(list.get(i), path, depth, wanted, at, places);
        at.removeLast();
      }
    } else if (value instanceof TreeObject object) {
      if (depth == path.size()) {
        if (wanted.contains(object)) {
          places.add(List.copyOf(at));
        }
        return;
      }
      var step = path.get(depth);
      if (isFollowed(object, step)) {
        at.addLast(step.key());
        find(object.get(step.key()), path, depth + 1, wanted, at, places);
        at.removeLast();
      }
    }
  }

  /**
   * Writes what a subgraph answered into objects of the tree. Those of one group stand at one path
   * and share what is new; each other group gets a copy, for a name means another field elsewhere.
   *
   * @param isOurs nobody else holds these data
   */
  public synchronized void merge(
      Collection<List<TreeObject>> groups, Map<String, @Nullable Object> data, boolean isOurs) {
    if (closed) {
      return;
    }
    var own = isOurs && data instanceof TreeObject object ? object : copy(data);
    withoutNamesOfAbstractTypes(own);
    // Copied before anything is merged: afterwards it may hold more than was answered.
    var copies = new ArrayList<TreeObject>(groups.size());
    for (int i = 0; i < groups.size(); i++) {
      copies.add(i == 0 ? own : copy(own));
    }
    int i = 0;
    for (var group : groups) {
      var copy = copies.get(i++);
      for (var object : group) {
        merge(object, copy);
      }
    }
  }

  private void merge(TreeObject target, TreeObject source) {
    if (target == source) {
      return;
    }
    int end = source.size();
    for (int i = 0; i < end; i++) {
      var name = source.name(i);
      var value = source.value(i);
      var known = target.get(name);
      if (known == null) {
        target.put(name, value);
      } else if (value != null && value != known) {
        merged(known, value);
      }
    }
  }

  /** What is known stays; objects and lists take in what they do not have. */
  private void merged(Object known, Object more) {
    if (known instanceof TreeObject left && more instanceof TreeObject right) {
      merge(left, right);
    } else if (known instanceof ArrayList<?> left && more instanceof List<?> right) {
      merge(elements(left), right);
    }
  }

  @SuppressWarnings("unchecked") // every list of the tree was made to hold anything
  private static ArrayList<@Nullable Object> elements(ArrayList<?> list) {
    return (ArrayList<@Nullable Object>) list;
  }

  private void merge(ArrayList<@Nullable Object> known, List<?> more) {
    for (int i = 0; i < more.size(); i++) {
      var element = more.get(i);
      if (i >= known.size()) {
        known.add(element);
      } else if (known.get(i) == null) {
        known.set(i, element);
      } else if (element != null) {
        merged(known.get(i), element);
      }
    }
  }

  /** Values that no other place holds: what is written into them later must not show elsewhere. */
  private static TreeObject copy(Map<String, ?> data) {
    var copy = new TreeObject();
    data.forEach((name, value) -> copy.put(name, copied(value)));
    return copy;
  }

  @SuppressWarnings("unchecked") // objects of JSON have names as keys
  private static @Nullable Object copied(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> copy((Map<String, ?>) map);
      case List<?> list -> {
        var copy = new ArrayList<@Nullable Object>(list.size());
        list.forEach(element -> copy.add(copied(element)));
        yield copy;
      }
      case null, default -> value;
    };
  }

  /** A subgraph that knows an interface as an object says the interface's name of its objects. */
  private void withoutNamesOfAbstractTypes(@Nullable Object value) {
    if (value instanceof TreeObject object) {
      for (int i = 0; i < object.size(); i++) {
        var inner = object.value(i);
        if (inner instanceof String name && object.name(i).equals(TYPENAME)) {
          if (isAbstract(name)) {
            object.put(TYPENAME, null);
          }
        } else {
          withoutNamesOfAbstractTypes(inner);
        }
      }
    } else if (value instanceof List<?> list) {
      list.forEach(this::withoutNamesOfAbstractTypes);
    }
  }

  private boolean isAbstract(String name) {
    var type = graph.find(name);
    return type != null && type.kind() != Kind.OBJECT;
  }
}
