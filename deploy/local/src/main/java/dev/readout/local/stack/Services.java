package dev.readout.local.stack;

import dev.readout.local.home.Home;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** What the three services are told when they start: where they listen and what they stand on. */
final class Services {
  private Services() {}

  /** By name, in the order in which people read them; none is started. */
  static SequencedMap<String, ServiceProcess> of(
      Home home, Ports ports, Secrets secrets, Postgres postgres, Kafka kafka, Training training) {
    var all = new LinkedHashMap<String, ServiceProcess>();
    // Heaps: the reader's models need most of a gigabyte; the other two live well in a quarter.
    all.put(
        "article-service",
        new ServiceProcess(
            home,
            "article-service",
            256,
            ports.articles(),
            ports.articlesManagement(),
            storing(postgres, kafka, "articles", secrets.articles()),
            training));
    all.put(
        "entity-service",
        new ServiceProcess(
            home,
            "entity-service",
            1100,
            ports.entities(),
            ports.entitiesManagement(),
            storing(postgres, kafka, "entities", secrets.entities()),
            training));
    all.put(
        "gateway",
        new ServiceProcess(
            home,
            "gateway",
            256,
            ports.gateway(),
            ports.gatewayManagement(),
            federating(home, ports, kafka),
            training));
    return all;
  }

  private static Map<String, String> storing(
      Postgres postgres, Kafka kafka, String database, String password) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL",
        postgres.url(database),
        "QUARKUS_DATASOURCE_USERNAME",
        database,
        "QUARKUS_DATASOURCE_PASSWORD",
        password,
        "KAFKA_BOOTSTRAP_SERVERS",
        kafka.bootstrapServers(),
        "READOUT_MUTATIONS_OPEN",
        "true");
  }

  private static Map<String, String> federating(Home home, Ports ports, Kafka kafka) {
    return Map.of(
        "READOUT_GATEWAY_SUPERGRAPH",
        home.supergraph().toString(),
        "READOUT_GATEWAY_SUBGRAPHS_ARTICLES_URL",
        "http://127.0.0.1:" + ports.articles() + "/graphql",
        "READOUT_GATEWAY_SUBGRAPHS_ENTITIES_URL",
        "http://127.0.0.1:" + ports.entities() + "/graphql",
        "KAFKA_BOOTSTRAP_SERVERS",
        kafka.bootstrapServers());
  }
}
