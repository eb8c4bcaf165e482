package dev.readout.gateway.execute;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.plan.Fetch;
import dev.readout.gateway.response.ResponseTree;
import dev.readout.gateway.response.TreeError;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the answer to a fetch of entities apart and puts each entity where it belongs. */
final class EntityAnswers {
  private final Fetch fetch;
  private final List<Representations> calls;
  private final ResponseTree tree;

  EntityAnswers(Fetch fetch, List<Representations> calls, ResponseTree tree) {
    this.fetch = fetch;
    this.calls = calls;
    this.tree = tree;
  }

  void take(SubgraphAnswer answer) {
    answer.errors().forEach(this::place);
    var data = answer.data();
    for (var call : calls) {
      var places = call.entities();
      var entities = data == null ? null : data.get(call.call().alias());
      if (entities instanceof List<?> list && list.size() == places.size()) {
        synchronized (tree) {
          int i = 0;
          for (var entity : places.values()) {
            if (list.get(i++) instanceof Map<?, ?> object) {
              tree.merge(entity.objects().values(), asObject(object), !answer.isShared());
            }
          }
        }
      } else if (!places.isEmpty() && answer.errors().isEmpty()) {
        // Which entity belongs to which object cannot be told any more: none is taken.
        first(
            TreeError.of(
                "The subgraph did not answer one entity for each that was asked.",
                ErrorCode.SUBGRAPH_MALFORMED,
                fetch.subgraph()),
            call);
      }
    }
  }

  /** Nothing came: each call says so at the first place that waits for it. */
  void fail(TreeError error) {
    calls.forEach(call -> first(error, call));
  }

  private void first(TreeError error, Representations call) {
    var entity = call.entities().firstEntry();
    if (entity != null) {
      entity.getValue().places(tree).stream()
          .findFirst()
          .ifPresent(place -> tree.add(error.at(place)));
    }
  }

  @SuppressWarnings("unchecked") // JSON objects have names as keys
  private static Map<String, @Nullable Object> asObject(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }

  private void place(SubgraphAnswer.SubgraphError error) {
    var path = error.path();
    for (var call : calls) {
      if (path != null
          && path.size() >= 2
          && call.call().alias().equals(path.get(0))
          && path.get(1) instanceof Integer index
          && index >= 0
          && index < call.entities().size()) {
        var below = path.subList(2, path.size());
        call.entities().values().stream()
            .skip(index)
            .findFirst()
            .map(entity -> entity.places(tree).stream())
            .orElseGet(Stream::empty)
            .forEach(place -> tree.add(PlanExecutor.translate(error, fetch, place, below)));
        return;
      }
    }
    calls.stream()
        .filter(call -> !call.entities().isEmpty())
        .findFirst()
        .ifPresent(call -> first(PlanExecutor.translate(error, fetch, List.of(), null), call));
  }
}
