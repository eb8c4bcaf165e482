package dev.readout.gateway.plan;

import dev.readout.gateway.operation.Condition;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Writes conditions as directives. One that {@code @include} and {@code @skip} cannot say together
 * gets a variable of the plan's own, whose value the gateway computes.
 */
final class ConditionNames {
  private final SortedMap<String, Condition> own = new TreeMap<>();
  private final Set<String> taken;

  ConditionNames(Set<String> clientVariables) {
    this.taken = clientVariables;
  }

  /** The plan's own variables. */
  SortedMap<String, Condition> own() {
    return Collections.unmodifiableSortedMap(own);
  }

  /** The directives, with a blank before each; {@code used} takes the variables in them. */
  String directives(Condition condition, SortedSet<String> used) {
    if (condition.isAlways()) {
      return "";
    }
    var only = condition.ways().getFirst();
    long positive = only.values().stream().filter(value -> value).count();
    if (condition.ways().size() > 1 || positive > 1 || only.size() - positive > 1) {
      var name = name(condition);
      used.add(name);
      return " @include(if: $" + name + ")";
    }
    used.addAll(only.keySet());
    var text = new StringBuilder();
    for (Map.Entry<String, Boolean> entry : only.entrySet()) {
      text.append(entry.getValue() ? " @include(if: $" : " @skip(if: $");
      text.append(entry.getKey()).append(')');
    }
    return text.toString();
  }

  private String name(Condition condition) {
    for (var entry : own.entrySet()) {
      if (entry.getValue().equals(condition)) {
        return entry.getKey();
      }
    }
    int number = own.size() + 1;
    while (taken.contains("_if" + number) || own.containsKey("_if" + number)) {
      number++;
    }
    own.put("_if" + number, condition);
    return "_if" + number;
  }
}
