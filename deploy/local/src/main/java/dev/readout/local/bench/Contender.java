package dev.readout.local.bench;

import dev.readout.local.home.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server process of a benchmark: started, waited for, watched for its CPU time and memory. */
final class Contender implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  // What the kernel counts in; the same on every Linux that matters.
  private static final double TICKS_PER_MILLI = 100 / 1000.0;
  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;

  private final Process process;
  private final URI address;
  private final Memory memory;

  /** Starts the command in a folder and waits until something answers at the address. */
  Contender(Path folder, Map<String, String> environment, URI address, List<String> command)
      throws IOException, InterruptedException {
    var log = Files.createTempFile("readout-bench", ".log");
    log.toFile().deleteOnExit();
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    this.process = builder.redirectOutput(log.toFile()).start();
    this.address = address;
    this.memory = new Memory(process.pid());
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        close();
        throw new Failure(command + " does not come up:\n" + Files.readString(log));
      }
      Thread.sleep(200);
    }
  }

  URI address() {
    return address;
  }

  Memory memory() {
    return memory;
  }

  private boolean answers() throws InterruptedException {
    // Hive Gateway refuses the offer of HTTP/2 that the client makes by itself.
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var request =
          HttpRequest.newBuilder(address)
              .timeout(Duration.ofSeconds(5))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** CPU time of the process and its children since they began, in milliseconds. */
  double cpuMillis() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .mapToDouble(each -> cpuMillis(each.pid()))
        .sum();
  }

  private static double cpuMillis(long process) {
    try {
      var line = Files.readString(Path.of("/proc/" + process + "/stat"));
      // The name in brackets may hold spaces; the numbers begin behind it.
      var numbers = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(numbers[USER_TIME]) + Long.parseLong(numbers[SYSTEM_TIME]))
          / TICKS_PER_MILLI;
    } catch (IOException gone) {
      return 0;
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    boolean ended = false;
    try {
      ended = process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      // Whoever interrupts does not want to wait, and the process must not stay behind.
      Thread.currentThread().interrupt();
    }
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
