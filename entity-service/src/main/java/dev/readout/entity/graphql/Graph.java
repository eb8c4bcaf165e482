package dev.readout.entity.graphql;

import dev.readout.entity.graph.AsOfGraphs;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.ClaimReads;
import dev.readout.entity.store.EntityReads;
import dev.readout.entity.store.MeetingParts;
import dev.readout.entity.store.MeetingReads;
import dev.readout.entity.store.RunStore;
import dev.readout.entity.store.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The graphs that can be asked: of now, and as they were; each a schema of the database. */
@ApplicationScoped
public class Graph {
  /** The graph of now. */
  static final String NOW = "";

  /** The graph of now, every read for itself: for what outlives a request. */
  static final String LATEST = "latest";

  private final Sql sql;
  private final Sql question;
  private final Snapshot snapshot;
  private final AsOfGraphs former;

  public Graph(Sql sql, Snapshot snapshot, AgroalDataSource dataSource, AsOfGraphs former) {
    this.sql = sql;
    this.snapshot = snapshot;
    this.question = sql.over(() -> asked() ? snapshot.lend() : dataSource.getConnection());
    this.former = former;
  }

  private static boolean asked() {
    return Arc.container().requestContext().isActive();
  }

  /** Lets the rest of this request see what it has written. */
  void renew() {
    if (asked()) {
      snapshot.renew();
    }
  }

  private Sql in(String graph) {
    return switch (graph) {
      case NOW -> question;
      case LATEST -> sql;
      default -> sql.inGraph(graph); // of the past, and so never written to
    };
  }

  /** The graph as it was, made when it is asked for first. */
  String of(@Nullable AsOf asOf) {
    if (asOf == null) {
      return NOW;
    }
    if ((asOf.publishedBy == null) == (asOf.ingestedBy == null)) {
      throw new BadInput("asOf", "exactly one of publishedBy and ingestedBy");
    }
    if (asOf.publishedBy != null) {
      Filters.day("asOf.publishedBy", asOf.publishedBy);
    }
    if (asOf.ingestedBy != null) {
      Filters.day("asOf.ingestedBy", asOf.ingestedBy.toLocalDate());
    }
    renew(); // making a graph takes a connection; nobody may wait for one while holding another
    return switch (former.graph(asOf.publishedBy, asOf.ingestedBy)) {
      case AsOfGraphs.Former.Ready ready -> ready.schema();
      case AsOfGraphs.Former.InTheMaking making ->
          throw new NotYet("asOf", making.articles(), making.done());
      case AsOfGraphs.Former.TooLarge large ->
          throw new TooMuch(
              "asOf",
              large.articles()
                  + " articles were known then; graphs of the past are made of "
                  + large.most()
                  + " at most (readout.asof.most)");
    };
  }

  MeetingReads meetings(String graph) {
    return new MeetingReads(in(graph));
  }

  MeetingParts parts(String graph) {
    return new MeetingParts(in(graph));
  }

  EntityReads entities(String graph) {
    return new EntityReads(in(graph));
  }

  ClaimReads claims(String graph) {
    return new ClaimReads(in(graph));
  }

  ArticleStore articles() {
    return new ArticleStore(question);
  }

  RunStore runs() {
    return new RunStore(question);
  }
}
