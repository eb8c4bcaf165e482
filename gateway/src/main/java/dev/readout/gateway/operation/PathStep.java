package dev.readout.gateway.operation;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One field on the way to a place of the tree; {@code types} are those it is followed for (null:
 * all).
 */
public record PathStep(String key, @Nullable SortedSet<String> types) {

  @Override
  public String toString() {
    return types == null ? key : "[" + String.join("|", types) + "]" + key;
  }
}
