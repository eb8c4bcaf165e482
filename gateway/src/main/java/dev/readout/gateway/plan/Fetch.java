package dev.readout.gateway.plan;

import dev.readout.gateway.operation.Condition;
import dev.readout.gateway.operation.PathStep;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One request to one subgraph. It either asks fields of the root, whose values belong at {@code
 * rootPath} under {@code rootKeys}, or completes entities. It is sent only where its condition
 * holds.
 */
public record Fetch(
    int id,
    String subgraph,
    boolean isMutation,
    @Nullable List<PathStep> rootPath,
    List<String> rootKeys,
    List<EntityCall> entities,
    List<Integer> waitsFor,
    Condition condition,
    String document,
    SortedSet<String> variables) {

  public Fetch {
    rootPath = rootPath == null ? null : List.copyOf(rootPath);
    rootKeys = List.copyOf(rootKeys);
    entities = List.copyOf(entities);
    waitsFor = List.copyOf(waitsFor);
    variables = Collections.unmodifiableSortedSet(new TreeSet<>(variables));
    if (rootPath == null && entities.isEmpty()) {
      throw new IllegalStateException("fetch " + id + " asks for nothing");
    }
  }

  @Override
  public String toString() {
    var text = new StringBuilder("fetch " + id + ": " + subgraph);
    for (int i = 0; i < waitsFor.size(); i++) {
      text.append(i == 0 ? ", after " : ", ").append(waitsFor.get(i));
    }
    if (!condition.isAlways()) {
      text.append(", if ").append(condition);
    }
    if (rootPath != null && !rootPath.isEmpty()) {
      text.append("\n  into ")
          .append(String.join(".", rootPath.stream().map(PathStep::toString).toList()));
    }
    for (var call : entities) {
      text.append("\n  $").append(call.variable()).append(" = ").append(call.representation());
      call.targets().forEach(target -> text.append("\n    at ").append(target));
    }
    return text.append("\n  ").append(document.replace("\n", "\n  ")).toString();
  }
}
