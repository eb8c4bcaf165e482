package dev.readout.entity.graphql;

import static graphql.util.TreeTransformerUtil.changeNode;

import graphql.GraphQL;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.execution.datafetcher.BatchDataFetcher;
import io.smallrye.graphql.execution.datafetcher.DefaultDataFetcher;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Gives arguments the nullability of the contract, which the library's annotations cannot say.
 *
 * <pre>
 *   first: Int = 20        ->  first: Int! = 20     (null is no number of nodes)
 *   kinds: [EntityKind!]!  ->  kinds: [EntityKind!] (a list argument may be left out)
 * </pre>
 *
 * Twice: in the schema that executes, and in the SDL that the federation library printed before.
 */
@ApplicationScoped
public class ArgumentNullability {
  private static final FieldCoordinates SDL = FieldCoordinates.coordinates("_Service", "sdl");

  /** Ours; what Federation adds begins with an underscore. */
  private static final Pattern FIELD_WITH_ARGUMENTS =
      Pattern.compile("^(  (?!_)\\w+\\(.*\\): .*|    \\w+: .*)$", Pattern.MULTILINE);

  private static final Pattern NULLABLE_DEFAULT = Pattern.compile("(: \\w+)( = )");
  private static final Pattern REQUIRED_LIST = Pattern.compile("(: \\[\\w+!])!(?=[,)])");

  GraphQL.Builder rewrite(@Observes GraphQL.Builder builder, GraphQLSchema published)
      throws Exception {
    DataFetcher<?> sdlFetcher =
        published
            .getCodeRegistry()
            .getDataFetcher(SDL, published.getObjectType("_Service").getFieldDefinition("sdl"));
    // The library's fetcher is a constant that ignores its environment.
    @SuppressWarnings("NullAway")
    String sdl = rewritten(String.valueOf(sdlFetcher.get(null)));
    GraphQLSchema schema = SchemaTransformer.transformSchema(published, new Visitor());
    FaultLog faults = new FaultLog();
    builder
        .defaultDataFetcherExceptionHandler(faults)
        .instrumentation(ParsedOnce.insteadOf(builder))
        .queryExecutionStrategy(new PlainSubtrees(faults))
        .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(faults));
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
                              fetchWithoutDetours(schema, r);
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

  /** Puts our fetchers around those of the library's that do too much, or the wrong thing. */
  private static void fetchWithoutDetours(
      GraphQLSchema schema, GraphQLCodeRegistry.Builder registry) {
    for (GraphQLNamedType type : schema.getAllTypesAsList()) {
      if (!(type instanceof GraphQLObjectType object)) {
        continue;
      }
      for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
        DataFetcher<?> library = schema.getCodeRegistry().getDataFetcher(object, field);
        FieldCoordinates at = FieldCoordinates.coordinates(object, field);
        if (library instanceof BatchDataFetcher) {
          registry.dataFetcher(at, new SeparateBatches(library));
        } else if (library instanceof FieldDataFetcher && PlainFields.fits(field.getType())) {
          registry.dataFetcher(at, PlainFields.of(library, field));
        } else if (object.equals(schema.getQueryType()) && library instanceof DefaultDataFetcher) {
          registry.dataFetcher(at, new WrongArguments(library));
        }
      }
    }
  }

  private static TypeResolver inSchema(TypeResolver former) {
    return environment -> {
      GraphQLObjectType type = former.getType(environment);
      return type == null ? null : environment.getSchema().getObjectType(type.getName());
    };
  }

  private static String rewritten(String sdl) {
    return FIELD_WITH_ARGUMENTS
        .matcher(sdl)
        .replaceAll(
            field -> {
              String defaults = NULLABLE_DEFAULT.matcher(field.group()).replaceAll("$1!$2");
              return REQUIRED_LIST.matcher(defaults).replaceAll("$1").replace("$", "\\$");
            });
  }

  private static final class Visitor extends GraphQLTypeVisitorStub {
    @Override
    public TraversalControl visitGraphQLArgument(
        GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
      if (context.getParentNode() instanceof GraphQLDirective) {
        return TraversalControl.CONTINUE;
      }
      GraphQLType type = argument.getType();
      if (argument.hasSetDefaultValue() && !(type instanceof GraphQLNonNull)) {
        return changeNode(
            context, argument.transform(a -> a.type(GraphQLNonNull.nonNull(argument.getType()))));
      }
      if (type instanceof GraphQLNonNull wrapper
          && wrapper.getWrappedType() instanceof GraphQLList list
          && !"representations".equals(argument.getName())) {
        return changeNode(context, argument.transform(a -> a.type(list)));
      }
      return TraversalControl.CONTINUE;
    }
  }
}
