package dev.readout.gateway.supergraph;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plain value as a literal of the query language; introspection prints defaults with it. */
final class LiteralOf {

  private LiteralOf() {}

  static Value<?> value(@Nullable Object value) {
    return switch (value) {
      case null -> NullValue.of();
      case Boolean flag -> BooleanValue.of(flag);
      case BigInteger number -> IntValue.newIntValue(number).build();
      case Integer number -> IntValue.of(number);
      case Long number -> IntValue.newIntValue(BigInteger.valueOf(number)).build();
      case Number number -> FloatValue.newFloatValue(new BigDecimal(number.toString())).build();
      case List<?> list -> {
        var array = ArrayValue.newArrayValue();
        list.forEach(element -> array.value(value(element)));
        yield array.build();
      }
      case Map<?, ?> map -> {
        var object = ObjectValue.newObjectValue();
        map.forEach(
            (key, element) ->
                object.objectField(
                    ObjectField.newObjectField()
                        .name(String.valueOf(key))
                        .value(value(element))
                        .build()));
        yield object.build();
      }
      default -> StringValue.of(value.toString());
    };
  }
}
