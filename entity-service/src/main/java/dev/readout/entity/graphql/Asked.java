package dev.readout.entity.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a question selects under the field that is being answered: the rest need not be fetched. */
final class Asked {
  private Asked() {}

  /** Any of these fields, directly under the one that is being answered. */
  static boolean forAny(String... fields) {
    @Nullable SmallRyeContext context = SmallRyeContextManager.getCurrentSmallRyeContext();
    @Nullable DataFetchingEnvironment environment =
        context == null ? null : context.getDataFetchingEnvironment();
    if (environment == null) {
      return true; // not within a question: whoever asks gets everything
    }
    return environment.getMergedField().getFields().stream()
        .anyMatch(field -> selects(field.getSelectionSet(), Set.of(fields), environment));
  }

  /**
   * By the document alone, which takes a fraction of what the library's list of all that is
   * selected does; a field that a directive leaves out counts as selected.
   */
  private static boolean selects(
      @Nullable SelectionSet selected, Set<String> names, DataFetchingEnvironment environment) {
    if (selected == null) {
      return false;
    }
    for (Selection<?> selection : selected.getSelections()) {
      boolean found =
          switch (selection) {
            case Field field -> names.contains(field.getName());
            case InlineFragment part -> selects(part.getSelectionSet(), names, environment);
            case FragmentSpread spread -> {
              FragmentDefinition part = environment.getFragmentsByName().get(spread.getName());
              yield part != null && selects(part.getSelectionSet(), names, environment);
            }
            default -> true;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }
}
