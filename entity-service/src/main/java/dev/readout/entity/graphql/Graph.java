package dev.readout.entity.graphql;

import dev.readout.entity.graph.AsOfGraphs;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.ClaimReads;
import dev.readout.entity.store.EntityReads;
import dev.readout.entity.store.MeetingReads;
import dev.readout.entity.store.RunStore;
import dev.readout.entity.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The graphs that can be asked: of now, and as they were; each a schema of the database. */
@ApplicationScoped
public class Graph {
  /** The graph of now. */
  static final String NOW = "";

  private final Sql sql;
  private final AsOfGraphs former;

  public Graph(Sql sql, AsOfGraphs former) {
    this.sql = sql;
    this.former = former;
  }

  /** The graph as it was, made when it is asked for first. */
  String of(@Nullable AsOf asOf) {
    if (asOf == null) {
      return NOW;
    }
    if ((asOf.publishedBy == null) == (asOf.ingestedBy == null)) {
      throw new BadInput("asOf", "exactly one of publishedBy and ingestedBy");
    }
    return former.schema(asOf.publishedBy, asOf.ingestedBy);
  }

  MeetingReads meetings(String graph) {
    return new MeetingReads(sql.inGraph(graph));
  }

  EntityReads entities(String graph) {
    return new EntityReads(sql.inGraph(graph));
  }

  ClaimReads claims(String graph) {
    return new ClaimReads(sql.inGraph(graph));
  }

  ArticleStore articles() {
    return new ArticleStore(sql);
  }

  RunStore runs() {
    return new RunStore(sql);
  }
}
