package dev.readout.gateway.supergraph;

import graphql.language.Type;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A field of the supergraph, with what each subgraph says of it. */
public record GraphField(String name, Type<?> type, SortedMap<String, FieldInSubgraph> subgraphs) {
  public GraphField {
    subgraphs = Collections.unmodifiableSortedMap(new TreeMap<>(subgraphs));
  }

  public @Nullable FieldInSubgraph in(String subgraph) {
    return subgraphs.get(subgraph);
  }

  public String typeName() {
    return Types.named(type);
  }
}
