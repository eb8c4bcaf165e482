package dev.readout.entity.graphql;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that answer. A few are enough to keep the processors busy while others wait for the
 * database; more of them would all be slower. Who comes while all are busy waits for his turn, and
 * when too many wait, is told so.
 */
final class QuestionThreads {
  private static final int FEWEST = 4;
  private static final int PER_PROCESSOR = 2;

  private final ThreadPoolExecutor threads;

  /**
   * @param atOnce how many questions are answered at a time; 0 for what suits the machine
   * @param waiting how many may wait for that
   */
  QuestionThreads(int atOnce, int waiting) {
    int most =
        atOnce > 0
            ? atOnce
            : Math.max(FEWEST, PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
    threads =
        new ThreadPoolExecutor(
            most,
            most,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().name("question-", 0).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * @throws java.util.concurrent.RejectedExecutionException when too many wait
   */
  void execute(Runnable question) {
    threads.execute(question);
  }

  void close() {
    threads.shutdown();
  }
}
