package dev.readout.gateway.supergraph;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All protections of a supergraph. A field is protected by its own, by that of the type it stands
 * on and by that of the type it gives.
 */
public final class Protections {
  private final Map<String, Protection> protections = new TreeMap<>();
  private final Map<String, String> given = new TreeMap<>();
  private final TreeSet<String> names = new TreeSet<>();
  private final Features features;

  private Protections(Features features) {
    this.features = features;
  }

  static Protections of(Document document, Features features) {
    var all = new Protections(features);
    for (var definition : document.getDefinitions()) {
      if (definition instanceof TypeDefinition<?> type) {
        all.take(type.getName(), type);
      }
      if (definition instanceof ImplementingTypeDefinition<?> type) {
        List<?> fields = type.getFieldDefinitions();
        for (var each : fields) {
          if (each instanceof FieldDefinition field) {
            var name = type.getName() + "." + field.getName();
            all.take(name, field);
            all.given.put(name, Types.named(field.getType()));
          }
        }
      }
    }
    return all;
  }

  private void take(String name, DirectivesContainer<?> element) {
    var protection =
        new Protection(
            Directives.has(element, features.directive("authenticated")),
            lists(element, features.directive("requiresScopes"), "scopes"),
            lists(element, features.directive("policy"), "policies"));
    if (!protection.equals(Protection.NONE)) {
      protections.put(name, protection);
      names.addAll(protection.names());
    }
  }

  private static List<List<String>> lists(
      DirectivesContainer<?> element, String directiveName, String argumentName) {
    var ways = new ArrayList<List<String>>();
    for (Directive directive : element.getDirectives(directiveName)) {
      var argument = directive.getArgument(argumentName);
      if (argument != null && argument.getValue() instanceof ArrayValue either) {
        either.getValues().forEach(each -> ways.add(texts(each)));
      }
    }
    return ways;
  }

  private static List<String> texts(Value<?> value) {
    var elements = value instanceof ArrayValue array ? array.getValues() : List.<Value>of(value);
    return elements.stream()
        .map(element -> element instanceof StringValue text ? text.getValue() : "")
        .toList();
  }

  public boolean isEmpty() {
    return protections.isEmpty();
  }

  /** May a caller with these rights see this field of a type? */
  public boolean allow(String typeName, String fieldName, Protection.Rights rights) {
    var name = typeName + "." + fieldName;
    return of(typeName).allows(rights)
        && of(name).allows(rights)
        && of(given.getOrDefault(name, "")).allows(rights);
  }

  private Protection of(String name) {
    return protections.getOrDefault(name, Protection.NONE);
  }

  /** The same text for callers who may see the same. */
  public String key(Protection.Rights rights) {
    if (isEmpty()) {
      return "";
    }
    return names.stream()
        .filter(name -> rights.scopes().contains(name) || rights.policies().contains(name))
        .map(
            name ->
                (rights.scopes().contains(name) ? "s:" : "")
                    + (rights.policies().contains(name) ? "p:" : "")
                    + name)
        .collect(Collectors.joining(" ", rights.authenticated() + " ", ""));
  }
}
