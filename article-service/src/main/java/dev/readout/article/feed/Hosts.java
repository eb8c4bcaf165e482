package dev.readout.article.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One request at a time to each host, with a pause after it. */
@ApplicationScoped
class Hosts {
  private final ConcurrentHashMap<String, Turn> turns = new ConcurrentHashMap<>();

  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);
    private long freeAt = System.nanoTime();
  }

  <T> T politely(URI address, Duration pause, Supplier<T> request) {
    var turn = turns.computeIfAbsent(String.valueOf(address.getHost()), host -> new Turn());
    turn.lock.lock();
    try {
      long wait = turn.freeAt - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
      return request.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for " + address.getHost(), stopped);
    } finally {
      turn.freeAt = System.nanoTime() + pause.toNanos();
      turn.lock.unlock();
    }
  }
}
