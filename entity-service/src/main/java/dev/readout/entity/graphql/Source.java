package dev.readout.entity.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What this subgraph knows of a publisher that the article-service owns. The library finds the type
 * of an entity by the name of its class, so this one shares its name with the annotation.
 */
@Type("Source")
@Key(fields = @FieldSet("id"))
public final class Source {
  private final String id;
  private final String graph;

  Source(String id, String graph) {
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

  /** One source of many places in an answer is fetched once. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Source source && source.id.equals(id) && source.graph.equals(graph);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, graph);
  }
}
