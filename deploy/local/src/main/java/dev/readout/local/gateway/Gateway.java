package dev.readout.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.readout.local.home.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A client of the gateway: a question goes in, data comes out; errors of any kind become one line.
 */
public final class Gateway implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int OK = 200;

  private final URI address;
  private final Optional<String> token;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /**
   * @param address of the gateway, with or without {@code /graphql}
   * @param token for mutations, where they are not open
   */
  public Gateway(String address, Optional<String> token) {
    var whole = address.endsWith("/graphql") ? address : address.replaceAll("/+$", "") + "/graphql";
    try {
      this.address = URI.create(whole);
    } catch (IllegalArgumentException e) {
      throw new Failure("not an address: " + address, e);
    }
    this.token = token;
  }

  public URI address() {
    return address;
  }

  /** The whole answer, errors included. */
  public JsonNode answer(String query, Map<String, ?> variables) {
    var response = post(address, query, variables);
    try {
      var answer = JSON.readTree(response.body());
      if (answer == null || !(answer.has("data") || answer.has("errors"))) {
        throw new Failure(
            "no GraphQL answer from " + address + " (HTTP " + response.statusCode() + ")");
      }
      return answer;
    } catch (JsonProcessingException e) {
      throw new Failure(
          "no GraphQL answer from " + address + " (HTTP " + response.statusCode() + ")", e);
    }
  }

  /** The data of an answer without errors. */
  public JsonNode data(String query, Map<String, ?> variables) {
    var answer = answer(query, variables);
    var errors = answer.path("errors");
    if (!errors.isEmpty()) {
      throw new Failure(
          "the gateway answers: "
              + errors.path(0).path("message").asText()
              + at(errors.path(0).path("path")));
    }
    return answer.path("data");
  }

  /** The plan of a question, as the gateway explains it. */
  public String explain(String query, Map<String, ?> variables) {
    var response = post(address.resolve("/explain"), query, variables);
    if (response.statusCode() != OK) {
      throw new Failure(
          "the gateway does not explain this question (HTTP "
              + response.statusCode()
              + "): "
              + firstLine(response.body()));
    }
    return response.body();
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpResponse<String> post(URI to, String query, Map<String, ?> variables) {
    try {
      var body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
      var request =
          HttpRequest.newBuilder(to)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header(
                  "Accept", "application/graphql-response+json, application/json, text/plain;q=0.5")
              .POST(HttpRequest.BodyPublishers.ofString(body));
      token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new Failure("no gateway at " + address + "; './readout up -d' starts one", e);
    } catch (IOException e) {
      throw new Failure("the gateway at " + address + " cannot be asked: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted", e);
    }
  }

  private static String at(JsonNode path) {
    return path instanceof MissingNode || path.isEmpty() ? "" : " at " + path;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
