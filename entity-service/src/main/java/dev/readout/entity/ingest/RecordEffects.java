package dev.readout.entity.ingest;

import dev.readout.entity.graph.Change;
import dev.readout.entity.graph.Keeping;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.ExtractionState;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.ArticleStore.Standing;
import dev.readout.entity.store.RunStore;
import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The effects of records: what is kept, and that each is kept once. Every method is one
 * transaction; results and the position of the records behind them are written together.
 */
@ApplicationScoped
public class RecordEffects {
  private final ArticleStore articles;
  private final RunStore runs;
  private final Keeping keeping;
  private final Clock clock = Clock.systemUTC();

  public RecordEffects(Sql sql, Keeping keeping) {
    this.articles = new ArticleStore(sql);
    this.runs = new RunStore(sql);
    this.keeping = keeping;
  }

  /** One record of the topic. */
  record Received(
      String topic,
      int partition,
      long offset,
      Instant at,
      String key,
      @Nullable ArticleText text) {}

  /** Keeps the texts, so that status and as-of know them before they are read. */
  void receive(List<Received> records) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (Received record : records) {
                if (record.text() != null && !passed(record)) {
                  articles.receive(record.text());
                }
              }
            });
  }

  /** The texts that still have to be read. */
  List<ArticleText> unread(List<Received> records) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Map<String, ArticleText> texts = new LinkedHashMap<>();
              records.forEach(
                  r -> {
                    if (r.text() != null) {
                      texts.put(r.key(), r.text());
                    }
                  });
              Map<String, Standing> standing = standing(List.copyOf(texts.keySet()));
              return texts.values().stream()
                  .filter(text -> waits(text, standing.get(text.id().value())))
                  .toList();
            });
  }

  private static boolean waits(ArticleText text, @Nullable Standing standing) {
    return standing == null
        || (standing.version() == text.version()
            && (standing.state() == ExtractionState.WAITING || standing.retracted()));
  }

  /** Writes what came of the records, and their position, and brings the graph in step. */
  void keep(List<Received> records, List<ArticleReader.Outcome> outcomes, String run) {
    QuarkusTransaction.requiringNew()
        .timeout(600)
        .run(
            () -> {
              articles.lockGraph();
              Map<String, ArticleReader.Outcome> byArticle = new HashMap<>();
              outcomes.forEach(o -> byArticle.put(o.text().id().value(), o));
              Map<String, Received> last = new LinkedHashMap<>();
              for (Received record : records) {
                if (!passed(record)) {
                  last.put(record.key(), record);
                }
              }
              List<ReadArticle> read = new ArrayList<>();
              List<ArticleId> gone = new ArrayList<>();
              Map<String, Standing> standing = standing(List.copyOf(last.keySet()));
              for (Received record : last.values()) {
                effect(
                    record,
                    byArticle.get(record.key()),
                    standing.get(record.key()),
                    run,
                    read,
                    gone);
              }
              if (!read.isEmpty() || !gone.isEmpty()) {
                keeping.apply(new Change(read, gone, List.of()));
              }
              for (Received record : records) {
                articles.advance(record.topic(), record.partition(), record.offset() + 1);
              }
            });
  }

  private void effect(
      Received record,
      ArticleReader.@Nullable Outcome outcome,
      @Nullable Standing standing,
      String run,
      List<ReadArticle> read,
      List<ArticleId> gone) {
    if (record.text() == null) {
      if (standing != null && !standing.retracted()) {
        articles.retract(new ArticleId(record.key()), record.at());
        gone.add(new ArticleId(record.key()));
      }
      return;
    }
    if (outcome == null || standing == null || !waits(outcome.text(), standing)) {
      return; // read before, or a later version is known
    }
    switch (outcome) {
      case ArticleReader.Outcome.Read r -> {
        ReadArticle article = new ReadArticle(r.text(), r.extraction(), run);
        articles.done(article, clock.instant());
        read.add(article);
      }
      case ArticleReader.Outcome.Failed f -> {
        articles.failed(f.text(), run, f.failure(), clock.instant());
        gone.add(f.text().id());
      }
    }
  }

  private boolean passed(Received record) {
    return articles
        .position(record.topic(), record.partition())
        .map(next -> record.offset() < next)
        .orElse(false);
  }

  private Map<String, Standing> standing(List<String> ids) {
    Map<String, Standing> standing = new HashMap<>();
    articles.standing(ids).forEach(s -> standing.put(s.article(), s));
    return standing;
  }

  long position(String topic, int partition) {
    return QuarkusTransaction.requiringNew()
        .call(() -> articles.position(topic, partition).orElse(0L));
  }

  String liveRun(ArticleReader reader) {
    return QuarkusTransaction.requiringNew()
        .call(() -> runs.live(reader.version(), clock.instant()));
  }
}
