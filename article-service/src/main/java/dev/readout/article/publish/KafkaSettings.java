package dev.readout.article.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Kafka is and how this service speaks to it. */
@ApplicationScoped
class KafkaSettings {
  static final String TOPIC = "articles";
  static final int PARTITIONS = 6;

  /**
   * A send that takes longer has failed and is tried again; the transaction around it is let go.
   */
  static final Duration DELIVERY = Duration.ofSeconds(15);

  /** An article has at most 5 MB of characters; JSON may double some of them. */
  static final int LARGEST_RECORD = 12 * 1024 * 1024;

  private final String servers;
  private final short replication;

  KafkaSettings(
      @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092")
          String servers,
      @ConfigProperty(name = "readout.kafka.replication", defaultValue = "1") short replication) {
    this.servers = servers;
    this.replication = replication;
  }

  short replication() {
    return replication;
  }

  Map<String, Object> admin() {
    return Map.of(
        "bootstrap.servers",
        servers,
        "request.timeout.ms",
        5_000,
        "default.api.timeout.ms",
        10_000);
  }

  /**
   * Acknowledged by all replicas, in order, without duplicates while one producer lives. Packed by
   * gzip, which every broker knows: the launcher's has no library for the faster ones.
   */
  Map<String, Object> producer() {
    return Map.of(
        "bootstrap.servers",
        servers,
        "acks",
        "all",
        "enable.idempotence",
        true,
        "compression.type",
        "gzip",
        "linger.ms",
        5,
        "max.request.size",
        LARGEST_RECORD,
        "buffer.memory",
        64L * 1024 * 1024,
        "max.block.ms",
        5_000,
        "request.timeout.ms",
        5_000,
        "delivery.timeout.ms",
        (int) DELIVERY.toMillis());
  }

  /** Reads by assignment, not as a member of a group: every replica gets every record. */
  Map<String, Object> listener() {
    return Map.of(
        "bootstrap.servers",
        servers,
        "auto.offset.reset",
        "latest",
        "enable.auto.commit",
        false,
        "max.partition.fetch.bytes",
        LARGEST_RECORD,
        "default.api.timeout.ms",
        10_000);
  }
}
