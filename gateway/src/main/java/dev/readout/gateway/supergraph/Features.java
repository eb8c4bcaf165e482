package dev.readout.gateway.supergraph;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The features that a supergraph says it uses, by {@code @link} (or the older {@code @core}): under
 * which names their directives stand, and whether all that must be understood is. One that is for
 * security or execution and not known here makes the whole supergraph refused, as the link
 * specification asks: to leave it out could show what must not be shown.
 */
final class Features {
  private static final Set<String> UNDERSTOOD =
      Set.of(
          "link",
          "core",
          "join",
          "tag",
          "inaccessible",
          "authenticated",
          "requiresScopes",
          "policy",
          // Refused where it is used: see refuseContextArguments.
          "context",
          "cost");

  private final SortedMap<String, Feature> byIdentity = new TreeMap<>();

  /** A feature under the name it has here, with imported names by their own. */
  private record Feature(String name, Map<String, String> imported) {}

  private Features(Document document) {
    for (var schema : document.getDefinitionsOfType(SchemaDefinition.class)) {
      for (var name : List.of("core", "link")) {
        schema.getDirectives(name).forEach(this::take);
      }
    }
    refuseContextArguments(document);
  }

  static Features of(Document document) {
    return new Features(document);
  }

  private void take(Directive link) {
    var url = Directives.text(link, "url");
    var text = url == null ? Directives.text(link, "feature") : url;
    if (text == null) {
      return;
    }
    var parts = List.of(text.split("/", -1));
    boolean isVersioned = parts.size() > 1 && parts.getLast().matches("v\\d+\\.\\d+");
    var identity = isVersioned ? parts.get(parts.size() - 2) : parts.getLast();
    var purpose = Directives.text(link, "for");
    if (purpose != null && !UNDERSTOOD.contains(identity)) {
      throw new SupergraphException(
          "the supergraph needs the feature " + text + " for " + purpose + ": not known here");
    }
    if (identity.equals("join") && text.endsWith("/v0.1")) {
      throw new SupergraphException("a supergraph of the first federation: compose it anew");
    }
    var as = Directives.text(link, "as");
    byIdentity.put(identity, new Feature(as == null ? identity : as, imported(link)));
  }

  private static Map<String, String> imported(Directive link) {
    var names = new TreeMap<String, String>();
    var argument = link.getArgument("import");
    if (argument != null) {
      for (var element : elements(argument.getValue())) {
        if (element instanceof StringValue name) {
          names.put(name.getValue(), name.getValue());
        } else if (element instanceof ObjectValue renamed) {
          var name = member(renamed, "name");
          var as = member(renamed, "as");
          if (name != null) {
            names.put(name, as == null ? name : as);
          }
        }
      }
    }
    return names;
  }

  private static List<Node<?>> elements(Value<?> value) {
    return value instanceof graphql.language.ArrayValue array
        ? array.getValues().stream().<Node<?>>map(element -> element).toList()
        : List.of(value);
  }

  private static @Nullable String member(ObjectValue object, String name) {
    return object.getObjectFields().stream()
        .filter(field -> field.getName().equals(name))
        .map(ObjectField::getValue)
        .map(value -> value instanceof StringValue text ? text.getValue() : null)
        .findFirst()
        .orElse(null);
  }

  /** Under which name the directive stands that is called like its feature. */
  String directive(String identity) {
    var feature = byIdentity.get(identity);
    if (feature == null) {
      return identity;
    }
    var imported = feature.imported().get("@" + identity);
    return imported == null ? feature.name() : imported.substring(1);
  }

  /** How the names of types begin that are a feature's and not for clients. */
  Set<String> prefixes() {
    var prefixes = new TreeSet<>(Set.of("join__", "link__", "core__"));
    byIdentity.values().forEach(feature -> prefixes.add(feature.name() + "__"));
    return prefixes;
  }

  /** An argument that the gateway would have to fill in is never left out silently. */
  private static void refuseContextArguments(Document document) {
    for (var type : document.getDefinitionsOfType(ImplementingTypeDefinition.class)) {
      List<?> fields = type.getFieldDefinitions();
      for (var each : fields) {
        if (each instanceof FieldDefinition field
            && field.getDirectives("join__field").stream()
                .anyMatch(directive -> directive.getArgument("contextArguments") != null)) {
          throw new SupergraphException(
              "%s.%s takes an argument from a context (@fromContext): not served here"
                  .formatted(type.getName(), field.getName()));
        }
      }
    }
  }
}
