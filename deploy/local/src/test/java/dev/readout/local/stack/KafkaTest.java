package dev.readout.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.local.home.Home;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void recordsSurviveARestartOnOtherPorts() throws Exception {
    var home = new Home(folder, folder.resolve("data"));
    var first = new Kafka(home, PostgresTest.freePort(), PostgresTest.freePort(), Assertions::fail);
    first.start();
    Map<String, Object> to = Map.of("bootstrap.servers", first.bootstrapServers());
    try (var admin = Admin.create(to)) {
      admin.createTopics(List.of(new NewTopic("articles", 2, (short) 1))).all().get();
    }
    try (var producer =
        new KafkaProducer<String, String>(to, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("articles", 1, "a", "told once")).get();
    }
    first.stop();

    var second =
        new Kafka(home, PostgresTest.freePort(), PostgresTest.freePort(), Assertions::fail);
    second.start();
    Map<String, Object> again = Map.of("bootstrap.servers", second.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<String, String>(
            again, new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition("articles", 1);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      var records = consumer.poll(Duration.ofSeconds(20));
      assertEquals("told once", records.records(partition).getFirst().value());
    } finally {
      second.stop();
    }
  }
}
