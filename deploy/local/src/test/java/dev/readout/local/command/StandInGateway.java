package dev.readout.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A gateway over real HTTP that answers as a test says, and keeps what it was asked. */
final class StandInGateway implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  StandInGateway(Function<JsonNode, String> answer) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/graphql", exchange -> reply(exchange, answer));
    server.createContext(
        "/explain", exchange -> reply(exchange, question -> "fetch 1: entities\n"));
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void reply(HttpExchange exchange, Function<JsonNode, String> answer) throws IOException {
    try (exchange) {
      var question = JSON.readTree(exchange.getRequestBody());
      asked.add(question);
      var body = answer.apply(question).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
