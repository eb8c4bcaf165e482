package dev.readout.gateway.execute;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.plan.Fetch;
import dev.readout.gateway.response.ResponseTree;
import dev.readout.gateway.response.TreeError;
import java.util.List;
import java.util.Map;
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
      var places = List.copyOf(call.places().values());
      var entities = data == null ? null : data.get(call.call().alias());
      if (entities instanceof List<?> list && list.size() == places.size()) {
        for (int i = 0; i < places.size(); i++) {
          if (list.get(i) instanceof Map<?, ?> entity) {
            tree.merge(places.get(i), asObject(entity));
          }
        }
      } else if (!places.isEmpty() && answer.errors().isEmpty()) {
        // Which entity belongs to which object cannot be told any more: none is taken.
        tree.add(
            TreeError.of(
                    "The subgraph did not answer one entity for each that was asked.",
                    ErrorCode.SUBGRAPH_MALFORMED,
                    fetch.subgraph())
                .at(places.getFirst().getFirst().steps()));
      }
    }
  }

  @SuppressWarnings("unchecked") // JSON objects have names as keys
  private static Map<String, @Nullable Object> asObject(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }

  private void place(SubgraphAnswer.SubgraphError error) {
    var path = error.path();
    for (var call : calls) {
      var places = List.copyOf(call.places().values());
      if (path != null
          && path.size() >= 2
          && call.call().alias().equals(path.get(0))
          && path.get(1) instanceof Integer index
          && index >= 0
          && index < places.size()) {
        for (var place : places.get(index)) {
          tree.add(
              PlanExecutor.translate(error, fetch, place.steps(), path.subList(2, path.size())));
        }
        return;
      }
    }
    calls.stream()
        .flatMap(call -> call.places().values().stream())
        .findFirst()
        .ifPresent(
            places ->
                tree.add(PlanExecutor.translate(error, fetch, places.getFirst().steps(), null)));
  }
}
