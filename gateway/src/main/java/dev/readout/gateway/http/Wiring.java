package dev.readout.gateway.http;

import dev.readout.gateway.query.Serving;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Where the plain classes of the engine meet the container. */
@ApplicationScoped
public class Wiring implements HttpServerOptionsCustomizer {

  @Produces
  @Singleton
  Serving serving() {
    return new Serving();
  }

  @Produces
  @Singleton
  HttpClient connections(Vertx vertx) {
    return VertxSubgraphClient.connections(vertx);
  }

  /** Without it a WebSocket client that asks for the protocol is turned away. */
  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.addWebSocketSubProtocol("graphql-transport-ws");
  }
}
