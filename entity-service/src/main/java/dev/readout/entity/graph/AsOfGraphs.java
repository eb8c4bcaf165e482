package dev.readout.entity.graph;

import dev.readout.entity.model.Judged;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.ArticleStore.Known;
import dev.readout.entity.store.CorrectionRow;
import dev.readout.entity.store.EditStore;
import dev.readout.entity.store.SnapshotStore;
import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
  private static final int BATCH = 200;

  private final Sql sql;
  private final Atlas atlas;
  private final ArticleStore articles;
  private final EditStore edits;
  private final SnapshotStore snapshots;
  private final int mostAtOnce;
  private final Set<String> inTheMaking = ConcurrentHashMap.newKeySet();

  public AsOfGraphs(
      Sql sql,
      Atlas atlas,
      @ConfigProperty(name = "readout.asof.at-once", defaultValue = "1000") int mostAtOnce) {
    this.sql = sql;
    this.atlas = atlas;
    this.articles = new ArticleStore(sql);
    this.edits = new EditStore(sql);
    this.snapshots = new SnapshotStore(sql);
    this.mostAtOnce = mostAtOnce;
  }

  /** A graph that can be asked, or one that is still being made of so many articles. */
  public sealed interface Former {
    record Ready(String schema) implements Former {}

    record InTheMaking(int articles) implements Former {}
  }

  /** Everything that a graph of the past is made of. */
  private record Ingredients(
      List<Known> known, List<Judged> judgements, List<CorrectionRow> corrections) {
    String name() {
      StringBuilder text = new StringBuilder();
      known.forEach(k -> text.append(k).append('\n'));
      judgements.forEach(j -> text.append(j).append('\n'));
      corrections.forEach(c -> text.append(c.id).append('\n'));
      return "asof_" + Digest.of(text.toString()).substring(0, 16);
    }
  }

  /**
   * The graph of the articles published by a day (undated ones left out), or received by a time
   * (with the judgements and corrections of that time). A large one is made in the background.
   */
  public synchronized Former graph(
      @Nullable LocalDate publishedBy, @Nullable OffsetDateTime ingestedBy) {
    Ingredients of =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    new Ingredients(
                        articles.known(publishedBy, ingestedBy),
                        edits.standing(ingestedBy),
                        CorrectionRow.by(ingestedBy)));
    String name = of.name();
    if (QuarkusTransaction.requiringNew().call(() -> snapshots.exists(name))) {
      return new Former.Ready(name);
    }
    if (of.known().size() <= mostAtOnce) {
      make(name, of);
      return new Former.Ready(name);
    }
    if (inTheMaking.add(name)) {
      Thread.ofPlatform().daemon().name("as-of-graph").start(() -> makeAside(name, of));
    }
    return new Former.InTheMaking(of.known().size());
  }

  private void makeAside(String name, Ingredients of) {
    try {
      make(name, of);
    } catch (RuntimeException e) {
      LOG.errorf(e, "no graph of %d articles", of.known().size());
    } finally {
      inTheMaking.remove(name);
    }
  }

  private void make(String name, Ingredients of) {
    // Nobody may ask half a graph: it gets its name when it is whole.
    String making = "making_" + UUID.randomUUID().toString().replace("-", "");
    QuarkusTransaction.requiringNew().run(() -> snapshots.create(making));
    GraphKeeper keeper = new GraphKeeper(sql.inGraph(making), atlas);
    Corrections corrections = new Corrections(of.corrections());
    try {
      for (int from = 0; from < of.known().size(); from += BATCH) {
        List<Known> some = of.known().subList(from, Math.min(of.known().size(), from + BATCH));
        QuarkusTransaction.requiringNew()
            .timeout(600)
            .run(
                () ->
                    keeper.apply(
                        Change.read(articles.read(some)), of.judgements(), corrections::apply));
      }
      QuarkusTransaction.requiringNew().run(() -> snapshots.publish(making, name));
    } catch (RuntimeException e) {
      QuarkusTransaction.requiringNew().run(() -> snapshots.drop(making));
      throw e;
    }
  }
}
