package dev.readout.entity.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What this subgraph knows of an article that the article-service owns. */
@Type("Article")
@Key(fields = @FieldSet("id"))
public final class Article {
  private final String id;
  private final String graph;

  Article(String id, String graph) {
    this.id = id;
    this.graph = graph;
  }

  @NonNull @Id
  public String getId() {
    return id;
  }

  /** The graph that was asked: of now, or as it was. */
  String graph() {
    return graph;
  }

  /** One article of many places in an answer is fetched once. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Article article && article.id.equals(id) && article.graph.equals(graph);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, graph);
  }
}
