package dev.readout.entity.graphql;

import dev.readout.entity.store.MeetingReads.Of;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Batched resolvers get what one page needs; parts of one batch may ask different graphs. */
final class Batch {
  private Batch() {}

  /**
   * What each source gets, in the order of the sources.
   *
   * @param load for one graph, the values in the order of its sources
   */
  static <S, R extends @Nullable Object> List<R> byGraph(
      List<S> sources, Function<S, String> graph, BiFunction<String, List<S>, List<R>> load) {
    Map<String, List<Integer>> positions = new LinkedHashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      positions.computeIfAbsent(graph.apply(sources.get(i)), k -> new ArrayList<>()).add(i);
    }
    Map<Integer, R> results = new HashMap<>();
    positions.forEach(
        (name, indexes) -> {
          List<R> loaded = load.apply(name, indexes.stream().map(sources::get).toList());
          for (int i = 0; i < indexes.size(); i++) {
            results.put(indexes.get(i), loaded.get(i));
          }
        });
    List<R> ordered = new ArrayList<>(sources.size());
    for (int i = 0; i < sources.size(); i++) {
      @SuppressWarnings("NullAway") // present for each position, null only if R allows null
      R result = results.get(i);
      ordered.add(result);
    }
    return ordered;
  }

  /** The values of each owner, in the order of the owners. */
  static <T, R> List<List<R>> grouped(List<String> owners, List<Of<T>> values, Function<T, R> as) {
    Map<String, List<R>> byOwner = new HashMap<>();
    for (Of<T> value : values) {
      byOwner.computeIfAbsent(value.owner(), k -> new ArrayList<>()).add(as.apply(value.value()));
    }
    return owners.stream().map(owner -> byOwner.getOrDefault(owner, List.<R>of())).toList();
  }
}
