package dev.readout.gateway.plan;

import dev.readout.gateway.operation.Condition;
import dev.readout.gateway.operation.PathStep;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One {@code _entities} field of a fetch: the objects at all its targets, each object once,
 * whatever the number of places where it stands.
 */
public record EntityCall(
    String alias, String variable, Representation representation, List<Target> targets) {

  /**
   * A place whose objects are completed where the condition holds; {@code types}: only objects of
   * these (null: all).
   */
  public record Target(
      List<PathStep> path, @Nullable SortedSet<String> types, Condition condition) {
    public Target {
      path = List.copyOf(path);
    }

    @Override
    public String toString() {
      var on = types == null ? "" : "[" + String.join("|", types) + "]";
      return String.join(".", path.stream().map(PathStep::toString).toList())
          + on
          + (condition.isAlways() ? "" : " if " + condition);
    }
  }

  public EntityCall {
    targets = List.copyOf(targets);
  }
}
