package dev.readout.entity.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The topics that this service reads and writes, and clients for them. */
@ApplicationScoped
public class KafkaTopics {
  public static final String ARTICLES = "articles";
  public static final String MEETINGS = "meetings";
  private static final int PARTITIONS = 6;

  /** As many texts as two readers finish well within Kafka's patience. */
  private static final int BATCH = 32;

  private final String servers;
  private final short replication;

  public KafkaTopics(
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
      @ConfigProperty(name = "readout.kafka.replication", defaultValue = "1") short replication) {
    this.servers = servers;
    this.replication = replication;
  }

  /** Makes sure that the topics exist; throws when no broker answers. */
  public void ensure() throws InterruptedException {
    Map<String, Object> config = config();
    config.put("request.timeout.ms", 5_000);
    config.put("default.api.timeout.ms", 10_000);
    try (Admin admin = Admin.create(config)) {
      for (String topic : List.of(ARTICLES, MEETINGS)) {
        NewTopic wanted =
            new NewTopic(topic, PARTITIONS, replication)
                .configs(Map.of("cleanup.policy", "compact"));
        try {
          admin.createTopics(List.of(wanted)).all().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw new IllegalStateException("no topic " + topic + ": " + e.getCause(), e);
          }
        } catch (TimeoutException e) {
          throw new IllegalStateException("no broker answers at " + servers, e);
        }
      }
    }
  }

  /** A consumer of articles that shares the partitions with the other replicas. */
  public KafkaConsumer<String, @Nullable String> articleConsumer() {
    Map<String, Object> config = config();
    config.put("group.id", "entity-service");
    config.put("enable.auto.commit", false);
    config.put("auto.offset.reset", "earliest");
    config.put("max.poll.records", BATCH);
    return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
  }

  /** A consumer that belongs to no group: every replica sees every change. */
  public KafkaConsumer<String, @Nullable String> changeConsumer() {
    Map<String, Object> config = config();
    config.put("enable.auto.commit", false);
    config.put("auto.offset.reset", "latest");
    return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
  }

  public KafkaProducer<String, @Nullable String> producer() {
    Map<String, Object> config = config();
    config.put("acks", "all");
    config.put("enable.idempotence", true);
    config.put("max.block.ms", 5_000);
    return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
  }

  private Map<String, Object> config() {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", servers);
    return config;
  }
}
