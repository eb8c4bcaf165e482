package dev.readout.local.stack;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One Quarkus service as a process of its own. */
final class ServiceProcess {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
  private static final Duration PROBE_PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final Home home;
  private final String name;
  private final int heapMegabytes;
  private final int port;
  private final int managementPort;
  private final Map<String, String> environment;
  private final Training training;
  private @Nullable Child process;

  ServiceProcess(
      Home home,
      String name,
      int heapMegabytes,
      int port,
      int managementPort,
      Map<String, String> environment,
      Training training) {
    this.home = home;
    this.name = name;
    this.heapMegabytes = heapMegabytes;
    this.port = port;
    this.managementPort = managementPort;
    this.environment = Map.copyOf(environment);
    this.training = training;
  }

  String name() {
    return name;
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  String health() {
    return "http://127.0.0.1:" + managementPort + "/q/health/ready";
  }

  Child start() {
    var application = home.application(name);
    if (!Files.exists(application.resolve("quarkus-run.jar"))) {
      throw new Failure(
          name
              + " is not built ("
              + application
              + " has no quarkus-run.jar); './readout up' builds it");
    }
    var started = Child.start(name, command(application), whereabouts(), "TERM", home.log(name));
    process = started;
    return started;
  }

  void stop() {
    if (process != null) {
      process.stop(training == Training.RECORD ? STOP_PATIENCE.multipliedBy(6) : STOP_PATIENCE);
    }
  }

  /** Stops it as a crash would. */
  void kill() {
    if (process != null) {
      process.kill();
    }
  }

  boolean isReady(HttpClient http) throws InterruptedException {
    try {
      var probe = HttpRequest.newBuilder(URI.create(health())).timeout(PROBE_PATIENCE).build();
      return http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }

  String metrics() {
    try (var http = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + managementPort + "/q/metrics");
      return http.send(
              HttpRequest.newBuilder(address).timeout(PROBE_PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new Failure(name + " gives no metrics: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted", e);
    }
  }

  private List<String> command(Path application) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The serial collector needs the least memory and the fewest threads; heaps this small gain
    // nothing from another.
    command.addAll(
        List.of(
            "-Xms" + heapMegabytes / 4 + "m",
            "-Xmx" + heapMegabytes + "m",
            // An answer makes a few megabytes of short-lived values: with the default, a sixtieth
            // of
            // the heap at first, every third question would wait for a collection.
            "-XX:NewSize=" + heapMegabytes / 8 + "m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(training.options(application.resolve("app.aot")));
    command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
    return command;
  }

  private Map<String, String> whereabouts() {
    var all = new java.util.TreeMap<>(environment);
    all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    all.put("QUARKUS_HTTP_PORT", "" + port);
    all.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    all.put("QUARKUS_MANAGEMENT_PORT", "" + managementPort);
    return all;
  }
}
