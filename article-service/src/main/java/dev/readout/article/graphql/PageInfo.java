package dev.readout.article.graphql;

import dev.readout.article.model.Page;
import io.smallrye.graphql.api.federation.Shareable;
import org.jspecify.annotations.Nullable;

/** Where a page stands in its list. */
@Shareable
public record PageInfo(
    boolean hasNextPage,
    boolean hasPreviousPage,
    @Nullable String startCursor,
    @Nullable String endCursor) {

  static PageInfo of(Page<?> page) {
    var entries = page.entries();
    return new PageInfo(
        page.hasNext(),
        page.hasPrevious(),
        entries.isEmpty() ? null : entries.getFirst().cursor(),
        entries.isEmpty() ? null : entries.getLast().cursor());
  }
}
