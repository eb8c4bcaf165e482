package dev.readout.local.stack;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (KRaft, one node, broker and controller in one) inside this JVM. Its log
 * survives restarts; its ports may change between them.
 */
final class Kafka {
  private static final int NODE = 1;

  private final Home home;
  private final int port;
  private final int controllerPort;
  private final Consumer<String> giveUp;
  private @Nullable KafkaRaftServer server;

  /**
   * @param giveUp hears why, when the broker ends by itself (its disk is full, for example)
   */
  Kafka(Home home, int port, int controllerPort, Consumer<String> giveUp) {
    this.giveUp = giveUp;
    this.home = home;
    this.port = port;
    this.controllerPort = controllerPort;
  }

  /** Answers when the broker takes records. */
  void start() {
    if (!Files.exists(home.kafkaData().resolve("meta.properties"))) {
      format();
    }
    // The broker ends its JVM when it cannot go on; this JVM has others to stop first.
    Exit.setExitProcedure(this::surrender);
    Exit.setHaltProcedure(this::surrender);
    var made = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
    server = made;
    made.startup();
  }

  void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  private void surrender(int status, @Nullable String why) {
    var reason = why == null ? "it gave up with status " + status : why;
    giveUp.accept(reason);
    throw new IllegalStateException("Kafka ends: " + reason);
  }

  private void format() {
    try {
      new Formatter()
          .setNodeId(NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(home.kafkaData().toString())
          .setMetadataLogDirectory(home.kafkaData().toString())
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
          .run();
    } catch (Exception e) {
      // The signature says Exception; whatever it is, the folder cannot be used.
      throw new Failure(
          "Kafka cannot make its data folder " + home.kafkaData() + ": " + e.getMessage(), e);
    }
  }

  private Properties settings() {
    var settings = new Properties();
    settings.putAll(
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "" + NODE),
            Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry(
                "listeners",
                "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://127.0.0.1:" + controllerPort),
            Map.entry("advertised.listeners", "PLAINTEXT://" + bootstrapServers()),
            Map.entry("log.dirs", home.kafkaData().toString()),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // With one node no replica saves what the page cache loses with the power: each batch
            // goes to the disk.
            Map.entry("log.flush.interval.messages", "1"),
            // The cleaner's default buffer is 128 MB of heap, for terabytes of log.
            Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "3"),
            Map.entry("background.threads", "2")));
    return settings;
  }
}
