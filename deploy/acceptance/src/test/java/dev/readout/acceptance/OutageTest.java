package dev.readout.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.local.gateway.Gateway;
import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.news.Found;
import dev.readout.local.news.Journal;
import dev.readout.local.news.Loader;
import dev.readout.local.news.Submission;
import dev.readout.local.stack.Workbench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL, then Kafka, are away for a while in the middle of an ingestion ({@code
 * -Doutage.seconds=60 -Doutage.articles=2000} for a long one): nothing is lost, nothing is there
 * twice. The client does what any client does: it sends a batch again until it is answered.
 */
class OutageTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("outage.seconds", 4));
  private static final int ARTICLES = Integer.getInteger("outage.articles", 240);
  private static final int BATCH = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path folder = Path.of("");

  @Test
  void databaseAndBrokerMayGoAwayInTheMiddle() throws Exception {
    try (var bench = new Workbench(new Home(Whole.ROOT, folder))) {
      var address = bench.startArticles("a", 256, Map.of());
      var done = new AtomicInteger();
      var sending = CompletableFuture.supplyAsync(() -> send(address, done));

      awaitAtLeast(done, ARTICLES / 4);
      bench.stopDatabase();
      Thread.sleep(AWAY);
      assertTrue(done.get() < ARTICLES, "the database went away in the middle");
      bench.startDatabase();
      awaitAtLeast(done, ARTICLES / 2);
      bench.stopBroker();
      Thread.sleep(AWAY);
      bench.startBroker();

      int tries = sending.get();
      assertEquals(ARTICLES, count(address), "totalCount");
      awaitEmptyOutbox(bench);
      var records = records(bench);
      assertEquals(ARTICLES, records.size(), "every article is in Kafka");
      try (var sql = bench.articles("");
          var statement = sql.createStatement();
          var rows =
              statement.executeQuery(
                  "select (select count(*) from article), (select count(*) from article_version)")) {
        rows.next();
        assertEquals(ARTICLES, rows.getInt(1), "articles stored");
        assertEquals(ARTICLES, rows.getInt(2), "versions stored");
      }
      System.out.println("outage: " + ARTICLES + " articles in " + tries + " requests");
    }
  }

  /** Hands everything over, each batch until it is answered; answers how many requests it took. */
  private static int send(String address, AtomicInteger done) {
    int tries = 0;
    try (var service = new Gateway(address, Optional.empty())) {
      for (int from = 0; from < ARTICLES; from += BATCH) {
        var loader = new Loader(service, Journal.none(), BATCH + 1);
        while (true) {
          for (int i = from; i < Math.min(ARTICLES, from + BATCH); i++) {
            loader.take(new Found.Article(article(i)));
          }
          tries++;
          try {
            loader.flush();
            break;
          } catch (Failure notAnswered) {
            loader.forget();
            sleep();
          }
        }
        assertEquals(
            0, loader.summary().count("REJECTED"), () -> loader.summary().getReasons() + "");
        done.addAndGet(BATCH);
      }
    }
    return tries;
  }

  private static Submission article(int number) {
    var random = new Random(number);
    var text = new StringBuilder("Envoys number " + number + " meet\n\n");
    for (int i = 0; i < 120; i++) {
      text.append(Long.toString(Math.floorMod(random.nextLong(), 100_000L), 36)).append(' ');
    }
    ObjectNode input = JSON.createObjectNode();
    input.put("text", text + "said the envoy on the last day of the talks.");
    input.put("url", "https://outage.example/" + number);
    return new Submission("" + number, input);
  }

  private static int count(String address) {
    try (var service = new Gateway(address, Optional.empty())) {
      return service
          .data("{ articles(first: 1) { totalCount } }", Map.of())
          .at("/articles/totalCount")
          .asInt();
    }
  }

  /** The topic by article; the same article twice is the same record twice. */
  private static Map<String, String> records(Workbench bench) {
    var found = new HashMap<String, String>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bench.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      var partitions = new ArrayList<TopicPartition>();
      consumer
          .partitionsFor("articles")
          .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        for (var record : consumer.poll(Duration.ofMillis(500))) {
          var before = found.put(record.key(), record.value());
          assertTrue(
              before == null || before.equals(record.value()),
              "an article that came twice came as two: " + record.key());
        }
      }
    }
    return found;
  }

  private static void awaitEmptyOutbox(Workbench bench) throws Exception {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      try (var sql = bench.articles("");
          var statement = sql.createStatement();
          var rows = statement.executeQuery("select count(*) from outbox")) {
        rows.next();
        if (rows.getInt(1) == 0) {
          return;
        }
      }
      sleep();
    }
    throw new AssertionError("the outbox was not emptied");
  }

  private static void awaitAtLeast(AtomicInteger done, int wanted) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (done.get() < wanted) {
      assertTrue(System.nanoTime() < deadline, () -> done + " of " + wanted + " in time");
      sleep();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
