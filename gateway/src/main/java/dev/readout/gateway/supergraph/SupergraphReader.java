package dev.readout.gateway.supergraph;

import graphql.GraphQLException;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a composed supergraph (join specification v0.3 and later). Refuses with a
 * {@link SupergraphException} what it cannot serve.
 */
public final class SupergraphReader {
  // A supergraph comes from the operator, not from a client; these bounds only stop a wrong file.
  private static final int MAX_CHARACTERS = 64 * 1024 * 1024;
  private static final int MAX_TOKENS = 8_000_000;

  private SupergraphReader() {}

  /** Reads a supergraph; {@code urls} replaces the url of the subgraphs it names. */
  public static Supergraph read(String sdl, Map<String, String> urls) {
    try {
      var document = parse(sdl);
      var graphs = graphNames(document);
      var features = Features.of(document);
      return new Supergraph(
          urlsByName(document, graphs, urls),
          new TypesReader(document, graphs, null).read(),
          rootTypes(document),
          PublicSchema.of(document, features),
          Protections.of(document, features),
          new Supergraph.Overridden(
              Overrides.labels(document), held -> new TypesReader(document, graphs, held).read()));
    } catch (GraphQLException e) {
      throw new SupergraphException("not a supergraph that can be served: " + e.getMessage(), e);
    }
  }

  private static Document parse(String sdl) {
    var options =
        ParserOptions.getDefaultSdlParserOptions()
            .transform(
                builder ->
                    builder
                        .maxCharacters(MAX_CHARACTERS)
                        .maxTokens(MAX_TOKENS)
                        .maxWhitespaceTokens(MAX_TOKENS));
    var environment =
        ParserEnvironment.newParserEnvironment().document(sdl).parserOptions(options).build();
    return Parser.parse(environment);
  }

  /** The name of each subgraph by its value in the enum {@code join__Graph}. */
  private static SortedMap<String, String> graphNames(Document document) {
    var names = new TreeMap<String, String>();
    for (var value : graphEnum(document).getEnumValueDefinitions()) {
      for (var directive : Directives.named(value, "join__graph")) {
        var name = Directives.text(directive, "name");
        names.put(value.getName(), name == null ? value.getName() : name);
      }
    }
    return names;
  }

  private static SortedMap<String, String> urlsByName(
      Document document, Map<String, String> graphs, Map<String, String> overrides) {
    var urls = new TreeMap<String, String>();
    for (var value : graphEnum(document).getEnumValueDefinitions()) {
      for (var directive : Directives.named(value, "join__graph")) {
        var name = graphs.get(value.getName());
        var url = Directives.text(directive, "url");
        if (name != null) {
          urls.put(name, overrides.getOrDefault(name, url == null ? "" : url));
        }
      }
    }
    return urls;
  }

  private static EnumTypeDefinition graphEnum(Document document) {
    return document.getDefinitionsOfType(EnumTypeDefinition.class).stream()
        .filter(definition -> definition.getName().equals("join__Graph"))
        .findFirst()
        .orElseThrow(
            () -> new SupergraphException("no enum join__Graph: this is not a supergraph"));
  }

  private static Supergraph.RootTypes rootTypes(Document document) {
    var names = new HashMap<String, String>();
    var definitions = document.getDefinitionsOfType(SchemaDefinition.class);
    for (var definition : definitions) {
      for (OperationTypeDefinition operation : definition.getOperationTypeDefinitions()) {
        names.put(operation.getName(), operation.getTypeName().getName());
      }
    }
    @Nullable String mutation = names.get("mutation");
    @Nullable String subscription = names.get("subscription");
    return new Supergraph.RootTypes(names.getOrDefault("query", "Query"), mutation, subscription);
  }
}
