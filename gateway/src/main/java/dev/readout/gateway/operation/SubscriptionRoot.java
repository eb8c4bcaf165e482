package dev.readout.gateway.operation;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The root of a subscription may not depend on {@code @skip} and {@code @include} (GraphQL
 * specification of 2025, section 5.2.4.1). Looked at before graphql-java validates, which breaks
 * off at such a condition with a variable instead of refusing it.
 */
final class SubscriptionRoot {
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  private SubscriptionRoot(Document document) {
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  /** Refuses a document with such a subscription. */
  static void check(Document document) {
    for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
        new SubscriptionRoot(document).check(operation.getSelectionSet());
      }
    }
  }

  private void check(SelectionSet set) {
    for (Selection<?> selection : set.getSelections()) {
      switch (selection) {
        case Field field -> refuse(field.getDirectives());
        case InlineFragment fragment -> {
          refuse(fragment.getDirectives());
          check(fragment.getSelectionSet());
        }
        case FragmentSpread spread -> {
          refuse(spread.getDirectives());
          var fragment = fragments.get(spread.getName());
          if (fragment != null && seen.add(spread.getName())) {
            check(fragment.getSelectionSet());
          }
        }
        default -> {}
      }
    }
  }

  private static void refuse(List<Directive> directives) {
    for (var directive : directives) {
      if (directive.getName().equals("skip") || directive.getName().equals("include")) {
        throw new RequestRefused(
            ErrorCode.GRAPHQL_VALIDATION_FAILED,
            "@" + directive.getName() + " may not stand at the root of a subscription.");
      }
    }
  }
}
