package dev.readout.gateway.plan;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * How a representation is made of an object of the tree: {@code __typename}, the fields of one key
 * and those of the fetch's requirements.
 */
public record Representation(String typeName, List<Part> parts) {

  /**
   * One field: its name in the representation and its key in the tree. Parts of a key may not be
   * null. {@code types}: only for objects of these (null: all).
   */
  public record Part(
      String name,
      String key,
      boolean isKey,
      boolean isAbstract,
      @Nullable SortedSet<String> types,
      @Nullable List<Part> children) {
    public Part {
      children = children == null ? null : List.copyOf(children);
    }

    @Override
    public String toString() {
      var on = types == null ? "" : "[" + String.join("|", types) + "]";
      var below = children == null ? "" : " " + text(children);
      return on + (key.equals(name) ? name : name + " from " + key) + below;
    }
  }

  public Representation {
    parts = List.copyOf(parts);
  }

  private static String text(List<Part> parts) {
    var words = parts.stream().map(Part::toString).distinct().toList();
    return "{" + String.join(" ", words) + "}";
  }

  @Override
  public String toString() {
    return typeName + " " + text(parts);
  }
}
