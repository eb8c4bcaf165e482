package dev.readout.gateway.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.gateway.execute.AnswerReader;
import dev.readout.gateway.execute.EventSource;
import dev.readout.gateway.execute.HttpSubgraphClient;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.execute.SubgraphFailure;
import dev.readout.gateway.execute.SubgraphRequest;
import dev.readout.gateway.operation.Documents;
import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.plan.PlanProof;
import dev.readout.gateway.query.Limits;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.query.SubscriptionListener;
import dev.readout.gateway.response.Answer;
import dev.readout.gateway.supergraph.Labels;
import dev.readout.gateway.supergraph.Supergraph;
import dev.readout.gateway.supergraph.SupergraphReader;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All subgraphs of a supergraph as running servers, and the engine in front of them. */
public final class Subgraphs implements AutoCloseable {
  private static final RequestContext CONTEXT =
      new RequestContext(Map.of(), Duration.ofSeconds(20));

  private final Map<String, SubgraphServer> servers = new TreeMap<>();
  private final QueryRunner runner;
  private final GraphQL monolith;
  private final @Nullable GraphQL events;

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
            this::event,
            Limits.DEFAULT,
            () -> new Labels(Set.of("on"), 40),
            took -> {});
    var schema = monolith(graph, world);
    monolith = GraphQL.newGraphQL(schema).build();
    var subscription = schema.getSubscriptionType();
    // An event is answered like a question to the root of subscriptions.
    events =
        subscription == null
            ? null
            : GraphQL.newGraphQL(
                    schema.transform(
                        builder ->
                            builder
                                .query(subscription)
                                .additionalTypes(own(schema))
                                .subscription((GraphQLObjectType) null)))
                .build();
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
    try {
      var prepared = runner.prepare(question);
      return prepared.operation().kind() == Operation.Kind.SUBSCRIPTION
              && !prepared.plan().fetches().isEmpty()
          ? firstEvent(prepared)
          : answer(prepared);
    } catch (RequestRefused e) {
      return Answer.refused(e.errors());
    }
  }

  /** What one fetch answers is asked both by one who waits and by one who does not. */
  private Answer answer(QueryRunner.Prepared prepared) throws InterruptedException {
    var answer = runner.run(prepared, CONTEXT);
    var operation = prepared.operation();
    if (prepared.plan().isOneFetch()
        && operation.kind() == Operation.Kind.QUERY
        && !operation.hasIntrospection()) {
      var later = new CompletableFuture<Answer>();
      runner.start(prepared, CONTEXT, later::complete);
      var same = later.orTimeout(60, TimeUnit.SECONDS).join().text().toString();
      if (!same.equals(answer.text().toString())) {
        throw new IllegalStateException("not " + answer.text() + " but " + same);
      }
    }
    return answer;
  }

  private Answer firstEvent(QueryRunner.Prepared prepared) {
    var answers = new ArrayList<Answer>();
    runner.subscribe(
        prepared,
        CONTEXT,
        new SubscriptionListener() {
          @Override
          public void next(Answer answer) {
            answers.add(answer);
          }

          @Override
          public void ended() {}

          @Override
          public void failed(List<GraphqlError> errors) {
            answers.add(Answer.refused(errors));
          }
        });
    return answers.getFirst();
  }

  /** In place of a WebSocket: one event, at once. */
  private AutoCloseable event(SubgraphRequest request, EventSource.Listener listener) {
    try {
      var answer = server(request.subgraph()).event(request.document(), request.variables());
      listener.next(AnswerReader.read(200, new JsonMapper().writeValueAsBytes(answer)));
      listener.ended();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that is no JSON", e);
    } catch (SubgraphFailure e) {
      listener.failed(e);
    }
    return () -> {};
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
    boolean isEvent =
        Documents.choose(Parser.parse(query), operationName).getOperation()
            == OperationDefinition.Operation.SUBSCRIPTION;
    return (isEvent ? Objects.requireNonNull(events) : monolith)
        .execute(
            ExecutionInput.newExecutionInput()
                .query(isEvent ? query.replaceAll("(?m)^subscription", "query") : query)
                .operationName(operationName)
                .graphQLContext(
                    Map.of(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true))
                .variables(new LinkedHashMap<>(variables))
                .build())
        .toSpecification();
  }

  /** Types that only the root of questions leads to are types of events, too. */
  private static Set<GraphQLType> own(GraphQLSchema schema) {
    return schema.getAllTypesAsList().stream()
        .filter(type -> !type.getName().startsWith("__"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static GraphQLSchema monolith(Supergraph graph, World world) {
    TypeResolver types =
        environment -> {
          World.Thing thing = environment.getObject();
          return (GraphQLObjectType)
              Objects.requireNonNull(environment.getSchema().getType(thing.type()), thing.type());
        };
    var code =
        GraphQLCodeRegistry.newCodeRegistry(graph.publicSchema().getCodeRegistry())
            .defaultDataFetcher(definition -> world.monolith());
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
    return schema.transform(builder -> builder.codeRegistry(code.build()));
  }

  @Override
  public void close() {
    servers.values().forEach(SubgraphServer::close);
  }
}
