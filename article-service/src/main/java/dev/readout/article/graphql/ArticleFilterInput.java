package dev.readout.article.graphql;

import dev.readout.article.model.ArticleFilter;
import dev.readout.article.model.SourceId;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which articles a list should hold. */
@Input("ArticleFilter")
public record ArticleFilterInput(
    @Description("Full text, web-search syntax: words, \"a phrase\", -without, OR.")
        @Nullable String search,
    @Id @Nullable String source,
    @Nullable String url,
    @Nullable String language,
    @Nullable LocalDate publishedFrom,
    @Nullable LocalDate publishedTo,
    @DefaultValue("false") boolean includeRetracted) {
  private static final int LONGEST_SEARCH = 500; // Longer than any question; each word costs.

  static ArticleFilter model(@Nullable ArticleFilterInput input) throws BadArgumentException {
    if (input == null) {
      return ArticleFilter.ALL;
    }
    if (input.search != null && input.search.length() > LONGEST_SEARCH) {
      throw new BadArgumentException(
          "a search has at most " + LONGEST_SEARCH + " characters, not " + input.search.length());
    }
    return new ArticleFilter(
        input.search == null || input.search.isBlank() ? null : input.search,
        sourceId(input.source),
        input.url,
        input.language,
        input.publishedFrom,
        input.publishedTo,
        input.includeRetracted);
  }

  static @Nullable SourceId sourceId(@Nullable String id) throws BadArgumentException {
    if (id != null && id.isBlank()) {
      throw new BadArgumentException("a source's id is not blank");
    }
    return id == null ? null : new SourceId(id);
  }
}
