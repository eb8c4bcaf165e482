package dev.readout.gateway.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When something is wanted, as {@code @skip} and {@code @include} say: one of several ways, each a
 * list of variables with the value they must have. Kept in its shortest form, so that equal
 * conditions print alike.
 *
 * <pre>
 *   a @include(if: $x)  a @skip(if: $y)   field a is wanted if  $x or not $y
 * </pre>
 */
public record Condition(List<SortedMap<String, Boolean>> ways) {
  public static final Condition ALWAYS = new Condition(List.of(Collections.emptySortedMap()));
  public static final Condition NEVER = new Condition(List.of());

  public Condition {
    ways = List.copyOf(ways);
  }

  /** That a variable has this value. */
  public static Condition of(String variable, boolean value) {
    return new Condition(List.of(new TreeMap<>(Map.of(variable, value))));
  }

  public boolean isAlways() {
    return ways.size() == 1 && ways.getFirst().isEmpty();
  }

  public boolean isNever() {
    return ways.isEmpty();
  }

  public Condition and(Condition other) {
    if (isAlways() || other.isNever()) {
      return other;
    }
    if (other.isAlways() || isNever()) {
      return this;
    }
    var both = new ArrayList<SortedMap<String, Boolean>>();
    for (var left : ways) {
      for (var right : other.ways) {
        var joined = new TreeMap<>(left);
        joined.putAll(right);
        if (joined.entrySet().containsAll(left.entrySet())) {
          both.add(joined);
        }
      }
    }
    return new Condition(shortest(both));
  }

  public Condition or(Condition other) {
    if (isAlways() || other.isNever() || equals(other)) {
      return this;
    }
    if (other.isAlways() || isNever()) {
      return other;
    }
    var either = new ArrayList<>(ways);
    either.addAll(other.ways);
    return new Condition(shortest(either));
  }

  /** {@code $x or not $x} is always; {@code $x or ($x and $y)} is {@code $x}. */
  private static List<SortedMap<String, Boolean>> shortest(List<SortedMap<String, Boolean>> ways) {
    var kept = new ArrayList<SortedMap<String, Boolean>>();
    for (var way : ways) {
      add(way, kept);
    }
    kept.sort((left, right) -> left.toString().compareTo(right.toString()));
    return kept;
  }

  private static void add(SortedMap<String, Boolean> way, List<SortedMap<String, Boolean>> kept) {
    if (kept.stream().anyMatch(known -> way.entrySet().containsAll(known.entrySet()))) {
      return;
    }
    kept.removeIf(known -> known.entrySet().containsAll(way.entrySet()));
    for (var known : kept) {
      var joined = withoutTheDifference(known, way);
      if (joined != null) {
        kept.remove(known);
        add(joined, kept);
        return;
      }
    }
    kept.add(way);
  }

  /** Two ways that differ in the value of one variable do not depend on it. */
  private static @Nullable SortedMap<String, Boolean> withoutTheDifference(
      SortedMap<String, Boolean> left, SortedMap<String, Boolean> right) {
    if (!left.keySet().equals(right.keySet())) {
      return null;
    }
    var different =
        left.keySet().stream()
            .filter(name -> !Objects.equals(left.get(name), right.get(name)))
            .toList();
    if (different.size() != 1) {
      return null;
    }
    var rest = new TreeMap<>(left);
    rest.remove(different.getFirst());
    return rest;
  }

  public boolean holds(Map<String, @Nullable Object> variables) {
    if (isAlways()) {
      return true;
    }
    for (var way : ways) {
      if (way.entrySet().stream()
          .allMatch(
              entry -> entry.getValue() == Boolean.TRUE.equals(variables.get(entry.getKey())))) {
        return true;
      }
    }
    return false;
  }

  public SortedSet<String> variables() {
    return ways.stream()
        .flatMap(way -> way.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String toString() {
    if (isAlways()) {
      return "always";
    }
    return ways.isEmpty()
        ? "never"
        : ways.stream().map(Condition::text).collect(Collectors.joining(" or "));
  }

  private static String text(SortedMap<String, Boolean> way) {
    return way.entrySet().stream()
        .map(entry -> (entry.getValue() ? "$" : "not $") + entry.getKey())
        .collect(Collectors.joining(" and "));
  }
}
