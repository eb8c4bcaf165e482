package dev.readout.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that the article-service wrote, written once more into tables of the same shape
 * (columns, defaults, indexes, foreign keys) by plain JDBC batches: what PostgreSQL alone takes for
 * them.
 */
final class PlainRows {
  private static final int BATCH = 500;
  private static final List<String> TABLES =
      List.of("source", "article", "article_version", "article_search", "outbox");

  /** The words of the search are made by PostgreSQL from the text, as they are for the service. */
  private static final String SEARCH =
      """
      insert into plain.article_search (article_id, dictionary, document)
      values (?, ?, setweight(to_tsvector(cast(? as regconfig), unaccent(?)), 'A')
        || to_tsvector(cast(? as regconfig), unaccent(?)))
      """;

  private static final String PAGE =
      """
      select a.id, a.url, a.source_id, a.version_number, a.byline, a.published_at, a.published_on, a.ingested_at,
        a.sort_key, a.language, a.word_count, a.rights, a.ai_disclosure, a.duplicate_of, a.signature, a.bands,
        v.number, v.content_hash, v.title, v.text, v.removed, v.received_at, s.dictionary
      from article a join article_version v on v.article_id = a.id
      join article_search s on s.article_id = a.id
      where a.id > ? order by a.id limit\s"""
          + BATCH;

  private final Connection connection;
  private int articles;

  PlainRows(Connection connection) {
    this.connection = connection;
  }

  /** Writes all rows into empty tables; answers the nanoseconds that the writing took. */
  long run() throws SQLException {
    makeTables();
    articles = 0;
    long nanos = 0;
    var last = "";
    try (var page = connection.prepareStatement(PAGE)) {
      while (true) {
        page.setString(1, last);
        var rows = rows(page);
        if (rows.isEmpty()) {
          return nanos;
        }
        last = (String) rows.getLast()[0];
        long began = System.nanoTime();
        connection.setAutoCommit(false);
        write(rows);
        connection.commit();
        nanos += System.nanoTime() - began;
        connection.setAutoCommit(true);
        articles += rows.size();
      }
    }
  }

  int articles() {
    return articles;
  }

  private void write(List<Object[]> rows) throws SQLException {
    batch(
        "insert into plain.article (id, url, source_id, version_number, byline, published_at, published_on,"
            + " ingested_at, sort_key, language, word_count, rights, ai_disclosure, duplicate_of, signature, bands)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        12,
        13,
        14,
        15);
    batch(
        "insert into plain.article_version (article_id, number, content_hash, title, text, removed, received_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows,
        0,
        16,
        17,
        18,
        19,
        20,
        21);
    batch(SEARCH, rows, 0, 22, 22, 18, 22, 19);
    batch("insert into plain.outbox (article_id, version) values (?, ?)", rows, 0, 16);
  }

  private void batch(String sql, List<Object[]> rows, int... columns) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (var row : rows) {
        for (int i = 0; i < columns.length; i++) {
          insert.setObject(i + 1, row[columns[i]]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static List<Object[]> rows(PreparedStatement page) throws SQLException {
    var found = new ArrayList<Object[]>();
    try (var rows = page.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = rows.getObject(i + 1);
        }
        found.add(row);
      }
    }
    return found;
  }

  private void makeTables() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("drop schema if exists plain cascade");
      statement.execute("create schema plain");
      for (var table : TABLES) {
        statement.execute(
            "create table plain." + table + " (like public." + table + " including all)");
      }
      statement.execute("insert into plain.source select * from public.source");
      statement.execute(
          "alter table plain.article add foreign key (source_id) references plain.source,"
              + " add foreign key (duplicate_of) references plain.article");
      statement.execute(
          "alter table plain.article_version add foreign key (article_id) references plain.article");
      statement.execute(
          "alter table plain.article_search add foreign key (article_id) references plain.article");
    }
  }
}
