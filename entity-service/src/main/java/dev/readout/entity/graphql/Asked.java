package dev.readout.entity.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import org.jspecify.annotations.Nullable;

/** What a question selects under the field that is being answered: the rest need not be fetched. */
final class Asked {
  private Asked() {}

  /**
   * @param fields as in {@code nodes/label}; any of them
   */
  static boolean forAny(String... fields) {
    @Nullable SmallRyeContext context = SmallRyeContextManager.getCurrentSmallRyeContext();
    @Nullable DataFetchingEnvironment environment =
        context == null ? null : context.getDataFetchingEnvironment();
    if (environment == null) {
      return true; // not within a question: whoever asks gets everything
    }
    for (String field : fields) {
      if (Unlisted.selection(environment).contains(field)) {
        return true;
      }
    }
    return false;
  }
}
