package dev.readout.gateway.query;

import dev.readout.gateway.operation.Operation;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a client still waits for its answer. When it goes away, the work for it is interrupted
 * and its fetches are given up; a mutation that has begun is brought to its end. Thread safe.
 */
public final class Presence {
  // Several in a batch.
  private final Set<Thread> workers = new HashSet<>();
  private boolean gone;

  /** The current thread works for the client from here on. */
  public synchronized void begin(Operation.Kind kind) throws InterruptedException {
    if (kind == Operation.Kind.MUTATION) {
      return;
    }
    if (gone) {
      throw new InterruptedException("the client is gone");
    }
    workers.add(Thread.currentThread());
  }

  /** The current thread does other things. */
  public synchronized void end() {
    workers.remove(Thread.currentThread());
  }

  /** The client does not wait any more. */
  public synchronized void gone() {
    gone = true;
    workers.forEach(Thread::interrupt);
  }
}
