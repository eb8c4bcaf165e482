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
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large a question is with its fragments put in place, counted without putting them there: a
 * fragment is measured once, however often it is spread.
 */
public record QuestionSize(int depth, long fields, long aliases, long rootFields, long cost) {
  private static final List<String> PAGE_SIZES = List.of("first", "last", "limit");
  private static final QuestionSize NOTHING = new QuestionSize(0, 0, 0, 0, 0);

  static QuestionSize of(
      Document document, OperationDefinition operation, Map<String, @Nullable Object> variables) {
    return new Measure(document, variables).set(operation.getSelectionSet());
  }

  void check(Limits limits) {
    refuse("levels deep", depth, limits.depth());
    refuse("fields", fields, limits.fields());
    refuse("aliases", aliases, limits.aliases());
    refuse("root fields", rootFields, limits.rootFields());
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
        sum(cost, other.cost));
  }

  private static long sum(long left, long right) {
    return left > Long.MAX_VALUE - right ? Long.MAX_VALUE : left + right;
  }

  private static final class Measure {
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, QuestionSize> known = new HashMap<>();
    private final Map<String, @Nullable Object> variables;

    Measure(Document document, Map<String, @Nullable Object> variables) {
      this.variables = variables;
      document
          .getDefinitionsOfType(FragmentDefinition.class)
          .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    QuestionSize set(@Nullable SelectionSet selections) {
      var size = NOTHING;
      if (selections == null) {
        return size;
      }
      for (var selection : selections.getSelections()) {
        size =
            size.plus(
                switch (selection) {
                  case Field field -> field(field);
                  case InlineFragment fragment -> set(fragment.getSelectionSet());
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
        size = fragment == null ? NOTHING : set(fragment.getSelectionSet());
        known.put(name, size);
      }
      return size;
    }

    private QuestionSize field(Field field) {
      var inner = set(field.getSelectionSet());
      long objects = objects(field);
      long below = inner.cost > Long.MAX_VALUE / objects ? Long.MAX_VALUE : inner.cost * objects;
      return new QuestionSize(
          inner.depth + 1,
          sum(inner.fields, 1),
          sum(inner.aliases, field.getAlias() == null ? 0 : 1),
          1,
          sum(below, 1));
    }

    private long objects(Field field) {
      for (var name : PAGE_SIZES) {
        for (var argument : field.getArguments()) {
          if (argument.getName().equals(name)) {
            var value =
                argument.getValue() instanceof VariableReference variable
                    ? variables.get(variable.getName())
                    : argument.getValue() instanceof IntValue literal ? literal.getValue() : null;
            if (value instanceof Number number) {
              return Math.max(1, Math.min(number.longValue(), Integer.MAX_VALUE));
            }
          }
        }
      }
      return 1;
    }
  }
}
