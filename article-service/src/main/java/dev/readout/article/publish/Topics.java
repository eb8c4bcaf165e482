package dev.readout.article.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes sure that the topic exists before anything is written to it or read from it. */
@ApplicationScoped
class Topics {
  private static final int WAIT_SECONDS = 15;

  private final KafkaSettings settings;
  private volatile boolean ensured;

  Topics(KafkaSettings settings) {
    this.settings = settings;
  }

  /** Creates the topic unless it is there; costs nothing once it was seen. */
  void ensure() throws KafkaTroubleException, InterruptedException {
    if (ensured) {
      return;
    }
    var topic =
        new NewTopic(KafkaSettings.TOPIC, KafkaSettings.PARTITIONS, settings.replication())
            .configs(
                Map.of(
                    "cleanup.policy",
                    "compact",
                    "max.message.bytes",
                    Integer.toString(KafkaSettings.LARGEST_RECORD)));
    try (var admin = Admin.create(settings.admin())) {
      admin.createTopics(List.of(topic)).all().get(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw new KafkaTroubleException("cannot create the topic " + KafkaSettings.TOPIC, failed);
      }
    } catch (TimeoutException slow) {
      throw new KafkaTroubleException("no answer from Kafka", slow);
    }
    ensured = true;
  }
}
