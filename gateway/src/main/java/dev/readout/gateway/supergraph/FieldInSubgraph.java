package dev.readout.gateway.supergraph;

import graphql.language.Type;
import org.jspecify.annotations.Nullable;

/**
 * What one subgraph says of one field. {@code external} means that it only mentions the field and
 * cannot answer it (except where a path provides it).
 */
public record FieldInSubgraph(
    Type<?> type, boolean external, @Nullable FieldSet provides, @Nullable FieldSet requires) {

  /** The name of the type without list and non-null wrappers, as this subgraph knows it. */
  public String typeName() {
    return Types.named(type);
  }
}
