package dev.readout.entity.ingest;

import dev.readout.entity.extract.Extractor;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.ExtractorVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads articles with the extractor, several at a time. A text that it cannot read is an outcome,
 * not an exception: it never holds up the texts behind it.
 */
final class ArticleReader implements AutoCloseable {
  /** What came of one text. */
  sealed interface Outcome {
    ArticleText text();

    record Read(ArticleText text, Extraction extraction) implements Outcome {}

    record Failed(ArticleText text, String failure) implements Outcome {}
  }

  private final Extractor extractor;
  private final ExecutorService workers;

  ArticleReader(Extractor extractor, int threads) {
    this.extractor = extractor;
    // The parser of the reader recurses deeply on long sentences: the usual stack is too small.
    this.workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("reader-", 0).stackSize(8 << 20).factory());
  }

  ExtractorVersion version() {
    return extractor.version();
  }

  /** The outcomes in the order of the texts. */
  List<Outcome> read(List<ArticleText> texts) throws InterruptedException {
    List<Future<Outcome>> futures = new ArrayList<>();
    for (ArticleText text : texts) {
      futures.add(workers.submit(() -> read(text)));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<Outcome> future : futures) {
      try {
        outcomes.add(future.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("a reader died", e.getCause());
      }
    }
    return outcomes;
  }

  private Outcome read(ArticleText text) {
    try {
      return new Outcome.Read(text, extractor.extract(text));
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed(text, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
