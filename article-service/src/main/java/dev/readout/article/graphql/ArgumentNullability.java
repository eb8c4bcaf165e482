package dev.readout.article.graphql;

import static graphql.util.TreeTransformerUtil.changeNode;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.execution.datafetcher.BatchDataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Gives arguments and input fields with a default the nullability of the contract. The library
 * drops NonNull where it sees a default.
 *
 * <pre>
 *   first: Int = 20                   ->  first: Int! = 20     (null is no number of nodes)
 *   includeRetracted: Boolean = false ->  includeRetracted: Boolean! = false
 * </pre>
 *
 * Twice: in the schema that executes, and in the SDL that the federation library printed before.
 * Entities keep resolving, because the library finds an entity's type by the {@code @Name} of its
 * class, in whichever schema executes; a class without that name would have to be called as the
 * type is.
 */
@ApplicationScoped
public class ArgumentNullability {
  private static final FieldCoordinates SDL = FieldCoordinates.coordinates("_Service", "sdl");

  /** An argument or input field with a default; directives are declared in lines of their own. */
  private static final Pattern NULLABLE_DEFAULT =
      Pattern.compile("^( +(?:\\w+\\(.*)?\\w+: \\w+)( = )", Pattern.MULTILINE);

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
    return builder.schema(
        schema.transform(
            s ->
                s.codeRegistry(
                    schema
                        .getCodeRegistry()
                        .transform(
                            r -> {
                              batchByPlace(schema, r);
                              r.dataFetcher(SDL, (DataFetcher<String>) e -> sdl);
                            }))));
  }

  private static void batchByPlace(GraphQLSchema schema, GraphQLCodeRegistry.Builder registry) {
    for (var type : schema.getAllTypesAsList()) {
      if (type instanceof GraphQLObjectType object) {
        for (var field : object.getFieldDefinitions()) {
          var library = schema.getCodeRegistry().getDataFetcher(object, field);
          if (library instanceof BatchDataFetcher) {
            registry.dataFetcher(
                FieldCoordinates.coordinates(object, field), new SeparateBatches(library));
          }
        }
      }
    }
  }

  /** One argument a round: a field may have several on its line. */
  static String rewritten(String sdl) {
    var before = "";
    var after = sdl;
    while (!after.equals(before)) {
      before = after;
      after = NULLABLE_DEFAULT.matcher(before).replaceAll("$1!$2");
    }
    return after;
  }

  private static final class Visitor extends GraphQLTypeVisitorStub {
    @Override
    public TraversalControl visitGraphQLArgument(
        GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
      boolean repair =
          argument.hasSetDefaultValue()
              && !(argument.getType() instanceof GraphQLNonNull)
              && !(context.getParentNode() instanceof GraphQLDirective);
      return repair
          ? changeNode(
              context, argument.transform(a -> a.type(GraphQLNonNull.nonNull(argument.getType()))))
          : TraversalControl.CONTINUE;
    }

    @Override
    public TraversalControl visitGraphQLInputObjectField(
        GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
      boolean repair = field.hasSetDefaultValue() && !(field.getType() instanceof GraphQLNonNull);
      return repair
          ? changeNode(
              context, field.transform(f -> f.type(GraphQLNonNull.nonNull(field.getType()))))
          : TraversalControl.CONTINUE;
    }
  }
}
