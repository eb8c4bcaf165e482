package dev.readout.local.bench;

import dev.readout.local.home.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** Clients that ask one question again and again, each as soon as it has its answer. */
final class Load implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpRequest request;
  private final String mustHold;

  /**
   * What came of it: how long each request took, sorted, in milliseconds, and the time in all.
   *
   * @param bytes of one answer
   */
  record Result(List<Double> millis, double seconds, int bytes) {
    double perSecond() {
      return millis.size() / seconds;
    }

    double percentile(double share) {
      return millis.get((int) Math.min(millis.size() - 1.0, Math.floor(share * millis.size())));
    }
  }

  /** {@code mustHold}: an answer without this text is wrong and ends the benchmark. */
  Load(URI address, String body, String mustHold) {
    this.mustHold = mustHold;
    this.request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
  }

  Result run(int clients, Duration time) throws InterruptedException {
    var millis = new ConcurrentLinkedQueue<Double>();
    var failure = new AtomicReference<RuntimeException>();
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < clients; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      while (System.nanoTime() < end && failure.get() == null) {
                        millis.add(once());
                      }
                    } catch (RuntimeException e) {
                      failure.set(e);
                    }
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Result(millis.stream().sorted().toList(), seconds, answer().length);
  }

  /** One request; how long it took, in milliseconds. */
  double once() {
    long start = System.nanoTime();
    var answer = answer();
    double took = (System.nanoTime() - start) / 1e6;
    if (!new String(answer, java.nio.charset.StandardCharsets.UTF_8).contains(mustHold)) {
      var text = new String(answer, java.nio.charset.StandardCharsets.UTF_8);
      throw new Failure("a wrong answer: " + text.substring(0, Math.min(500, text.length())));
    }
    return took;
  }

  private byte[] answer() {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new Failure("no answer from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
