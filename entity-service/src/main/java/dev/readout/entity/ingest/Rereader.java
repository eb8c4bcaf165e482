package dev.readout.entity.ingest;

import dev.readout.entity.graph.Change;
import dev.readout.entity.graph.Keeping;
import dev.readout.entity.graph.SharedExtractor;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.store.ArticleReads;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.RunStore;
import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads articles again in the background. What a run finds is kept beside what is known; only when
 * it has read everything does the graph change over, in one transaction: no answer is empty or
 * mixed in between. A run that was cut off goes on with what is still to do.
 */
@ApplicationScoped
public class Rereader {
  private static final Logger LOG = Logger.getLogger(Rereader.class);
  private static final int BATCH = 16;
  private static final int CHANGED_AT_ONCE = 500;

  private final ArticleStore articles;
  private final ArticleReads texts;
  private final RunStore runs;
  private final Keeping keeping;
  private final SharedExtractor extractor;
  private final boolean enabled;
  private final Clock clock = Clock.systemUTC();

  public Rereader(
      Sql sql,
      Keeping keeping,
      SharedExtractor extractor,
      @ConfigProperty(name = "readout.ingest.enabled", defaultValue = "true") boolean enabled) {
    this.articles = new ArticleStore(sql);
    this.texts = new ArticleReads(sql);
    this.runs = new RunStore(sql);
    this.keeping = keeping;
    this.extractor = extractor;
    this.enabled = enabled;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void work() throws InterruptedException {
    if (!enabled) {
      return;
    }
    for (String run : runs.open()) {
      try (ArticleReader reader = new ArticleReader(extractor.get(), 1)) {
        while (QuarkusTransaction.requiringNew().timeout(600).call(() -> readSome(run, reader))) {
          LOG.debugf("%s goes on", run);
        }
      }
      QuarkusTransaction.requiringNew().timeout(3_600).run(() -> changeOver(run));
    }
  }

  private boolean readSome(String run, ArticleReader reader) throws InterruptedException {
    List<String> next = runs.next(run, BATCH);
    if (next.isEmpty()) {
      return false;
    }
    int failed = 0;
    for (ArticleReader.Outcome outcome : reader.read(texts.texts(next))) {
      String article = outcome.text().id().value();
      switch (outcome) {
        case ArticleReader.Outcome.Read read ->
            articles.keep(
                article, read.text().version(), run, read.extraction(), null, clock.instant());
        case ArticleReader.Outcome.Failed f -> {
          articles.keep(article, f.text().version(), run, null, f.failure(), clock.instant());
          failed++;
        }
      }
    }
    runs.finished(run, next, failed);
    return true;
  }

  private void changeOver(String run) {
    articles.lockGraph();
    if (!runs.exhausted(run) || !runs.open().contains(run)) {
      return; // another replica is still reading, or has changed over already
    }
    List<String> all = runs.articlesOf(run);
    // Some at a time, so that any number fits; nobody sees any of it before all of it is written.
    for (int from = 0; from < all.size(); from += CHANGED_AT_ONCE) {
      List<ReadArticle> read =
          texts.readBy(run, all.subList(from, Math.min(all.size(), from + CHANGED_AT_ONCE)));
      for (ReadArticle article : read) {
        articles.filedUnder(article.article().id().value(), run);
      }
      keeping.apply(Change.read(read));
    }
    runs.close(run, clock.instant());
  }
}
