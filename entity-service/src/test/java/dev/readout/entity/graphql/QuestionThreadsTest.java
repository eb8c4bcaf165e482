package dev.readout.entity.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Some are answered, some wait, the others are told. */
class QuestionThreadsTest {
  @Test
  void whoFindsNoPlaceInTheQueueIsTold() throws InterruptedException {
    QuestionThreads threads = new QuestionThreads(2, 3);
    CountDownLatch open = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch answered = new CountDownLatch(5);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Runnable question =
        () -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          begun.countDown();
          try {
            open.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          atOnce.decrementAndGet();
          answered.countDown();
        };
    for (int i = 0; i < 5; i++) {
      threads.execute(question);
    }
    assertThrows(RejectedExecutionException.class, () -> threads.execute(question));
    begun.await();
    open.countDown();
    answered.await();
    assertEquals(2, most.get());
    threads.close();
  }
}
