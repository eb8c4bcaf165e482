package dev.readout.article.publish;

import dev.readout.article.store.OutboxStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Empties the outbox into Kafka, for ever: a batch is sent, acknowledged by all its records, and
 * only then forgotten, in one transaction that one replica at a time can hold. A crash in between
 * sends the batch again (at least once); nothing is ever lost or overtaken.
 */
@ApplicationScoped
public class Publisher {
  private static final Logger LOG = Logger.getLogger(Publisher.class);
  private static final int BATCH = 100; // Articles in memory at a time.
  private static final Duration LOOK_AGAIN =
      Duration.ofSeconds(1); // For what other replicas store.
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final OutboxStore outbox;
  private final Topics topics;
  private final KafkaSettings settings;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean stopping;
  private volatile @Nullable String trouble = "not yet connected to Kafka";
  private @Nullable Thread thread;

  Publisher(OutboxStore outbox, Topics topics, KafkaSettings settings) {
    this.outbox = outbox;
    this.topics = topics;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().name("publisher").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    if (thread != null) {
      thread.interrupt();
      thread.join(KafkaSettings.DELIVERY);
    }
  }

  /** Says that something was stored; without it the outbox is looked at every second. */
  public void wake() {
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  /** Why nothing reaches Kafka at the moment, or null when all is well. */
  @Nullable String trouble() {
    return trouble;
  }

  private void run() {
    var pause = SHORTEST_PAUSE;
    while (!stopping) {
      try (var producer =
          new KafkaProducer<>(
              settings.producer(), new StringSerializer(), new StringSerializer())) {
        topics.ensure();
        trouble = null;
        while (!stopping) {
          publishAll(producer);
          pause = SHORTEST_PAUSE;
          waitForWork();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        if (stopping) {
          return;
        }
        note(failed);
        pause = sleep(pause);
      }
    }
  }

  private void publishAll(Producer<String, String> producer) {
    int sent = 1;
    while (sent > 0 && !stopping) {
      sent = outbox.drain(BATCH, entries -> send(producer, entries));
    }
  }

  private static void send(Producer<String, String> producer, List<OutboxStore.Entry> entries) {
    var pending = new ArrayList<Future<RecordMetadata>>();
    for (var entry : entries) {
      pending.add(producer.send(record(entry)));
    }
    producer.flush();
    try {
      for (var one : pending) {
        one.get(KafkaSettings.DELIVERY.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (ExecutionException | TimeoutException failed) {
      throw new KafkaTroubleException("a batch of " + entries.size() + " was not taken", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KafkaTroubleException("stopped while sending", stopped);
    }
  }

  private static ProducerRecord<String, String> record(OutboxStore.Entry entry) {
    var article = entry.article();
    var version = entry.version();
    var json =
        article == null || version == null ? null : ArticleRecord.of(article, version).toJson();
    return new ProducerRecord<>(KafkaSettings.TOPIC, entry.id().value(), json);
  }

  private void waitForWork() throws InterruptedException {
    if (work.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }

  private void note(RuntimeException failed) {
    if (trouble == null) {
      LOG.warnf(failed, "articles are kept but not published: %s", failed.getMessage());
    }
    boolean kafka = failed instanceof KafkaTroubleException || failed instanceof KafkaException;
    trouble = (kafka ? "Kafka: " : "outbox: ") + failed.getMessage();
  }

  private Duration sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    var longer = pause.multipliedBy(2);
    return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }
}
