package dev.readout.gateway.http;

import dev.readout.gateway.execute.HeaderRules;
import dev.readout.gateway.query.Identities;
import dev.readout.gateway.query.RateLimit;
import dev.readout.gateway.query.Reception;
import dev.readout.gateway.query.Rules;
import dev.readout.gateway.query.Serving;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  @Produces
  @Singleton
  Reception reception(Serving serving, GatewayConfig config) {
    var rules =
        new Rules(
            config.introspection(),
            config.trusted().only(),
            config.persistedQueries().enabled() ? config.persistedQueries().characters() : 0,
            config.jwt().required(),
            config.jwt().mutationRole().orElse(null));
    Identities identities =
        config
            .jwt()
            .key()
            .<Identities>map(key -> new JwtIdentities(keys(key, config.jwt()), config.jwt()))
            .orElse(Identities.NONE);
    var rate = new RateLimit(config.rate().perSecond(), config.rate().burst(), System::nanoTime);
    return new Reception(serving, rules, identities, rate);
  }

  /** A file must be there at the start; an issuer may come up later than the gateway. */
  private static JwtKeys keys(String location, GatewayConfig.JwtConfig config) {
    var source = new TextSource(location);
    var keys = new JwtKeys(source, config.refresh(), System::nanoTime);
    if (!source.isUrl()) {
      keys.readOrThrow();
    }
    return keys;
  }

  @Produces
  @Singleton
  HeaderRules headers(GatewayConfig config) {
    var forwardedTo = new TreeMap<String, List<String>>();
    var set = new TreeMap<String, Map<String, String>>();
    config
        .subgraphs()
        .forEach(
            (name, subgraph) -> {
              subgraph.forwardHeaders().ifPresent(names -> forwardedTo.put(name, names));
              if (!subgraph.headers().isEmpty()) {
                set.put(name, subgraph.headers());
              }
            });
    return new HeaderRules(config.forwardHeaders(), forwardedTo, set);
  }

  /** Without it a WebSocket client that asks for the protocol is turned away. */
  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.addWebSocketSubProtocol("graphql-transport-ws");
  }
}
