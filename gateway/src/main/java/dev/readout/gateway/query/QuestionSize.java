package dev.readout.gateway.query;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.RequestRefused;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large a question is with its fragments put in place, counted without putting them there: a
 * fragment is measured once, however often it is spread.
 */
public record QuestionSize(
    int depth, long fields, long aliases, long rootFields, long cost, long listSize) {
  private static final List<String> PAGE_SIZES = List.of("first", "last", "limit");
  private static final QuestionSize NOTHING = new QuestionSize(0, 0, 0, 0, 0, 0);

  static QuestionSize of(
      GraphQLSchema schema,
      Document document,
      OperationDefinition operation,
      Map<String, @Nullable Object> variables) {
    var root =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    return new Measure(schema, document, variables).set(operation.getSelectionSet(), root);
  }

  void check(Limits limits) {
    refuse("levels deep", depth, limits.depth());
    refuse("fields", fields, limits.fields());
    refuse("aliases", aliases, limits.aliases());
    refuse("root fields", rootFields, limits.rootFields());
    refuse("as its longest list", listSize, limits.listSize());
    refuse("as its cost", cost, limits.cost());
  }

  private static void refuse(String what, long found, long limit) {
    if (found > limit) {
      throw new RequestRefused(
          ErrorCode.LIMIT_EXCEEDED,
          "The question has " + found + " " + what + "; " + limit + " is the limit.");
    }
  }

  private QuestionSize plus(QuestionSize other) {
    return new QuestionSize(
        Math.max(depth, other.depth),
        sum(fields, other.fields),
        sum(aliases, other.aliases),
        sum(rootFields, other.rootFields),
        sum(cost, other.cost),
        Math.max(listSize, other.listSize));
  }

  private static long sum(long left, long right) {
    return left > Long.MAX_VALUE - right ? Long.MAX_VALUE : left + right;
  }

  private static final class Measure {
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, QuestionSize> known = new HashMap<>();
    private final Map<String, @Nullable Object> variables;
    private final GraphQLSchema schema;

    Measure(GraphQLSchema schema, Document document, Map<String, @Nullable Object> variables) {
      this.schema = schema;
      this.variables = variables;
      document
          .getDefinitionsOfType(FragmentDefinition.class)
          .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    QuestionSize set(@Nullable SelectionSet selections, @Nullable GraphQLType parent) {
      var size = NOTHING;
      if (selections == null) {
        return size;
      }
      for (var selection : selections.getSelections()) {
        size =
            size.plus(
                switch (selection) {
                  case Field field -> field(field, parent);
                  case InlineFragment fragment -> {
                    var on = fragment.getTypeCondition();
                    yield set(
                        fragment.getSelectionSet(),
                        on == null ? parent : schema.getType(on.getName()));
                  }
                  case FragmentSpread spread -> fragment(spread.getName());
                  default -> NOTHING;
                });
      }
      return size;
    }

    private QuestionSize fragment(String name) {
      var size = known.get(name);
      if (size == null) {
        var fragment = fragments.get(name);
        size =
            fragment == null
                ? NOTHING
                : set(
                    fragment.getSelectionSet(),
                    schema.getType(fragment.getTypeCondition().getName()));
        known.put(name, size);
      }
      return size;
    }

    private QuestionSize field(Field field, @Nullable GraphQLType parent) {
      var definition =
          parent instanceof GraphQLFieldsContainer type
              ? type.getFieldDefinition(field.getName())
              : null;
      var inner =
          set(
              field.getSelectionSet(),
              definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType()));
      long asked = pageSize(field, definition);
      long objects = Math.max(1, asked);
      long below = inner.cost > Long.MAX_VALUE / objects ? Long.MAX_VALUE : inner.cost * objects;
      return new QuestionSize(
          inner.depth + 1,
          sum(inner.fields, 1),
          sum(inner.aliases, field.getAlias() == null ? 0 : 1),
          1,
          sum(below, 1),
          Math.max(inner.listSize, asked));
    }

    /** What the question says, or else the default of the schema; 0 where nobody says a number. */
    private long pageSize(Field field, @Nullable GraphQLFieldDefinition definition) {
      for (var name : PAGE_SIZES) {
        for (var argument : field.getArguments()) {
          if (argument.getName().equals(name)
              && given(argument.getValue()) instanceof Number number) {
            return Math.min(number.longValue(), Integer.MAX_VALUE);
          }
        }
      }
      for (var name : PAGE_SIZES) {
        var argument = definition == null ? null : definition.getArgument(name);
        if (argument != null
            && field.getArguments().stream().noneMatch(each -> each.getName().equals(name))
            && argument.hasSetDefaultValue()
            && argument.getArgumentDefaultValue().getValue() instanceof IntValue literal) {
          return literal.getValue().longValue();
        }
      }
      return 0;
    }

    private @Nullable Object given(Value<?> value) {
      return switch (value) {
        case VariableReference variable -> variables.get(variable.getName());
        case IntValue literal -> literal.getValue();
        default -> null;
      };
    }
  }
}
