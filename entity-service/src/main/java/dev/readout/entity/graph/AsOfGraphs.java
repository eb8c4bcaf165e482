package dev.readout.entity.graph;

import dev.readout.entity.model.Judged;
import dev.readout.entity.store.ArticleReads;
import dev.readout.entity.store.ArticleReads.Extent;
import dev.readout.entity.store.ArticleReads.Known;
import dev.readout.entity.store.CorrectionRow;
import dev.readout.entity.store.EditStore;
import dev.readout.entity.store.SnapshotStore;
import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The graph as it was: the same keeper fed with the articles, judgements and corrections known by
 * then, into a schema of its own. Its name says what it was made of, so that the next question and
 * the next page find it there, whatever else has come since.
 */
@ApplicationScoped
public class AsOfGraphs {
  private static final Logger LOG = Logger.getLogger(AsOfGraphs.class);
  private static final int BATCH = 1_000;
  private static final int PATIENCE_SECONDS = 600;

  private final Sql sql;
  private final Atlas atlas;
  private final ArticleReads articles;
  private final EditStore edits;
  private final SnapshotStore snapshots;
  private final int mostAtOnce;
  private final int most;

  /**
   * @param mostAtOnce articles that are resolved while the question waits
   * @param most articles of which a graph of the past is made at all
   */
  public AsOfGraphs(
      Sql sql,
      Atlas atlas,
      @ConfigProperty(name = "readout.asof.at-once", defaultValue = "1000") int mostAtOnce,
      @ConfigProperty(name = "readout.asof.most", defaultValue = "150000") int most) {
    this.sql = sql;
    this.atlas = atlas;
    this.articles = new ArticleReads(sql);
    this.edits = new EditStore(sql);
    this.snapshots = new SnapshotStore(sql);
    this.mostAtOnce = mostAtOnce;
    this.most = most;
  }

  /** A graph that can be asked, one that is still being made, or one that is not made at all. */
  public sealed interface Former {
    record Ready(String schema) implements Former {}

    record InTheMaking(int articles, int done) implements Former {}

    record TooLarge(int articles, int most) implements Former {}
  }

  /** Everything that a graph of the past is made of. */
  private record Ingredients(
      @Nullable LocalDate publishedBy,
      @Nullable OffsetDateTime ingestedBy,
      Extent extent,
      List<Judged> judgements,
      List<CorrectionRow> corrections) {
    String name() {
      StringBuilder text = new StringBuilder();
      text.append(extent).append('\n');
      judgements.forEach(j -> text.append(j).append('\n'));
      corrections.forEach(c -> text.append(c.id).append('\n'));
      return "asof_" + Digest.of(text.toString()).substring(0, 16);
    }
  }

  /**
   * The graph of the articles published by a day (undated ones left out), or received by a time
   * (with the judgements and corrections of that time). A large one is made in the background.
   */
  public Former graph(@Nullable LocalDate publishedBy, @Nullable OffsetDateTime ingestedBy) {
    Ingredients of = ingredients(publishedBy, ingestedBy);
    String name = of.name();
    int count = of.extent().articles();
    if (exists(name)) {
      return new Former.Ready(name);
    }
    if (count > most) {
      return new Former.TooLarge(count, most);
    }
    return count <= mostAtOnce ? makeHere(name, of) : makeAside(name, of);
  }

  private Ingredients ingredients(
      @Nullable LocalDate publishedBy, @Nullable OffsetDateTime ingestedBy) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                new Ingredients(
                    publishedBy,
                    ingestedBy,
                    articles.extent(publishedBy, ingestedBy),
                    edits.standing(ingestedBy),
                    CorrectionRow.by(ingestedBy)));
  }

  private boolean exists(String name) {
    return QuarkusTransaction.requiringNew().call(() -> snapshots.exists(name));
  }

  /** One at a time: whoever asks for the same graph waits and finds it made. */
  private synchronized Former makeHere(String name, Ingredients of) {
    if (exists(name)) {
      return new Former.Ready(name);
    }
    Optional<String> maker = begin(name, of);
    if (maker.isEmpty()) {
      return inTheMaking(name, of); // on another replica
    }
    return make(name, maker.get(), of)
        ? new Former.Ready(name)
        : graph(of.publishedBy(), of.ingestedBy());
  }

  private Former makeAside(String name, Ingredients of) {
    begin(name, of)
        .ifPresent(
            maker ->
                Thread.ofPlatform()
                    .daemon()
                    .name("as-of-graph")
                    .start(
                        () -> {
                          try {
                            make(name, maker, of);
                          } catch (RuntimeException e) {
                            LOG.errorf(e, "no graph of %d articles", of.extent().articles());
                          }
                        }));
    return inTheMaking(name, of);
  }

  /** The maker that we are, unless somebody else makes that graph already. */
  private Optional<String> begin(String name, Ingredients of) {
    String maker = UUID.randomUUID().toString().replace("-", "");
    boolean ours =
        QuarkusTransaction.requiringNew()
            .call(() -> snapshots.begin(name, maker, of.extent().articles()));
    return ours ? Optional.of(maker) : Optional.empty();
  }

  private Former inTheMaking(String name, Ingredients of) {
    int done =
        QuarkusTransaction.requiringNew()
            .call(() -> snapshots.making(name).map(SnapshotStore.Making::done).orElse(0));
    return new Former.InTheMaking(of.extent().articles(), done);
  }

  /**
   * Makes it under a name that nobody asks; it gets its own when it is whole.
   *
   * @return false when something became known meanwhile that belongs to that time
   */
  private boolean make(String name, String maker, Ingredients of) {
    try {
      List<Known> known =
          QuarkusTransaction.requiringNew()
              .call(() -> articles.known(of.publishedBy(), of.ingestedBy()));
      boolean still = ingredients(of.publishedBy(), of.ingestedBy()).name().equals(name);
      if (!still) {
        inTurn(() -> snapshots.abandon(maker));
        return false;
      }
      String making = QuarkusTransaction.requiringNew().call(() -> snapshots.create(maker));
      fill(new GraphKeeper(sql.inGraph(making), atlas), maker, known, of);
      for (String statement : snapshots.finish(maker)) {
        inTurn(
            () -> {
              snapshots.run(statement);
              snapshots.progress(maker, known.size());
            });
      }
      inTurn(() -> snapshots.publish(name, maker));
      return true;
    } catch (RuntimeException e) {
      inTurn(() -> snapshots.abandon(maker));
      throw e;
    }
  }

  private void fill(GraphKeeper keeper, String maker, List<Known> known, Ingredients of) {
    Corrections corrections = new Corrections(of.corrections(), atlas);
    for (int from = 0; from < known.size(); from += BATCH) {
      int to = Math.min(known.size(), from + BATCH);
      List<Known> some = known.subList(from, to);
      inTurn(
          () -> {
            snapshots.progress(maker, to);
            keeper.apply(Change.read(articles.read(some)), of.judgements(), corrections::apply);
          });
    }
  }

  private static void inTurn(Runnable work) {
    QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).run(work);
  }
}
