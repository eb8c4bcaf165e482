package dev.readout.gateway.plan;

import dev.readout.gateway.operation.FieldNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One place in the answer where objects stand: the value of one field, asked of one type, below
 * another scope. {@code Person.friend} and {@code Robot.friend} at the same place are two scopes
 * that share their names.
 */
final class Scope {
  private final @Nullable Need via;
  private final String typeName;
  private final FieldNames names;
  private final int depth;
  private final int id;
  private final AtomicInteger ids;
  private final Map<String, Scope> children = new LinkedHashMap<>();

  private Scope(
      @Nullable Need via, String typeName, FieldNames names, int depth, AtomicInteger ids) {
    this.via = via;
    this.typeName = typeName;
    this.names = names;
    this.depth = depth;
    this.ids = ids;
    this.id = ids.getAndIncrement();
  }

  static Scope root(String typeName) {
    return new Scope(null, typeName, new FieldNames(), 0, new AtomicInteger());
  }

  /** The scope of the values of a field of this scope. */
  Scope child(Need field, String childType) {
    return children.computeIfAbsent(
        field.on() + "." + field.key(),
        k -> new Scope(field, childType, names.child(field.key()), depth + 1, ids));
  }

  /** The field whose values stand here; none for the root. */
  @Nullable Need via() {
    return via;
  }

  /** The type of the supergraph that is known of all objects here. */
  String typeName() {
    return typeName;
  }

  FieldNames names() {
    return names;
  }

  /** Distinguishes the scopes of one question. */
  int id() {
    return id;
  }

  int depth() {
    return depth;
  }

  @Override
  public String toString() {
    return via == null ? typeName : via.scope() + "/" + via.on() + "." + via.key();
  }
}
