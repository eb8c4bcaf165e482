package dev.readout.gateway.execute;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.readout.gateway.operation.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Subgraphs over HTTP with nothing but the JDK: POST with JSON, as the GraphQL over HTTP
 * specification has it. The timeout of a request counts to the last byte of the answer.
 */
public final class HttpSubgraphClient implements SubgraphClient {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

  private final Map<String, String> urls;
  private final long maxBytes;
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
      var sent =
          http.sendAsync(
              toHttp(request),
              HttpResponse.BodyHandlers.limiting(
                  HttpResponse.BodyHandlers.ofByteArray(), maxBytes));
      try {
        var response = sent.get(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
        return AnswerReader.read(response.statusCode(), response.body());
      } finally {
        // Nobody waits for it any more: the connection is given up.
        sent.cancel(true);
      }
    } catch (TimeoutException e) {
      throw new SubgraphFailure(
          ErrorCode.SUBGRAPH_TIMEOUT, "The subgraph did not answer in time.", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (IOException | IllegalArgumentException e) {
      throw failure(e);
    }
  }

  private static SubgraphFailure failure(@Nullable Throwable cause) {
    var message = cause == null ? null : cause.getMessage();
    // The words of HttpResponse.BodyHandlers.limiting, which has no exception of its own.
    if (message != null && message.startsWith("body exceeds capacity")) {
      return new SubgraphFailure(
          ErrorCode.SUBGRAPH_MALFORMED, "The subgraph's answer is too long.", cause);
    }
    return new SubgraphFailure(
        ErrorCode.SUBGRAPH_UNREACHABLE, "The subgraph could not be reached.", cause);
  }

  private HttpRequest toHttp(SubgraphRequest request) throws JsonProcessingException {
    var body = request.body();
    var builder =
        HttpRequest.newBuilder(URI.create(urls.getOrDefault(request.subgraph(), "")))
            .header("Content-Type", "application/json")
            .header("Accept", SubgraphRequest.ACCEPT)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.array(), 0, body.length()));
    request.headers().forEach(builder::header);
    return builder.build();
  }
}
