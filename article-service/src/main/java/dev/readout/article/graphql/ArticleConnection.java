package dev.readout.article.graphql;

import dev.readout.article.model.Article;
import dev.readout.article.model.ArticleFilter;
import dev.readout.article.model.Page;
import java.util.List;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of articles; its total is counted only when asked for ({@link ArticleFields}). */
public class ArticleConnection {
  @Ignore final Page<Article> page;
  @Ignore final ArticleFilter filter;

  ArticleConnection(Page<Article> page, ArticleFilter filter) {
    this.page = page;
    this.filter = filter;
  }

  @NonNull public List<@NonNull ArticleEdge> getEdges() {
    return page.entries().stream()
        .map(entry -> new ArticleEdge(entry.cursor(), new ArticleView(entry.item())))
        .toList();
  }

  @NonNull public List<@NonNull ArticleView> getNodes() {
    return page.items().stream().map(ArticleView::new).toList();
  }

  @NonNull public PageInfo getPageInfo() {
    return PageInfo.of(page);
  }

  /** An article and the cursor to go on after it. */
  public record ArticleEdge(@NonNull String cursor, @NonNull ArticleView node) {}
}
