package dev.readout.entity.graphql;

import dev.readout.entity.graph.KafkaTopics;
import dev.readout.entity.graph.Keeping.MeetingChanged;
import dev.readout.entity.store.Json;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The topic {@code meetings} as a stream within this replica, from the first subscriber on. Every
 * replica reads all of it, so that it does not matter to which one a subscriber is connected.
 */
@ApplicationScoped
public class MeetingChanges {
  private static final Logger LOG = Logger.getLogger(MeetingChanges.class);

  /** So long a subscriber waits for the broker; afterwards it gets what comes from then on. */
  private static final int BROKER_SECONDS = 10;

  private final KafkaTopics topics;
  private final BroadcastProcessor<MeetingChanged> processor = BroadcastProcessor.create();
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final CountDownLatch listening = new CountDownLatch(1);
  private volatile boolean stopping;
  private @Nullable Thread thread;

  public MeetingChanges(KafkaTopics topics) {
    this.topics = topics;
  }

  synchronized Multi<MeetingChanged> stream() {
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name("meeting-changes").start(this::run);
    }
    awaitListening();
    // A subscriber that is too slow is cut off rather than filling the memory; it may come again.
    return processor.onOverflow().buffer(10_000);
  }

  /** Whoever subscribed misses nothing that happens afterwards. */
  private void awaitListening() {
    try {
      if (!listening.await(BROKER_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a subscriber waits for a broker that does not answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  private void run() {
    while (!stopping) {
      try (KafkaConsumer<String, @Nullable String> kafka = topics.changeConsumer()) {
        List<TopicPartition> partitions =
            kafka.partitionsFor(KafkaTopics.MEETINGS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        kafka.assign(partitions);
        for (TopicPartition partition : partitions) {
          Long next = positions.get(partition);
          if (next == null) {
            kafka.seekToEnd(List.of(partition));
            positions.put(partition, kafka.position(partition));
          } else {
            kafka.seek(partition, next); // a broker that was away skips nothing
          }
        }
        listening.countDown();
        while (!stopping) {
          for (ConsumerRecord<String, @Nullable String> record :
              kafka.poll(Duration.ofMillis(300))) {
            positions.put(
                new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            String body = record.value();
            if (body != null) {
              processor.onNext(Json.read(body, MeetingChanged.class));
            }
          }
        }
      } catch (RuntimeException e) {
        LOG.warnf("changes of meetings do not flow, trying again: %s", e.getMessage());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
