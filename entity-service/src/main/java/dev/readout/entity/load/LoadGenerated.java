package dev.readout.entity.load;

import dev.readout.entity.graph.Change;
import dev.readout.entity.graph.GazetteerAtlas;
import dev.readout.entity.graph.GraphKeeper;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.LentConnection;
import dev.readout.entity.store.QuestionIndexes;
import dev.readout.entity.store.RunStore;
import dev.readout.entity.store.Sql;
import dev.readout.entity.vocabulary.Gazetteer;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * Fills an empty database with {@link GeneratedNews}, through the very keeper that keeps the graph
 * in the service: {@code LoadGenerated URL USER PASSWORD ARTICLES PEOPLE SEED}. Prints a line for
 * each batch. {@code ./readout bench ask} runs it.
 */
public final class LoadGenerated {
  /** So many are resolved at once: few enough to hold, enough to save most of the repetitions. */
  private static final int BATCH = 5_000;

  /** A multiple of the batch. */
  private static final int ANALYZED_AGAIN = 30_000;

  private final long began = System.nanoTime();

  private LoadGenerated() {}

  public static void main(String[] arguments) throws SQLException {
    if (arguments.length != 6) {
      System.err.println("usage: LoadGenerated URL USER PASSWORD ARTICLES PEOPLE SEED");
      System.exit(2);
    }
    Flyway.configure().dataSource(arguments[0], arguments[1], arguments[2]).load().migrate();
    String url = arguments[0] + "?reWriteBatchedInserts=true";
    try (Connection connection = DriverManager.getConnection(url, arguments[1], arguments[2])) {
      Gazetteer gazetteer = Gazetteer.load();
      TopicTaxonomy taxonomy = TopicTaxonomy.load();
      GeneratedNews news =
          new GeneratedNews(
              Long.parseLong(arguments[5]),
              Integer.parseInt(arguments[3]),
              Integer.parseInt(arguments[4]),
              gazetteer,
              taxonomy);
      new LoadGenerated().load(connection, news, new GazetteerAtlas(gazetteer, taxonomy));
    }
  }

  private void load(Connection connection, GeneratedNews news, GazetteerAtlas atlas)
      throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // A crash while loading means loading again; waiting for the disk after each batch gains
      // nothing.
      statement.execute("set synchronous_commit = off");
      Sql sql = new Sql(() -> LentConnection.of(connection, () -> {}));
      QuestionIndexes indexes = new QuestionIndexes(sql);
      List<String> definitions = indexes.drop();
      fill(connection, sql, news, atlas);
      say("indexes");
      indexes.make(definitions);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
      say("loaded");
    }
  }

  private void fill(Connection connection, Sql sql, GeneratedNews news, GazetteerAtlas atlas)
      throws SQLException {
    String run = new RunStore(sql).live(Story.READER, Instant.EPOCH);
    ArticleStore articles = new ArticleStore(sql);
    GraphKeeper keeper = new GraphKeeper(sql, atlas);
    int done = 0;
    for (Iterator<ReadArticle> all = news.articles(run).iterator(); all.hasNext(); ) {
      List<ReadArticle> batch = new ArrayList<>();
      while (all.hasNext() && batch.size() < BATCH) {
        batch.add(all.next());
      }
      articles.fill(batch, run);
      keeper.apply(Change.read(batch), List.of(), report -> report);
      if (done == 0 || done == ANALYZED_AGAIN) {
        // Plans of an empty table are wrong for a full one, and the autovacuum comes too late.
        sql.run("analyze");
      }
      connection.commit();
      done += batch.size();
      say(done + " articles");
    }
  }

  private void say(String what) {
    System.out.println(what + " " + (System.nanoTime() - began) / 1_000_000_000 + " s");
  }
}
