package dev.readout.article;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL and a real Kafka broker for the tests that start the service. */
public class Backing implements QuarkusTestResourceLifecycleManager {
  private @Nullable EmbeddedPostgres postgres;
  private @Nullable EmbeddedKafkaBroker kafka;

  @Override
  public Map<String, String> start() {
    try {
      var database = EmbeddedPostgres.builder().start();
      postgres = database;
      var broker = new EmbeddedKafkaBroker();
      kafka = broker;
      broker.start();
      return Map.of(
          "quarkus.datasource.jdbc.url",
          database.getJdbcUrl("postgres", "postgres"),
          "quarkus.datasource.username",
          "postgres",
          "quarkus.datasource.password",
          "postgres",
          "kafka.bootstrap.servers",
          broker.getAdvertisedListeners());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void stop() {
    try {
      if (kafka != null) {
        kafka.close();
      }
      if (postgres != null) {
        postgres.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
