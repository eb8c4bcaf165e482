package dev.readout.entity.load;

import dev.readout.entity.graph.Change;
import dev.readout.entity.graph.GazetteerAtlas;
import dev.readout.entity.graph.GraphKeeper;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.LentConnection;
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
 * every thousand articles. {@code ./readout bench ask} runs it.
 */
public final class LoadGenerated {
  private static final int BATCH = 250;
  private static final int LINE = 1_000;

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
      RunStore runs = new RunStore(sql);
      String run = runs.live(Story.READER, Instant.EPOCH);
      ArticleStore articles = new ArticleStore(sql);
      GraphKeeper keeper = new GraphKeeper(sql, atlas);
      Iterator<ReadArticle> all = news.articles(run).iterator();
      long began = System.nanoTime();
      for (int done = 0; all.hasNext(); ) {
        List<ReadArticle> batch = new ArrayList<>();
        while (all.hasNext() && batch.size() < BATCH) {
          batch.add(all.next());
        }
        for (ReadArticle article : batch) {
          articles.receive(article.article());
          articles.done(article, article.article().ingestedAt());
        }
        keeper.apply(Change.read(batch), List.of(), report -> report);
        connection.commit();
        done += batch.size();
        if (done % LINE == 0 || !all.hasNext()) {
          long seconds = (System.nanoTime() - began) / 1_000_000_000;
          System.out.println(done + " articles " + seconds + " s");
          if (done % (LINE * 10) == LINE) {
            // Plans of an empty table are wrong for a full one, and the autovacuum comes too late.
            statement.execute("analyze");
            connection.commit();
          }
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
  }
}
