package dev.readout.entity.graphql;

import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.jspecify.annotations.Nullable;

/**
 * The entities that other subgraphs refer to, batched: in the order of the ids, null for an unknown
 * one. No resolver throws for one id: that would null the whole answer.
 */
@Link(
    url = "https://specs.apollo.dev/federation/v2.3",
    _import = {@Import(name = "@key"), @Import(name = "@shareable")})
@GraphQLApi
@ApplicationScoped
public class FederationApi {
  private final Graph graphs;
  private final Runs runs;

  public FederationApi(Graph graphs, Runs runs) {
    this.graphs = graphs;
    this.runs = runs;
  }

  /** Makes something of a value that is there. */
  private interface As<R, T> {
    T of(R row);
  }

  private static <R, T> List<@Nullable T> inOrder(
      List<String> ids, Map<String, ? extends R> rows, As<R, T> as) {
    List<@Nullable T> found = new ArrayList<>();
    for (String id : ids) {
      R row = rows.get(id);
      found.add(row == null ? null : as.of(row));
    }
    return found;
  }

  private <T extends Entity> List<@Nullable T> entities(List<String> ids, Class<T> type) {
    List<@Nullable T> found = new ArrayList<>();
    for (@Nullable Entity entity :
        inOrder(ids, graphs.entities(Graph.NOW).byIds(ids), row -> Entities.of(row, Graph.NOW))) {
      found.add(type.isInstance(entity) ? type.cast(entity) : null);
    }
    return found;
  }

  @Resolver
  public List<@Nullable Meeting> resolveMeeting(List<String> id) {
    return inOrder(id, graphs.meetings(Graph.NOW).byIds(id), row -> new Meeting(row, Graph.NOW));
  }

  @Resolver
  public List<@Nullable Person> resolvePerson(List<String> id) {
    return entities(id, Person.class);
  }

  @Resolver
  public List<@Nullable Organization> resolveOrganization(List<String> id) {
    return entities(id, Organization.class);
  }

  @Resolver
  public List<@Nullable Place> resolvePlace(List<String> id) {
    return entities(id, Place.class);
  }

  @Resolver
  public List<@Nullable Topic> resolveTopic(List<String> id) {
    return entities(id, Topic.class);
  }

  @Resolver
  public List<@Nullable Claim> resolveClaim(List<String> id) {
    return inOrder(id, graphs.claims(Graph.NOW).byIds(id), row -> new Claim(row, Graph.NOW));
  }

  @Resolver
  public List<@Nullable ExtractionRun> resolveExtractionRun(List<String> id) {
    return inOrder(id, runs.byIds(id), run -> run);
  }

  @Resolver
  public List<Article> resolveArticle(List<String> id) {
    return id.stream().map(one -> new Article(one, Graph.NOW)).toList();
  }

  @Resolver
  public List<Source> resolveSource(List<String> id) {
    return id.stream().map(one -> new Source(one, Graph.NOW)).toList();
  }
}
