package dev.readout.gateway.query;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.RequestRefused;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds on questions about the schema, whose answer can be far longer than they are: how deep
 * lists stand in lists (the rule {@code MaxIntrospectionDepth} of graphql-js), and how many are
 * asked in all.
 */
final class IntrospectionSize {
  // What tools ask has two such lists in each other (types are not counted), and some ten in all.
  private static final int MAX_DEPTH = 2;
  private static final int MAX_LISTS = 100;
  private static final Set<String> LISTS =
      Set.of("fields", "interfaces", "possibleTypes", "inputFields");

  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private int lists;

  private IntrospectionSize(Document document) {
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  static void check(Document document, OperationDefinition operation) {
    new IntrospectionSize(document).walk(operation.getSelectionSet(), false, 0);
  }

  private void walk(@Nullable SelectionSet set, boolean inSchema, int depth) {
    if (set == null) {
      return;
    }
    for (var selection : set.getSelections()) {
      switch (selection) {
        case Field field -> field(field, inSchema, depth);
        case InlineFragment fragment -> walk(fragment.getSelectionSet(), inSchema, depth);
        case FragmentSpread spread -> {
          var fragment = fragments.get(spread.getName());
          walk(fragment == null ? null : fragment.getSelectionSet(), inSchema, depth);
        }
        default -> {}
      }
    }
  }

  private void field(Field field, boolean inSchema, int depth) {
    boolean isRoot = field.getName().equals("__schema") || field.getName().equals("__type");
    if (!inSchema && !isRoot) {
      return;
    }
    int below = depth + (LISTS.contains(field.getName()) ? 1 : 0);
    lists += isRoot ? 1 : below - depth;
    if (below > MAX_DEPTH || lists > MAX_LISTS) {
      throw new RequestRefused(
          ErrorCode.LIMIT_EXCEEDED, "The question asks for too much of the schema.");
    }
    walk(field.getSelectionSet(), true, below);
  }
}
