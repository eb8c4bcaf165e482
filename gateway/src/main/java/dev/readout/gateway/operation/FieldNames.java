package dev.readout.gateway.operation;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names under which fields stand in the tree of a request, at one place of it. The client's
 * aliases are not used there: a name means a field with its arguments, so a key that the gateway
 * adds can never clash with an alias, and two fetches that bring the same field bring it under the
 * same name. The first variant of a field keeps its plain name; others become {@code _2_name}.
 *
 * <p>Filled while planning, only read afterwards.
 */
public final class FieldNames {
  private final Map<String, Map<String, String>> variants = new HashMap<>();
  private final Map<String, FieldNames> children = new LinkedHashMap<>();
  private final Map<SelectedField, Map<String, String>> assigned = new IdentityHashMap<>();

  /** The name for this variant (arguments and shape) of the field. */
  public String name(String field, String variant) {
    var known = variants.computeIfAbsent(field, f -> new LinkedHashMap<>());
    var name = known.get(variant);
    if (name == null) {
      // Interned, as the names in answers are: they are mostly found without reading them.
      name = (known.isEmpty() ? field : "_" + (known.size() + 1) + "_" + field).intern();
      known.put(variant, name);
    }
    return name;
  }

  /** The names inside the objects that stand under this name. */
  public FieldNames child(String name) {
    return children.computeIfAbsent(name, n -> new FieldNames());
  }

  public @Nullable FieldNames existingChild(String name) {
    return children.get(name);
  }

  /** Remembers where the answer to a client's field stands, for objects of this type. */
  public void assign(SelectedField field, String typeName, String name) {
    assigned.computeIfAbsent(field, f -> new HashMap<>()).putIfAbsent(typeName, name);
  }

  /** Can the answer to this field of the client stand under this name? */
  public boolean standsAt(SelectedField field, String name) {
    var byType = assigned.get(field);
    return byType != null && byType.containsValue(name);
  }

  /** Where the answer to a client's field stands in an object of this type (null: not known). */
  public @Nullable String assigned(SelectedField field, @Nullable String typeName) {
    var byType = assigned.get(field);
    if (byType == null) {
      return null;
    }
    var name = typeName == null ? null : byType.get(typeName);
    return name == null ? byType.get(field.on()) : name;
  }
}
