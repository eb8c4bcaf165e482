package dev.readout.gateway.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place of the tree as {@link PlanProof} knows it after some fetches: which types objects there
 * can have, what is known of those of each type, and which fetches say so.
 */
final class ProofPlace {
  private @Nullable SortedSet<String> types;
  private boolean typed;
  private final Set<Integer> sources = new LinkedHashSet<>();
  private final Map<String, Map<String, ProofPlace>> fields = new LinkedHashMap<>();

  /** Every fetch that gives these objects narrows the types that they can have. */
  void narrow(Collection<String> possible) {
    if (types == null) {
      types = new TreeSet<>(possible);
    } else {
      types.retainAll(possible);
    }
  }

  SortedSet<String> types() {
    return types == null ? new TreeSet<>() : types;
  }

  void typed() {
    typed = true;
  }

  /** Does the tree hold {@code __typename} here? */
  boolean isTyped() {
    return typed;
  }

  Set<Integer> sources() {
    return sources;
  }

  @Nullable ProofPlace field(String type, String key) {
    return fields.getOrDefault(type, Map.of()).get(key);
  }

  ProofPlace make(String type, String key) {
    return fields
        .computeIfAbsent(type, t -> new LinkedHashMap<>())
        .computeIfAbsent(key, k -> new ProofPlace());
  }

  /** The values of one field, whatever the type of the object. */
  List<ProofPlace> under(String key, @Nullable SortedSet<String> of) {
    var found = new ArrayList<ProofPlace>();
    fields.forEach(
        (type, known) -> {
          var place = known.get(key);
          if (place != null && (of == null || of.contains(type)) && types().contains(type)) {
            found.add(place);
          }
        });
    return found;
  }
}
