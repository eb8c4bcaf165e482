package dev.readout.entity.graphql;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import io.smallrye.graphql.execution.datafetcher.BatchDataFetcher;
import io.smallrye.graphql.execution.datafetcher.DefaultDataFetcher;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Puts our parts into the library's engine when it is built: the schema with the contract's
 * nullability, fetchers of our own around the library's, and a log of what broke.
 */
@ApplicationScoped
public class Engine {
  private static final FieldCoordinates SDL = FieldCoordinates.coordinates("_Service", "sdl");

  GraphQL.Builder assemble(
      @Observes GraphQL.Builder builder, GraphQLSchema published, Schema described)
      throws Exception {
    DataFetcher<?> sdlFetcher =
        published
            .getCodeRegistry()
            .getDataFetcher(SDL, published.getObjectType("_Service").getFieldDefinition("sdl"));
    // The library's fetcher is a constant that ignores its environment.
    @SuppressWarnings("NullAway")
    String sdl = ArgumentNullability.rewritten(String.valueOf(sdlFetcher.get(null)));
    GraphQLSchema schema = ArgumentNullability.rewritten(published);
    BatchFunctions batches = BatchFunctions.takenFrom(described);
    FaultLog faults = new FaultLog();
    builder
        .defaultDataFetcherExceptionHandler(faults)
        .instrumentation(ParsedOnce.insteadOf(builder))
        .queryExecutionStrategy(new PlainSubtrees(faults))
        .subscriptionExecutionStrategy(new SubscribedBatches(faults));
    return builder.schema(
        schema.transform(
            s ->
                s.codeRegistry(
                    schema
                        .getCodeRegistry()
                        .transform(
                            r -> {
                              r.dataFetcher(SDL, (DataFetcher<String>) e -> sdl);
                              resolveIntoThisSchema(schema, r);
                              fetchWithoutDetours(schema, r, batches);
                            }))));
  }

  /**
   * The library's resolvers answer with the types as they were before they were rewritten. Types
   * are compared by identity, and '... on Person' would silently match no Person.
   */
  private static void resolveIntoThisSchema(
      GraphQLSchema schema, GraphQLCodeRegistry.Builder registry) {
    for (GraphQLNamedType type : schema.getAllTypesAsList()) {
      if (type instanceof GraphQLInterfaceType several) {
        TypeResolver former = schema.getCodeRegistry().getTypeResolver(several);
        registry.typeResolver(several, inSchema(former));
      } else if (type instanceof GraphQLUnionType several) {
        TypeResolver former = schema.getCodeRegistry().getTypeResolver(several);
        registry.typeResolver(several, inSchema(former));
      }
    }
  }

  private static boolean isRoot(GraphQLObjectType object, GraphQLSchema schema) {
    return object.equals(schema.getQueryType()) || object.equals(schema.getMutationType());
  }

  private static TypeResolver inSchema(TypeResolver former) {
    return environment -> {
      GraphQLObjectType type = former.getType(environment);
      return type == null ? null : environment.getSchema().getObjectType(type.getName());
    };
  }

  /** Puts our fetchers around those of the library's that do too much, or the wrong thing. */
  private static void fetchWithoutDetours(
      GraphQLSchema schema, GraphQLCodeRegistry.Builder registry, BatchFunctions batches) {
    for (GraphQLNamedType type : schema.getAllTypesAsList()) {
      if (!(type instanceof GraphQLObjectType object)) {
        continue;
      }
      for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
        DataFetcher<?> library = schema.getCodeRegistry().getDataFetcher(object, field);
        FieldCoordinates at = FieldCoordinates.coordinates(object, field);
        if (library instanceof BatchDataFetcher) {
          registry.dataFetcher(at, new SeparateBatches(library, batches));
        } else if (library instanceof FieldDataFetcher && PlainFields.fits(field.getType())) {
          registry.dataFetcher(at, PlainFields.of(library, field));
        } else if (isRoot(object, schema) && library instanceof DefaultDataFetcher) {
          registry.dataFetcher(at, new WrongArguments(library));
        }
      }
    }
  }
}
