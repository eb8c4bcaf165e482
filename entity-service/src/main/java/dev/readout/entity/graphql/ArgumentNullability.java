package dev.readout.entity.graphql;

import static graphql.util.TreeTransformerUtil.changeNode;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.regex.Pattern;

/**
 * Gives arguments the nullability of the contract, which the library's annotations cannot say.
 *
 * <pre>
 *   first: Int = 20        ->  first: Int! = 20     (null is no number of nodes)
 *   kinds: [EntityKind!]!  ->  kinds: [EntityKind!] (a list argument may be left out)
 *   articles: [String!]    ->  articles: [ID!]      (the library reads no list of ids)
 * </pre>
 *
 * Twice: in the schema that executes, and in the SDL that the federation library printed before.
 */
final class ArgumentNullability {
  /** Ours; what Federation adds begins with an underscore. */
  private static final Pattern FIELD_WITH_ARGUMENTS =
      Pattern.compile("^(  (?!_)\\w+\\(.*\\): .*|    \\w+: .*)$", Pattern.MULTILINE);

  private static final Pattern NULLABLE_DEFAULT = Pattern.compile("(: \\w+)( = )");
  private static final Pattern REQUIRED_LIST = Pattern.compile("(: \\[\\w+!])!(?=[,)])");

  private static final String OF_IDS = "articles";
  private static final Pattern LIST_OF_IDS = Pattern.compile("(\\(" + OF_IDS + ": \\[)String(!])");

  private ArgumentNullability() {}

  static GraphQLSchema rewritten(GraphQLSchema published) {
    return SchemaTransformer.transformSchema(published, new Visitor());
  }

  static String rewritten(String sdl) {
    return FIELD_WITH_ARGUMENTS
        .matcher(sdl)
        .replaceAll(
            field -> {
              String defaults = NULLABLE_DEFAULT.matcher(field.group()).replaceAll("$1!$2");
              String optional = REQUIRED_LIST.matcher(defaults).replaceAll("$1");
              return LIST_OF_IDS.matcher(optional).replaceAll("$1ID$2").replace("$", "\\$");
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
        GraphQLInputType optional =
            OF_IDS.equals(argument.getName())
                ? GraphQLList.list(GraphQLNonNull.nonNull(Scalars.GraphQLID))
                : list;
        return changeNode(context, argument.transform(a -> a.type(optional)));
      }
      return TraversalControl.CONTINUE;
    }
  }
}
