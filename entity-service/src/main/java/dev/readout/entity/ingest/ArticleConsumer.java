package dev.readout.entity.ingest;

import dev.readout.entity.graph.KafkaTopics;
import dev.readout.entity.graph.SharedExtractor;
import dev.readout.entity.ingest.RecordEffects.Received;
import dev.readout.entity.model.ArticleText;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The path of an article: Kafka record, extract, resolve, saved with its position.
 *
 * <p>Delivery is at least once, effects are exactly once: the position of a partition is in the
 * database and written with the effects, Kafka's own is not used. A process killed anywhere in
 * between starts where the last transaction ended (law 11). Replicas share the partitions; a
 * replica that lost a partition without knowing finds the position moved on and changes nothing.
 */
@ApplicationScoped
public class ArticleConsumer {
  private static final Logger LOG = Logger.getLogger(ArticleConsumer.class);
  private static final Duration POLL = Duration.ofMillis(300);
  private static final long RETRY_MILLIS = 1_000;

  private final RecordEffects effects;
  private final KafkaTopics topics;
  private final SharedExtractor shared;
  private final boolean enabled;
  private final int readers;
  private volatile boolean stopping;
  private volatile @Nullable KafkaConsumer<String, @Nullable String> consumer;
  private volatile @Nullable Thread thread;
  private volatile @Nullable String trouble = "starting";

  public ArticleConsumer(
      RecordEffects effects,
      KafkaTopics topics,
      SharedExtractor shared,
      @ConfigProperty(name = "readout.ingest.enabled", defaultValue = "true") boolean enabled,
      @ConfigProperty(name = "readout.ingest.readers", defaultValue = "2") int readers) {
    this.effects = effects;
    this.topics = topics;
    this.shared = shared;
    this.enabled = enabled;
    this.readers = readers;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      thread = Thread.ofPlatform().name("article-consumer").start(this::run);
    } else {
      trouble = null;
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    KafkaConsumer<String, @Nullable String> current = consumer;
    if (current != null) {
      current.wakeup();
    }
    Thread running = thread;
    if (running != null) {
      running.join(Duration.ofSeconds(10));
    }
  }

  /** Null when articles flow; otherwise what is in the way, for the readiness probe. */
  @Nullable String trouble() {
    return trouble;
  }

  private void run() {
    try (ArticleReader reader = new ArticleReader(shared.get(), readers)) {
      while (!stopping) {
        try {
          consume(reader);
        } catch (WakeupException e) {
          return;
        } catch (RuntimeException e) {
          // The broker or the database is away: nothing was committed, so nothing is lost.
          trouble = String.valueOf(e.getMessage());
          LOG.warnf("articles wait, trying again: %s", e.getMessage());
          LOG.debug("articles wait", e);
          Thread.sleep(RETRY_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      trouble = "the consumer died: " + e.getMessage();
      LOG.error("the consumer died", e);
    }
  }

  private void consume(ArticleReader reader) throws InterruptedException {
    topics.ensure();
    String run = effects.liveRun(reader);
    try (KafkaConsumer<String, @Nullable String> kafka = topics.articleConsumer()) {
      consumer = kafka;
      kafka.subscribe(List.of(KafkaTopics.ARTICLES), new SeekToOurPosition(kafka));
      trouble = null;
      while (!stopping) {
        List<Received> records = new ArrayList<>();
        for (ConsumerRecord<String, @Nullable String> record : kafka.poll(POLL)) {
          records.add(received(record));
        }
        if (!records.isEmpty()) {
          process(records, reader, run);
        }
      }
    } finally {
      consumer = null;
    }
  }

  private void process(List<Received> records, ArticleReader reader, String run)
      throws InterruptedException {
    effects.receive(records);
    List<ArticleText> unread = effects.unread(records);
    effects.keep(records, reader.read(unread), run);
  }

  private static Received received(ConsumerRecord<String, @Nullable String> record) {
    String value = record.value();
    return new Received(
        record.topic(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        record.key(),
        value == null ? null : ArticleRecord.parse(value));
  }

  /** Starts each partition where the database says, not where Kafka does. */
  private final class SeekToOurPosition implements ConsumerRebalanceListener {
    private final KafkaConsumer<String, @Nullable String> kafka;

    SeekToOurPosition(KafkaConsumer<String, @Nullable String> kafka) {
      this.kafka = kafka;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      for (TopicPartition partition : partitions) {
        long position = effects.position(partition.topic(), partition.partition());
        LOG.infof("reading %s from %d", partition, position);
        kafka.seek(partition, position);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
  }
}
