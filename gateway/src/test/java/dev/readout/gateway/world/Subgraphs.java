package dev.readout.gateway.world;

import dev.readout.gateway.execute.HttpSubgraphClient;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.execute.WebSocketEvents;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.plan.PlanProof;
import dev.readout.gateway.query.Limits;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.response.Answer;
import dev.readout.gateway.supergraph.Labels;
import dev.readout.gateway.supergraph.Supergraph;
import dev.readout.gateway.supergraph.SupergraphReader;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.introspection.GoodFaithIntrospection;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All subgraphs of a supergraph as running servers, and the engine in front of them. */
public final class Subgraphs implements AutoCloseable {
  private static final RequestContext CONTEXT =
      new RequestContext(Map.of(), Duration.ofSeconds(20));

  private final Map<String, SubgraphServer> servers = new TreeMap<>();
  private final QueryRunner runner;
  private final GraphQL monolith;

  public Subgraphs(String sdl, World world) throws IOException {
    var graph = SupergraphReader.read(sdl, Map.of());
    var urls = new TreeMap<String, String>();
    for (var subgraph : graph.subgraphs().keySet()) {
      var server = new SubgraphServer(graph, sdl, subgraph, world);
      servers.put(subgraph, server);
      urls.put(subgraph, server.url());
    }
    runner =
        new QueryRunner(
            graph,
            new HttpSubgraphClient(urls, 50_000_000),
            new WebSocketEvents(urls),
            Limits.DEFAULT,
            () -> new Labels(Set.of("on"), 40),
            took -> {});
    monolith = monolith(graph, world);
  }

  public QueryRunner runner() {
    return runner;
  }

  public SubgraphServer server(String subgraph) {
    return Objects.requireNonNull(servers.get(subgraph));
  }

  public Answer ask(String query, Map<String, Object> variables) throws InterruptedException {
    return ask(query, null, variables);
  }

  public Answer ask(String query, @Nullable String operationName, Map<String, Object> variables)
      throws InterruptedException {
    var question = new Question(query, operationName, new LinkedHashMap<>(variables));
    prove(question);
    return runner.ask(question, CONTEXT);
  }

  private void prove(Question question) {
    try {
      var prepared = runner.prepare(question);
      PlanProof.check(runner.supergraph(), prepared.operation(), prepared.plan());
    } catch (RequestRefused e) {
      // What is refused has no plan; the answer says why.
    }
  }

  /** What graphql-java answers over the whole schema. */
  public Map<String, Object> askMonolith(String query, Map<String, Object> variables) {
    return askMonolith(query, null, variables);
  }

  /** The same for one operation of a document that holds several. */
  public Map<String, Object> askMonolith(
      String query, @Nullable String operationName, Map<String, Object> variables) {
    return monolith
        .execute(
            ExecutionInput.newExecutionInput()
                .query(query)
                .operationName(operationName)
                .graphQLContext(
                    Map.of(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true))
                .variables(new LinkedHashMap<>(variables))
                .build())
        .toSpecification();
  }

  private static GraphQL monolith(Supergraph graph, World world) {
    TypeResolver types =
        environment -> {
          World.Thing thing = environment.getObject();
          return (GraphQLObjectType)
              Objects.requireNonNull(environment.getSchema().getType(thing.type()), thing.type());
        };
    var code =
        GraphQLCodeRegistry.newCodeRegistry().defaultDataFetcher(definition -> world.monolith());
    var schema = graph.publicSchema();
    for (var type : schema.getAllTypesAsList()) {
      if (type.getName().startsWith("__")) {
        continue;
      }
      if (type instanceof GraphQLInterfaceType abstractType) {
        code.typeResolver(abstractType, types);
      } else if (type instanceof GraphQLUnionType union) {
        code.typeResolver(union, types);
      }
    }
    return GraphQL.newGraphQL(schema.transform(builder -> builder.codeRegistry(code.build())))
        .build();
  }

  @Override
  public void close() {
    servers.values().forEach(SubgraphServer::close);
  }
}
