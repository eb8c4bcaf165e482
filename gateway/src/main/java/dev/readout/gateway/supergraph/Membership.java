package dev.readout.gateway.supergraph;

import java.util.List;

/** How a type stands in one subgraph. */
public record Membership(List<EntityKey> keys, boolean interfaceObject) {
  public Membership {
    keys = List.copyOf(keys);
  }
}
