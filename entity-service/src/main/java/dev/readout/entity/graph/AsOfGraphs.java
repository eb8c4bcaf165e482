package dev.readout.entity.graph;

import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.EditStore;
import dev.readout.entity.store.SnapshotStore;
import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The graph as it was: the same keeper fed with the articles known by then, into a schema of its
 * own. Kept as long as nothing changes, so that the next question and the next page find it there.
 */
@ApplicationScoped
public class AsOfGraphs {
  private static final int BATCH = 200;

  private final Sql sql;
  private final Atlas atlas;
  private final ArticleStore articles;
  private final EditStore edits;
  private final SnapshotStore snapshots;

  public AsOfGraphs(Sql sql, Atlas atlas) {
    this.sql = sql;
    this.atlas = atlas;
    this.articles = new ArticleStore(sql);
    this.edits = new EditStore(sql);
    this.snapshots = new SnapshotStore(sql);
  }

  /**
   * The schema that holds the graph of the articles published by a day (undated ones left out), or
   * received by a time (with the judgements of that time).
   */
  public synchronized String schema(
      @Nullable LocalDate publishedBy, @Nullable OffsetDateTime ingestedBy) {
    String state = QuarkusTransaction.requiringNew().call(snapshots::state);
    String name =
        "asof_" + Digest.of(publishedBy + " " + ingestedBy + " " + state).substring(0, 16);
    if (!snapshots.exists(name)) {
      QuarkusTransaction.requiringNew().timeout(600).run(() -> make(name, publishedBy, ingestedBy));
    }
    return name;
  }

  private void make(
      String name, @Nullable LocalDate publishedBy, @Nullable OffsetDateTime ingestedBy) {
    snapshots.create(name);
    GraphKeeper keeper = new GraphKeeper(sql.inGraph(name), atlas);
    List<ReadArticle> known = articles.readAsOf(publishedBy, ingestedBy);
    for (int from = 0; from < known.size(); from += BATCH) {
      keeper.apply(
          Change.read(known.subList(from, Math.min(known.size(), from + BATCH))),
          edits.standing(ingestedBy),
          report -> report);
    }
  }
}
