package dev.readout.gateway.supergraph;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a federation directive names, as in {@code @key(fields: "id owner { id }")}. Type
 * conditions are kept on each item: {@code ... on A { x y }} gives two items with {@code on = A}.
 */
public record FieldSet(List<Item> items) {

  /** One field of the set, with the type condition it stands under, if any. */
  public record Item(
      @Nullable String on, String name, List<Argument> arguments, @Nullable FieldSet children) {
    public Item {
      arguments = List.copyOf(arguments);
    }
  }

  public static final FieldSet EMPTY = new FieldSet(List.of());

  public FieldSet {
    items = List.copyOf(items);
  }

  public static FieldSet parse(String fields) {
    String text = fields.strip();
    var document = Parser.parse(text.startsWith("{") ? text : "{" + text + "}");
    var operation = (OperationDefinition) document.getDefinitions().getFirst();
    return read(operation.getSelectionSet());
  }

  private static FieldSet read(SelectionSet selections) {
    var items = new ArrayList<Item>();
    collect(selections, null, items);
    return new FieldSet(items);
  }

  private static void collect(SelectionSet selections, @Nullable String on, List<Item> items) {
    for (var selection : selections.getSelections()) {
      if (selection instanceof InlineFragment fragment) {
        var condition = fragment.getTypeCondition();
        collect(fragment.getSelectionSet(), condition == null ? on : condition.getName(), items);
      } else if (selection instanceof Field field && !field.getName().equals("__typename")) {
        var children = field.getSelectionSet();
        items.add(
            new Item(
                on,
                field.getName(),
                field.getArguments(),
                children == null ? null : read(children)));
      }
    }
  }

  /** Both sets together, for a field that is provided in two ways. */
  public FieldSet plus(FieldSet other) {
    var both = new ArrayList<>(items);
    both.addAll(other.items);
    return new FieldSet(both);
  }

  /** Both sets name one field with different arguments: one representation cannot hold both. */
  public boolean contradicts(FieldSet other) {
    for (var left : items) {
      for (var right : other.items) {
        if (!left.name().equals(right.name())) {
          continue;
        }
        if (!ArgumentText.of(left.arguments()).equals(ArgumentText.of(right.arguments()))
            || (left.children() != null
                && right.children() != null
                && left.children().contradicts(right.children()))) {
          return true;
        }
      }
    }
    return false;
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (var item : items) {
      text.append(text.isEmpty() ? "" : " ");
      var children = item.children();
      var body =
          item.name()
              + ArgumentText.of(item.arguments())
              + (children == null ? "" : " {" + children + "}");
      text.append(item.on() == null ? body : "... on " + item.on() + " {" + body + "}");
    }
    return text.toString();
  }
}
