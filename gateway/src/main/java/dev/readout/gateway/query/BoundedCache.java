package dev.readout.gateway.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the entries that were used last; the work of making one is done outside the lock. */
final class BoundedCache<K, V> {
  private final Map<K, V> entries;
  private final AtomicLong hits = new AtomicLong();
  private final AtomicLong misses = new AtomicLong();

  BoundedCache(int size) {
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > size;
          }
        };
  }

  V get(K key, Function<K, V> make) {
    synchronized (entries) {
      var known = entries.get(key);
      if (known != null) {
        hits.incrementAndGet();
        return known;
      }
    }
    misses.incrementAndGet();
    var made = make.apply(key);
    synchronized (entries) {
      entries.put(key, made);
    }
    return made;
  }

  /** What is at hand; it counts neither as asked for nor as missed. */
  @Nullable V peek(K key) {
    synchronized (entries) {
      return entries.get(key);
    }
  }

  void clear() {
    synchronized (entries) {
      entries.clear();
    }
  }

  int size() {
    synchronized (entries) {
      return entries.size();
    }
  }

  long hits() {
    return hits.get();
  }

  long misses() {
    return misses.get();
  }
}
