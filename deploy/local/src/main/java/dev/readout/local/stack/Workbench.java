package dev.readout.local.stack;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * PostgreSQL, Kafka and any number of services, each of which can be stopped and started alone: for
 * benchmarks of one service, and for tests of what an outage does. Not {@link Stack}, whose parts
 * live and die together.
 */
public final class Workbench implements AutoCloseable {
  private static final Duration READY_PATIENCE = Duration.ofMinutes(2);
  private static final int PROBE_MILLIS = 100;

  private final Home home;
  private final Secrets secrets;
  private final Postgres postgres;
  private final int postgresPort = freePort();
  private final Kafka kafka;
  private final SequencedMap<String, ServiceProcess> services = new LinkedHashMap<>();
  private final Map<String, Child> children = new LinkedHashMap<>();

  /** Starts the database and the broker on the data of this home. */
  public Workbench(Home home) {
    this.home = home;
    secrets = Secrets.of(home);
    postgres = new Postgres(home, secrets, postgresPort);
    kafka = new Kafka(home, freePort(), freePort(), Workbench::refuse);
    startDatabase();
    startBroker();
  }

  private static void refuse(String why) {
    throw new Failure("Kafka stopped by itself: " + why);
  }

  public void startDatabase() {
    postgres.start();
  }

  public void stopDatabase() {
    postgres.stop();
  }

  public void startBroker() {
    kafka.start();
  }

  public void stopBroker() {
    kafka.stop();
  }

  /** Where the broker is. */
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** A connection to the article-service's database, as its own role. */
  public Connection articles(String options) throws SQLException {
    return DriverManager.getConnection(
        postgres.url("articles") + options, "articles", secrets.articles());
  }

  /**
   * Starts an article-service and waits until it is ready.
   *
   * @param name tells several of them apart
   * @param settings environment variables beside the usual ones
   * @return its address, without {@code /graphql}
   */
  public String startArticles(String name, int heapMegabytes, Map<String, String> settings) {
    return start(name, "article-service", "articles", secrets.articles(), heapMegabytes, settings);
  }

  /** Starts an entity-service; see {@link #startArticles}. */
  public String startEntities(String name, int heapMegabytes, Map<String, String> settings) {
    return start(name, "entity-service", "entities", secrets.entities(), heapMegabytes, settings);
  }

  private String start(
      String name,
      String application,
      String database,
      String password,
      int heapMegabytes,
      Map<String, String> settings) {
    var environment = new TreeMap<String, String>();
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.url(database));
    environment.put("QUARKUS_DATASOURCE_USERNAME", database);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", password);
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("READOUT_MUTATIONS_OPEN", "true");
    environment.putAll(settings);
    var service =
        new ServiceProcess(
            home, application, heapMegabytes, freePort(), freePort(), environment, Training.USE);
    services.put(name, service);
    var child = service.start();
    children.put(name, child);
    awaitReady(service, child);
    return service.address();
  }

  /** What Prometheus would read of a service that was started. */
  public String metrics(String name) {
    var service = services.get(name);
    if (service == null) {
      throw new IllegalStateException("no service " + name + " among " + services.keySet());
    }
    return service.metrics();
  }

  /** A connection to the entity-service's database, as its own role. */
  public Connection entities() throws SQLException {
    return DriverManager.getConnection(postgres.url("entities"), "entities", secrets.entities());
  }

  /**
   * Fills the empty database of the entity-service with generated news; its own loader does it, as
   * a process of its own.
   *
   * @param lines takes what the loader says, line by line
   */
  public void generate(int articles, int people, long seed, Consumer<String> lines) {
    var application = home.application("entity-service");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-cp",
            String.join(
                File.pathSeparator,
                application.resolve("app/*").toString(),
                application.resolve("lib/main/*").toString(),
                application.resolve("lib/boot/*").toString()),
            "dev.readout.entity.load.LoadGenerated",
            postgres.url("entities"),
            "entities",
            secrets.entities(),
            "" + articles,
            "" + people,
            "" + seed);
    try {
      var loader = new ProcessBuilder(command).redirectError(home.log("load").toFile()).start();
      try (var output = loader.inputReader()) {
        output.lines().forEach(lines);
      }
      if (loader.waitFor() != 0) {
        throw new Failure("the news was not loaded; see " + home.log("load"));
      }
    } catch (IOException e) {
      throw new Failure("the news was not loaded: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while the news was loaded", e);
    }
  }

  /** The process id of a service that was started. */
  public long process(String name) {
    var child = children.get(name);
    if (child == null) {
      throw new IllegalStateException("no service " + name + " among " + children.keySet());
    }
    return child.pid();
  }

  /** Stops one service in order. */
  public void stop(String name) {
    var service = services.remove(name);
    if (service != null) {
      service.stop();
    }
  }

  /** Ends one service as a crash would. */
  public void kill(String name) {
    var service = services.remove(name);
    if (service != null) {
      service.kill();
      service.stop();
    }
  }

  @Override
  public void close() {
    services.sequencedValues().reversed().forEach(ServiceProcess::stop);
    kafka.stop();
    postgres.stop();
  }

  private void awaitReady(ServiceProcess service, Child child) {
    var deadline = System.nanoTime() + READY_PATIENCE.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      while (!service.isReady(http)) {
        if (!child.isAlive()) {
          throw new Failure(child.obituary());
        }
        if (System.nanoTime() > deadline) {
          throw new Failure(
              service.name() + " was not ready in time; its log is " + home.log(service.name()));
        }
        Thread.sleep(PROBE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while " + service.name() + " started", e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Failure("no free port on 127.0.0.1: " + e.getMessage(), e);
    }
  }
}
