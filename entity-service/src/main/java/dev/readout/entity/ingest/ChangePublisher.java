package dev.readout.entity.ingest;

import dev.readout.entity.graph.KafkaTopics;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.OutgoingStore;
import dev.readout.entity.store.OutgoingStore.Outgoing;
import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends noted changes of meetings to Kafka, in order, at least once: a change is forgotten in the
 * transaction that knows that the broker has it. One replica at a time.
 */
@ApplicationScoped
public class ChangePublisher {
  private static final Logger LOG = Logger.getLogger(ChangePublisher.class);
  private static final int LOCK = 730122;
  private static final int BATCH = 200;

  private final OutgoingStore outgoing;
  private final ArticleStore locks;
  private final KafkaTopics topics;
  private final boolean enabled;
  private @Nullable KafkaProducer<String, @Nullable String> producer;

  public ChangePublisher(
      Sql sql,
      KafkaTopics topics,
      @ConfigProperty(name = "readout.ingest.enabled", defaultValue = "true") boolean enabled) {
    this.outgoing = new OutgoingStore(sql);
    this.locks = new ArticleStore(sql);
    this.topics = topics;
    this.enabled = enabled;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void publish() {
    if (!enabled) {
      return;
    }
    try {
      boolean more = true;
      while (more) {
        more = QuarkusTransaction.requiringNew().call(this::publishSome);
      }
    } catch (RuntimeException e) {
      LOG.warnf("changes of meetings wait: %s", e.getMessage());
    }
  }

  private boolean publishSome() throws InterruptedException, ExecutionException {
    if (!locks.tryLock(LOCK)) {
      return false;
    }
    List<Outgoing> batch = outgoing.next(BATCH);
    if (batch.isEmpty()) {
      return false;
    }
    List<Future<?>> sent = new ArrayList<>();
    for (Outgoing change : batch) {
      sent.add(
          producer()
              .send(new ProducerRecord<>(KafkaTopics.MEETINGS, change.meeting(), change.body())));
    }
    for (Future<?> one : sent) {
      one.get();
    }
    outgoing.forget(batch.getLast().id());
    return batch.size() == BATCH;
  }

  private synchronized KafkaProducer<String, @Nullable String> producer() {
    if (producer == null) {
      producer = topics.producer();
    }
    return producer;
  }

  synchronized void stop(@Observes ShutdownEvent event) {
    if (producer != null) {
      producer.close(java.time.Duration.ofSeconds(2));
    }
  }
}
