package dev.readout.gateway.execute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.gateway.operation.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Subgraphs over HTTP: POST with JSON, as the GraphQL over HTTP specification has it. */
public final class HttpSubgraphClient implements SubgraphClient {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

  private final Map<String, String> urls;
  private final long maxBytes;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  /** {@code maxBytes}: a longer answer is refused, so that one subgraph cannot fill the memory. */
  public HttpSubgraphClient(Map<String, String> urls, long maxBytes) {
    this.urls = Map.copyOf(urls);
    this.maxBytes = maxBytes;
  }

  @Override
  public SubgraphAnswer send(SubgraphRequest request) throws SubgraphFailure, InterruptedException {
    try {
      var response = http.send(toHttp(request), HttpResponse.BodyHandlers.ofInputStream());
      try (var body = new BoundedStream(response.body(), maxBytes)) {
        return read(response.statusCode(), body);
      }
    } catch (HttpTimeoutException e) {
      throw new SubgraphFailure(
          ErrorCode.SUBGRAPH_TIMEOUT, "The subgraph did not answer in time.", e);
    } catch (JsonProcessingException e) {
      throw new SubgraphFailure(ErrorCode.SUBGRAPH_MALFORMED, "The subgraph answered no JSON.", e);
    } catch (BoundedStream.TooLong e) {
      throw new SubgraphFailure(
          ErrorCode.SUBGRAPH_MALFORMED, "The subgraph's answer is too long.", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new SubgraphFailure(
          ErrorCode.SUBGRAPH_UNREACHABLE, "The subgraph could not be reached.", e);
    }
  }

  private HttpRequest toHttp(SubgraphRequest request) throws JsonProcessingException {
    var body = new LinkedHashMap<String, Object>();
    body.put("query", request.document());
    if (!request.variables().isEmpty()) {
      body.put("variables", request.variables());
    }
    var builder =
        HttpRequest.newBuilder(URI.create(urls.getOrDefault(request.subgraph(), "")))
            .timeout(request.timeout())
            .header("Content-Type", "application/json")
            .header("Accept", "application/graphql-response+json, application/json;q=0.9")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    request.headers().forEach(builder::header);
    return builder.build();
  }

  private SubgraphAnswer read(int status, InputStream body) throws IOException, SubgraphFailure {
    Object answer;
    try {
      answer = json.readValue(body, Object.class);
    } catch (JsonProcessingException e) {
      if (status >= 400) {
        throw refused(status);
      }
      throw e;
    }
    if (!(answer instanceof Map<?, ?> map)
        || !(map.containsKey("data") || map.get("errors") instanceof List<?>)) {
      if (status >= 400) {
        throw refused(status);
      }
      throw new SubgraphFailure(
          ErrorCode.SUBGRAPH_MALFORMED, "The subgraph answered no GraphQL response.");
    }
    return AnswerReader.read(map);
  }

  private static SubgraphFailure refused(int status) {
    return new SubgraphFailure(
        ErrorCode.SUBGRAPH_UNREACHABLE, "The subgraph answered with status " + status + ".");
  }
}
