package dev.readout.gateway.supergraph;

import graphql.schema.GraphQLSchema;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One loaded supergraph: the subgraphs by name with their urls, every type with what each subgraph
 * says of it, and the schema that clients see. Immutable; made by {@link SupergraphReader}.
 */
public final class Supergraph {
  private static final SortedSet<String> NONE = Collections.emptySortedSet();

  private final SortedMap<String, String> subgraphs;
  private final Map<String, GraphType> types;
  private final RootTypes rootTypes;
  private final GraphQLSchema publicSchema;
  private final Protections protections;
  private final Overridden overridden;

  /** The labels of progressive overrides, and the types as they are when some of them hold. */
  record Overridden(
      SortedSet<String> labels, Function<Set<String>, Map<String, GraphType>> types) {}

  /** Names of the root types; the schema need not call them Query and Mutation. */
  public record RootTypes(String query, @Nullable String mutation, @Nullable String subscription) {}

  Supergraph(
      SortedMap<String, String> subgraphs,
      Map<String, GraphType> types,
      RootTypes rootTypes,
      GraphQLSchema publicSchema,
      Protections protections,
      Overridden overridden) {
    this.subgraphs = Collections.unmodifiableSortedMap(new TreeMap<>(subgraphs));
    this.types = new HashMap<>(types);
    this.rootTypes = rootTypes;
    this.publicSchema = publicSchema;
    this.protections = protections;
    this.overridden = overridden;
  }

  /** Url by subgraph name, in the order of names. */
  public SortedMap<String, String> subgraphs() {
    return subgraphs;
  }

  public RootTypes rootTypes() {
    return rootTypes;
  }

  public GraphQLSchema publicSchema() {
    return publicSchema;
  }

  /** What is shown to some callers only. */
  public Protections protections() {
    return protections;
  }

  /** The labels of its progressive overrides. */
  public SortedSet<String> labels() {
    return overridden.labels();
  }

  /** The same supergraph where just these labels hold. */
  public Supergraph under(Set<String> held) {
    return new Supergraph(
        subgraphs,
        overridden.types().apply(held),
        rootTypes,
        publicSchema,
        protections,
        overridden);
  }

  public @Nullable GraphType find(String name) {
    return types.get(name);
  }

  public GraphType type(String name) {
    var type = types.get(name);
    if (type == null) {
      throw new IllegalStateException("the supergraph has no type " + name);
    }
    return type;
  }

  /** The object types that a value of this type can have, in any subgraph. */
  public SortedSet<String> possible(String typeName) {
    return type(typeName).possible();
  }

  /** The object types that a value of this type can have when this subgraph answers. */
  public SortedSet<String> possibleIn(String subgraph, String typeName) {
    return type(typeName).possibleIn().getOrDefault(subgraph, NONE);
  }

  public @Nullable FieldInSubgraph field(String subgraph, String typeName, String fieldName) {
    var type = types.get(typeName);
    var field = type == null ? null : type.field(fieldName);
    return field == null ? null : field.in(subgraph);
  }

  /** Is every value of the one type also a value of the other? */
  public boolean covers(String wide, String narrow) {
    return wide.equals(narrow) || possible(wide).containsAll(possible(narrow));
  }

  /**
   * What a type condition leaves of a type: the type itself, the condition, or, where neither takes
   * the other in, the object types that are both. Each has the fields that may be asked under the
   * condition.
   */
  public List<String> narrowed(String on, String condition) {
    var type = type(on);
    if (on.equals(condition)
        || type.interfaces().contains(condition)
        || (type.kind() == GraphType.Kind.OBJECT && possible(condition).contains(on))) {
      return List.of(on);
    }
    return covers(on, condition) ? List.of(condition) : List.copyOf(intersection(on, condition));
  }

  public SortedSet<String> intersection(String left, String right) {
    var both = new TreeSet<>(possible(left));
    both.retainAll(possible(right));
    return both;
  }
}
