package dev.readout.article;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topic 'articles' as another service reads it. */
final class Topic {
  private Topic() {}

  /** The records of one article, in order, once as many came as expected (or the time is up). */
  static List<ConsumerRecord<String, String>> recordsOf(String id, int expected) {
    return read(record -> record.key().equals(id), expected);
  }

  static List<ConsumerRecord<String, String>> read(
      Predicate<ConsumerRecord<String, String>> wanted, int expected) {
    var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    var found = new ArrayList<ConsumerRecord<String, String>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor("articles").stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (found.size() < expected && System.nanoTime() < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> keep(record, wanted, found));
      }
      consumer.poll(Duration.ofMillis(500)).forEach(record -> keep(record, wanted, found));
    }
    return found;
  }

  private static void keep(
      ConsumerRecord<String, String> record,
      Predicate<ConsumerRecord<String, String>> wanted,
      List<ConsumerRecord<String, String>> found) {
    if (wanted.test(record)) {
      found.add(record);
    }
  }
}
