package dev.readout.local.bench;

import dev.readout.local.home.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Several clients that ask one question again and again, each as soon as it has its answer. */
final class Clients {
  /** Answers that nobody times: compiled code and warm caches on both sides. */
  private static final int WARM_UP = 20;

  private Clients() {}

  /** How long answers took, in milliseconds, sorted. */
  record Times(List<Double> millis) {
    double percentile(int percent) {
      int at = (int) Math.ceil(millis.size() * percent / 100.0) - 1;
      return millis.get(Math.max(0, at));
    }
  }

  /** Asks once, and gives back what it holds when it is closed. */
  interface Client extends AutoCloseable {
    void ask();

    @Override
    default void close() {}
  }

  static Times time(int clients, int seconds, Supplier<Client> client) throws InterruptedException {
    var all = new ArrayList<Double>();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var running = new ArrayList<Future<List<Double>>>();
      for (int i = 0; i < clients; i++) {
        running.add(
            threads.submit(() -> run(client.get(), Math.max(1, WARM_UP / clients), seconds)));
      }
      for (var times : running) {
        all.addAll(times.get());
      }
    } catch (ExecutionException e) {
      throw new Failure("a client broke off: " + e.getCause(), e);
    }
    return new Times(all.stream().sorted().toList());
  }

  private static List<Double> run(Client made, int warmUp, int seconds) {
    try (var client = made) {
      for (int i = 0; i < warmUp; i++) {
        client.ask();
      }
      var times = new ArrayList<Double>();
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      while (times.isEmpty() || System.nanoTime() < end) {
        long began = System.nanoTime();
        client.ask();
        times.add((System.nanoTime() - began) / 1e6);
      }
      return times;
    }
  }
}
