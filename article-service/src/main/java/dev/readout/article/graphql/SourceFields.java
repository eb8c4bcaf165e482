package dev.readout.article.graphql;

import dev.readout.article.model.ArticleFilter;
import dev.readout.article.store.ArticleStore;
import dev.readout.article.store.Cursor;
import dev.readout.article.store.SourceStore;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The fields of a source that cost something. */
@GraphQLApi
public class SourceFields {
  private final ArticleStore articles;
  private final SourceStore sources;

  SourceFields(ArticleStore articles, SourceStore sources) {
    this.articles = articles;
    this.sources = sources;
  }

  @Description("Its articles, newest first.")
  public @NonNull List<@NonNull ArticleConnection> articles(
      @Source List<SourceView> views, @DefaultValue("20") int first, @Nullable String after)
      throws BadArgumentException {
    var size = PageArguments.size(first);
    var cursor = PageArguments.cursor(after, Cursor.Key.TIME);
    var ids = views.stream().map(view -> view.source.id()).toList();
    var pages = articles.pagesBySource(ids, size, cursor);
    return views.stream()
        .map(view -> view.source.id())
        .map(
            id ->
                new ArticleConnection(
                    java.util.Objects.requireNonNull(pages.get(id)), ArticleFilter.ofSource(id)))
        .toList();
  }

  @Name("totalCount")
  public int totalCount(@Source SourceConnection connection) {
    return sources.count(connection.page.snapshot());
  }
}
