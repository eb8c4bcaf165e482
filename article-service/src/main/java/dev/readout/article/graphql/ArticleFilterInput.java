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

  static ArticleFilter model(@Nullable ArticleFilterInput input) {
    if (input == null) {
      return ArticleFilter.ALL;
    }
    return new ArticleFilter(
        input.search == null || input.search.isBlank() ? null : input.search,
        input.source == null ? null : new SourceId(input.source),
        input.url,
        input.language,
        input.publishedFrom,
        input.publishedTo,
        input.includeRetracted);
  }
}
