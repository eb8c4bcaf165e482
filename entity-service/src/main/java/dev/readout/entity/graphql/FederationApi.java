package dev.readout.entity.graphql;

import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;

/** The entities that other subgraphs refer to, batched. */
@Link(
    url = "https://specs.apollo.dev/federation/v2.3",
    _import = {@Import(name = "@key"), @Import(name = "@shareable")})
@GraphQLApi
@ApplicationScoped
public class FederationApi {
  @Resolver
  public List<Meeting> resolveMeeting(List<String> id) {
    return List.of();
  }

  @Resolver
  public List<Person> resolvePerson(List<String> id) {
    return List.of();
  }

  @Resolver
  public List<Organization> resolveOrganization(List<String> id) {
    return List.of();
  }

  @Resolver
  public List<Place> resolvePlace(List<String> id) {
    return List.of();
  }

  @Resolver
  public List<Topic> resolveTopic(List<String> id) {
    return List.of();
  }

  @Resolver
  public List<Claim> resolveClaim(List<String> id) {
    return List.of();
  }

  @Resolver
  public List<ExtractionRun> resolveExtractionRun(List<String> id) {
    return List.of();
  }

  @Resolver
  public List<Article> resolveArticle(List<String> id) {
    return List.of();
  }

  @Resolver
  public List<Publisher> resolveSource(List<String> id) {
    return List.of();
  }
}
