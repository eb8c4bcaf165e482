package dev.readout.gateway.supergraph;

import java.util.Comparator;
import java.util.List;

/**
 * How a type stands in one subgraph; {@code extension}: it says that the type is another's, in the
 * style of the first federation. The shortest keys come first, whatever the order in which the
 * supergraph names them.
 */
public record Membership(List<EntityKey> keys, boolean interfaceObject, boolean extension) {
  private static final Comparator<EntityKey> SHORTEST_FIRST =
      Comparator.<EntityKey>comparingInt(key -> key.fields().toString().length())
          .thenComparing(key -> key.fields().toString())
          .thenComparing(EntityKey::resolvable);

  public Membership {
    keys = keys.stream().sorted(SHORTEST_FIRST).toList();
  }
}
