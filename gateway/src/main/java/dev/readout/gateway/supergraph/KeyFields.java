package dev.readout.gateway.supergraph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A subgraph that extends another's type, in the style of the first federation, answers the fields
 * of its keys although it calls them external: whoever hands out an entity can identify it. This
 * pass takes {@code external} off such fields. Anywhere else {@code external} means what it says,
 * in keys too: such a key is a way in, but not a way out.
 */
final class KeyFields {
  private final Map<String, GraphType> types;

  private KeyFields(Map<String, GraphType> types) {
    this.types = new HashMap<>(types);
  }

  static Map<String, GraphType> answerable(Map<String, GraphType> types) {
    var pass = new KeyFields(types);
    for (var type : types.values()) {
      type.memberships()
          .forEach(
              (subgraph, membership) -> {
                if (membership.extension()) {
                  membership.keys().forEach(key -> pass.mark(subgraph, type.name(), key.fields()));
                }
              });
    }
    return pass.types;
  }

  private void mark(String subgraph, String typeName, FieldSet fields) {
    for (var item : fields.items()) {
      var on = item.on() == null ? typeName : item.on();
      var type = types.get(on);
      var field = type == null ? null : type.field(item.name());
      var here = field == null ? null : field.in(subgraph);
      if (type == null || field == null || here == null) {
        continue;
      }
      if (here.external()) {
        types.put(on, with(type, field, subgraph, here));
      }
      @Nullable FieldSet children = item.children();
      if (children != null) {
        mark(subgraph, here.typeName(), children);
      }
    }
  }

  private static GraphType with(
      GraphType type, GraphField field, String subgraph, FieldInSubgraph here) {
    var subgraphs = new TreeMap<>(field.subgraphs());
    subgraphs.put(
        subgraph, new FieldInSubgraph(here.type(), false, here.provides(), here.requires()));
    var fields = new LinkedHashMap<>(type.fields());
    fields.put(field.name(), new GraphField(field.name(), field.type(), subgraphs));
    return new GraphType(
        type.name(),
        type.kind(),
        type.memberships(),
        fields,
        type.possible(),
        type.possibleIn(),
        type.interfaces());
  }
}
