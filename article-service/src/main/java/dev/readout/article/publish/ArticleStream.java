package dev.readout.article.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is published from now on, on every replica: read back from Kafka, not from this process'
 * memory, so that it does not matter which replica took an article in.
 */
@ApplicationScoped
public class ArticleStream {
  private static final Logger LOG = Logger.getLogger(ArticleStream.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int SUBSCRIBER_LAG =
      1_000; // Records kept for a slow reader, then it is cut off.

  private final Topics topics;
  private final KafkaSettings settings;
  private final BroadcastProcessor<ArticleRecord> records = BroadcastProcessor.create();
  private final AtomicInteger subscribers = new AtomicInteger();
  private final CountDownLatch stopping = new CountDownLatch(1);

  /** Where reading goes on, by partition; only the reading thread uses it. */
  private final Map<TopicPartition, Long> next = new HashMap<>();

  private @Nullable Thread thread;
  private volatile @Nullable Consumer<String, String> consumer;

  ArticleStream(Topics topics, KafkaSettings settings) {
    this.topics = topics;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().name("article-stream").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    var reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
    if (thread != null) {
      thread.join(PAUSE);
    }
    records.onComplete();
  }

  /** Article versions from the moment of subscription on. */
  public Multi<ArticleRecord> published() {
    return records
        .onOverflow()
        .buffer(SUBSCRIBER_LAG)
        .onSubscription()
        .invoke(subscribers::incrementAndGet)
        .onTermination()
        .invoke(subscribers::decrementAndGet);
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try (var reading =
          new KafkaConsumer<>(
              settings.listener(), new StringDeserializer(), new StringDeserializer())) {
        consumer = reading;
        topics.ensure();
        listen(reading);
      } catch (InterruptedException | WakeupException stopped) {
        return;
      } catch (RuntimeException failed) {
        LOG.debugf(failed, "subscriptions wait for Kafka");
        if (pause()) {
          return;
        }
      }
    }
  }

  private void listen(Consumer<String, String> reading) {
    var partitions =
        reading.partitionsFor(KafkaSettings.TOPIC).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    reading.assign(partitions);
    if (next.isEmpty()) {
      reading.seekToEnd(partitions);
      // Now, not at the first poll: nothing falls in between.
      partitions.forEach(partition -> next.put(partition, reading.position(partition)));
    } else {
      // After trouble: what came meanwhile has not been told yet.
      partitions.forEach(partition -> reading.seek(partition, next.getOrDefault(partition, 0L)));
    }
    while (stopping.getCount() > 0) {
      for (var record : reading.poll(POLL)) {
        pass(record.value());
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
      }
    }
  }

  private void pass(@Nullable String json) {
    if (json == null || subscribers.get() == 0) {
      return;
    }
    try {
      records.onNext(ArticleRecord.fromJson(json));
    } catch (JsonProcessingException notOurs) {
      LOG.warnf("a record in the topic is not an article: %s", notOurs.getOriginalMessage());
    }
  }

  private boolean pause() {
    try {
      return stopping.await(PAUSE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      return true;
    }
  }
}
