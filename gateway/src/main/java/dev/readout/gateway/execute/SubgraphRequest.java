package dev.readout.gateway.execute;

import dev.readout.gateway.response.JsonText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request to one subgraph. */
public record SubgraphRequest(
    String subgraph,
    String document,
    Map<String, @Nullable Object> variables,
    Map<String, String> headers,
    boolean isIdempotent,
    Duration timeout) {
  public static final String ACCEPT = "application/graphql-response+json, application/json;q=0.9";

  SubgraphRequest within(Duration shorter) {
    return new SubgraphRequest(subgraph, document, variables, headers, isIdempotent, shorter);
  }

  public SubgraphRequest with(Map<String, String> otherHeaders) {
    return new SubgraphRequest(subgraph, document, variables, otherHeaders, isIdempotent, timeout);
  }

  /** The request as GraphQL over HTTP writes it. */
  public JsonText body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("query", document);
    if (!variables.isEmpty()) {
      body.put("variables", variables);
    }
    return JsonText.of(body);
  }
}
