package dev.readout.article.graphql;

import dev.readout.article.model.Page;
import dev.readout.article.model.Source;
import java.util.List;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of sources; its total is counted only when asked for ({@link SourceFields}). */
public class SourceConnection {
  @Ignore final Page<Source> page;

  SourceConnection(Page<Source> page) {
    this.page = page;
  }

  @NonNull public List<@NonNull SourceEdge> getEdges() {
    return page.entries().stream()
        .map(entry -> new SourceEdge(entry.cursor(), new SourceView(entry.item())))
        .toList();
  }

  @NonNull public List<@NonNull SourceView> getNodes() {
    return page.items().stream().map(SourceView::new).toList();
  }

  @NonNull public PageInfo getPageInfo() {
    return PageInfo.of(page);
  }

  /** A source and the cursor to go on after it. */
  public record SourceEdge(@NonNull String cursor, @NonNull SourceView node) {}
}
