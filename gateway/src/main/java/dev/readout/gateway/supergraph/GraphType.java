package dev.readout.gateway.supergraph;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A type of the supergraph, with what each subgraph says of it. {@code possible} are the object
 * types a value can have (for an object type: itself), {@code possibleIn} the same as seen by each
 * subgraph.
 */
public record GraphType(
    String name,
    Kind kind,
    SortedMap<String, Membership> memberships,
    Map<String, GraphField> fields,
    SortedSet<String> possible,
    SortedMap<String, SortedSet<String>> possibleIn,
    SortedSet<String> interfaces) {

  /** The kinds of types. */
  public enum Kind {
    OBJECT,
    INTERFACE,
    UNION,
    LEAF,
    INPUT
  }

  public GraphType {
    memberships = Collections.unmodifiableSortedMap(new TreeMap<>(memberships));
    fields = Collections.unmodifiableMap(fields);
    possible = Collections.unmodifiableSortedSet(new TreeSet<>(possible));
    possibleIn = Collections.unmodifiableSortedMap(new TreeMap<>(possibleIn));
    interfaces = Collections.unmodifiableSortedSet(new TreeSet<>(interfaces));
  }

  public boolean isAbstract() {
    return kind == Kind.INTERFACE || kind == Kind.UNION;
  }

  public boolean isComposite() {
    return kind == Kind.OBJECT || isAbstract();
  }

  public boolean isIn(String subgraph) {
    return memberships.containsKey(subgraph);
  }

  public boolean isInterfaceObjectIn(String subgraph) {
    var membership = memberships.get(subgraph);
    return membership != null && membership.interfaceObject();
  }

  public boolean isInterfaceObjectAnywhere() {
    return memberships.values().stream().anyMatch(Membership::interfaceObject);
  }

  public @Nullable GraphField field(String fieldName) {
    return fields.get(fieldName);
  }
}
