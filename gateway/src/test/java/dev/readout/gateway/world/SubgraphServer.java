package dev.readout.gateway.world;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import dev.readout.gateway.supergraph.FieldSet;
import dev.readout.gateway.supergraph.Supergraph;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * One subgraph over HTTP. Strict: a field that it only mentions is an error unless the way there
 * provides it, and a field with requirements is an error unless the representation brought them
 * with the values of the world.
 */
public final class SubgraphServer implements AutoCloseable {
  private final Supergraph graph;
  private final String subgraph;
  private final World world;
  private final GraphQL engine;
  private final @Nullable GraphQL events;
  private final HttpServer server;
  private final JsonMapper json = new JsonMapper();
  private final List<String> questions = new CopyOnWriteArrayList<>();

  /** A thing as this subgraph got to it. */
  private record Seen(World.Thing thing, String as, FieldSet provided, Map<?, ?> representation) {}

  public SubgraphServer(Supergraph graph, String sdl, String subgraph, World world)
      throws IOException {
    this.graph = graph;
    this.subgraph = subgraph;
    this.world = world;
    var writer = new SubgraphSchema(graph, sdl, subgraph);
    var schema = writer.sdl();
    var eventSchema = writer.eventSdl();
    try {
      this.engine = GraphQL.newGraphQL(build(schema)).build();
      this.events = eventSchema == null ? null : GraphQL.newGraphQL(build(eventSchema)).build();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          e.getMessage() + " in subgraph " + subgraph + ":\n" + schema, e);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/graphql",
        exchange -> {
          try (exchange) {
            Map<?, ?> body = json.readValue(exchange.getRequestBody(), Map.class);
            questions.add(body.get("query") + " " + body.get("variables"));
            var answer = json.writeValueAsBytes(answer(body));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
          } catch (RuntimeException e) {
            System.err.println(subgraph + " failed: " + e);
            throw e;
          }
        });
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/graphql";
  }

  /** Everything that this subgraph was asked. */
  public List<String> questions() {
    return questions;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** What a subscription gives for one event. */
  Map<String, Object> event(
      String subscription, Map<String, ? extends @Nullable Object> variables) {
    var question = subscription.replaceFirst("^subscription", "query");
    return answer(
        Objects.requireNonNull(events), Map.of("query", question, "variables", variables));
  }

  private Map<String, Object> answer(Map<?, ?> body) {
    return answer(engine, body);
  }

  @SuppressWarnings("unchecked") // variables are an object
  private static Map<String, Object> answer(GraphQL engine, Map<?, ?> body) {
    var variables = body.get("variables");
    return engine
        .execute(
            ExecutionInput.newExecutionInput()
                .query((String) body.get("query"))
                .variables(variables == null ? Map.of() : (Map<String, Object>) variables)
                .build())
        .toSpecification();
  }

  private graphql.schema.GraphQLSchema build(String schema) {
    var registry = new SchemaParser().parse(schema);
    var code = GraphQLCodeRegistry.newCodeRegistry().defaultDataFetcher(definition -> this::fetch);
    TypeResolver types =
        environment -> {
          Seen seen = environment.getObject();
          var type = environment.getSchema().getType(seen.as());
          return (GraphQLObjectType) Objects.requireNonNull(type, seen.as());
        };
    var wiring =
        RuntimeWiring.newRuntimeWiring()
            .codeRegistry(code)
            .wiringFactory(new AnyWiring(types))
            .build();
    return new SchemaGenerator().makeExecutableSchema(registry, wiring);
  }

  private record AnyWiring(TypeResolver types) implements WiringFactory {
    @Override
    public boolean providesScalar(graphql.schema.idl.ScalarWiringEnvironment environment) {
      return !graphql.schema.idl.ScalarInfo.isGraphqlSpecifiedScalar(
          environment.getScalarTypeDefinition().getName());
    }

    @Override
    public graphql.schema.GraphQLScalarType getScalar(
        graphql.schema.idl.ScalarWiringEnvironment environment) {
      return graphql.Scalars.GraphQLString.transform(
          builder ->
              builder
                  .name(environment.getScalarTypeDefinition().getName())
                  .coercing(new PassThrough()));
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
      return types;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
      return types;
    }
  }

  /** A scalar of the schema's own: any value, in variables and as a literal with variables. */
  private static final class PassThrough implements graphql.schema.Coercing<Object, Object> {
    @Override
    public Object serialize(Object value, graphql.GraphQLContext context, java.util.Locale locale) {
      return value;
    }

    @Override
    public Object parseValue(
        Object value, graphql.GraphQLContext context, java.util.Locale locale) {
      return value;
    }

    @Override
    public @Nullable Object parseLiteral(
        graphql.language.Value<?> literal,
        graphql.execution.CoercedVariables variables,
        graphql.GraphQLContext context,
        java.util.Locale locale) {
      return SubgraphSchema.plain(literal, variables.toMap());
    }
  }

  private @Nullable Object fetch(DataFetchingEnvironment environment) {
    var name = environment.getField().getName();
    if (name.equals("_entities")) {
      var found = new ArrayList<@Nullable Object>();
      List<Map<?, ?>> representations =
          Objects.requireNonNull(environment.getArgument("representations"));
      representations.forEach(representation -> found.add(entity(representation)));
      return found;
    }
    var type = environment.getExecutionStepInfo().getObjectType().getName();
    Seen seen =
        environment.getSource() instanceof Seen known
            ? known
            : new Seen(world.thing(type), type, FieldSet.EMPTY, Map.of());
    return field(seen, type, name, environment.getArguments());
  }

  private @Nullable Object field(
      Seen seen, String type, String name, Map<String, Object> arguments) {
    var field = Objects.requireNonNull(graph.field(subgraph, type, name), type + "." + name);
    var provided = below(seen.provided(), seen.thing().type(), name);
    if (field.external() && provided == null) {
      throw new IllegalStateException(
          subgraph + " cannot answer the external " + type + "." + name);
    }
    if (field.requires() != null) {
      check(seen, field.requires(), seen.representation());
    }
    var below = provided == null ? FieldSet.EMPTY : provided;
    if (field.provides() != null) {
      below = below.plus(field.provides());
    }
    return wrap(world.value(seen.thing(), name, arguments), field.typeName(), below);
  }

  private @Nullable Object wrap(@Nullable Object value, String typeName, FieldSet provided) {
    return switch (value) {
      case World.Thing thing ->
          new Seen(
              thing,
              graph.type(typeName).isInterfaceObjectIn(subgraph) ? typeName : thing.type(),
              provided,
              Map.of());
      case List<?> list -> {
        var wrapped = new ArrayList<@Nullable Object>();
        list.forEach(element -> wrapped.add(wrap(element, typeName, provided)));
        yield wrapped;
      }
      case null, default -> value;
    };
  }

  private @Nullable FieldSet below(FieldSet set, String type, String name) {
    @Nullable FieldSet found = null;
    for (var item : set.items()) {
      if (item.name().equals(name) && (item.on() == null || graph.covers(item.on(), type))) {
        var children = item.children() == null ? FieldSet.EMPTY : item.children();
        found = found == null ? children : found.plus(children);
      }
    }
    return found;
  }

  private @Nullable Object entity(Map<?, ?> representation) {
    var type = (String) Objects.requireNonNull(representation.get("__typename"));
    var membership = Objects.requireNonNull(graph.type(type).memberships().get(subgraph), type);
    for (var key : membership.keys()) {
      if (key.resolvable() && holds(representation, key.fields())) {
        for (var thing : world.things()) {
          if (graph.possible(type).contains(thing.type())
              && fits(thing, representation, key.fields())) {
            var as = membership.interfaceObject() ? type : thing.type();
            return new Seen(thing, as, FieldSet.EMPTY, representation);
          }
        }
        return null;
      }
    }
    throw new IllegalStateException(subgraph + ": no key of " + type + " in " + representation);
  }

  private static boolean holds(Map<?, ?> representation, FieldSet key) {
    return key.items().stream()
        .allMatch(
            item -> {
              var value = representation.get(item.name());
              return value != null
                  && (item.children() == null
                      || !(value instanceof Map<?, ?> map)
                      || holds(map, item.children()));
            });
  }

  private boolean fits(World.Thing thing, Object given, FieldSet fields) {
    if (!(given instanceof Map<?, ?> map)) {
      return false;
    }
    for (var item : fields.items()) {
      if (item.on() != null && !graph.possible(item.on()).contains(thing.type())) {
        continue;
      }
      var arguments = new LinkedHashMap<String, @Nullable Object>();
      item.arguments()
          .forEach(
              argument ->
                  arguments.put(
                      argument.getName(), SubgraphSchema.plain(argument.getValue(), Map.of())));
      var value = world.value(thing, item.name(), arguments);
      if (!same(value, map.get(item.name()), item.children())) {
        return false;
      }
    }
    return true;
  }

  private boolean same(@Nullable Object real, @Nullable Object given, @Nullable FieldSet below) {
    if (real == null || given == null) {
      return real == given;
    }
    if (real instanceof List<?> left && given instanceof List<?> right) {
      if (left.size() != right.size()) {
        return false;
      }
      for (int i = 0; i < left.size(); i++) {
        if (!same(left.get(i), right.get(i), below)) {
          return false;
        }
      }
      return true;
    }
    if (real instanceof World.Thing thing) {
      return below != null && fits(thing, given, below);
    }
    return real.toString().equals(given.toString());
  }

  private void check(Seen seen, FieldSet requires, Map<?, ?> representation) {
    if (!fits(seen.thing(), representation, requires)) {
      throw new IllegalStateException(
          subgraph + " requires {" + requires + "} but was given " + representation);
    }
  }
}
