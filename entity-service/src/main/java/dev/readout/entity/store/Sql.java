package dev.readout.entity.store;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * SQL over the data source, inside whatever transaction the caller is in. Counts its statements, so
 * that a test can hold law 10. In a text, <code>{g}</code> is where the schema of the graph goes.
 */
public final class Sql {
  /** Below that, preparing a stream costs more than it saves. */
  private static final int WORTH_A_STREAM = 50;

  private final Lender connections;
  private final String graph;
  private final LongAdder statements;
  private final LongAdder rows;

  /** Lends a connection; closing it gives it back. */
  public interface Lender {
    Connection lend() throws SQLException;
  }

  public Sql(Lender connections) {
    this(connections, "", new LongAdder(), new LongAdder());
  }

  private Sql(Lender connections, String graph, LongAdder statements, LongAdder rows) {
    this.connections = connections;
    this.graph = graph;
    this.statements = statements;
    this.rows = rows;
  }

  /** The same over other connections, counted together. */
  public Sql over(Lender others) {
    return new Sql(others, graph, statements, rows);
  }

  /** The same connection source, asking the graph in another schema. */
  public Sql inGraph(String schema) {
    return new Sql(connections, schema.isEmpty() ? "" : schema + ".", statements, rows);
  }

  /** How many statements were sent so far, over all graphs. */
  public long statements() {
    return statements.sum();
  }

  /** How many rows were read so far, over all graphs. */
  public long rows() {
    return rows.sum();
  }

  /** Makes a value of a row. */
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String text, RowMapper<T> mapper, @Nullable Object... parameters) {
    return withStatement(
        text,
        parameters,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
              found.add(mapper.map(rows));
            }
            this.rows.add(found.size());
            return found;
          }
        });
  }

  public <T> Optional<T> first(String text, RowMapper<T> mapper, @Nullable Object... parameters) {
    return list(text, mapper, parameters).stream().findFirst();
  }

  public long number(String text, @Nullable Object... parameters) {
    return first(text, row -> row.getLong(1), parameters).orElse(0L);
  }

  public List<String> strings(String text, @Nullable Object... parameters) {
    return list(text, row -> row.getString(1), parameters);
  }

  public int run(String text, @Nullable Object... parameters) {
    return withStatement(text, parameters, PreparedStatement::executeUpdate);
  }

  /** One statement for many rows. */
  public void batch(String text, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    withStatement(
        text,
        new Object[0],
        statement -> {
          for (@Nullable Object[] row : rows) {
            bind(statement, row);
            statement.addBatch();
          }
          return statement.executeBatch().length;
        });
  }

  /**
   * New rows of a table; many go over as one stream of COPY.
   *
   * @param into the table with its columns: <code>{g}mention (article_id, ordinal)</code>
   */
  public void insert(String into, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    if (rows.size() < WORTH_A_STREAM) {
      String places = "?" + ", ?".repeat(rows.getFirst().length - 1);
      batch("insert into " + into + " values (" + places + ")", rows);
      return;
    }
    statements.increment();
    String sql = "copy " + into.replace("{g}", graph) + " from stdin";
    try (Connection connection = connections.lend()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(sql, new StringReader(CopyText.of(rows)));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("SQL failed: " + e.getMessage() + "\n" + sql, e);
    }
  }

  private interface Use<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private <T> T withStatement(String text, @Nullable Object[] parameters, Use<T> use) {
    statements.increment();
    String sql = text.replace("{g}", graph);
    try (Connection connection = connections.lend();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return use.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("SQL failed: " + e.getMessage() + "\n" + sql, e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case Collection<?> list ->
            statement.setArray(
                i + 1,
                statement
                    .getConnection()
                    .createArrayOf("text", list.stream().map(Sql::storable).toArray()));
        case Enum<?> value -> statement.setString(i + 1, value.name());
        case java.time.Instant instant ->
            statement.setObject(i + 1, instant.atOffset(java.time.ZoneOffset.UTC));
        case String text -> statement.setString(i + 1, storable(text));
        case null -> statement.setObject(i + 1, null);
        case Object value -> statement.setObject(i + 1, value);
      }
    }
  }

  /** A character that PostgreSQL cannot keep is one that it has in no row. */
  private static Object storable(Object value) {
    return value instanceof String text ? storable(text) : value;
  }

  private static String storable(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }

  /** A text array of a row. */
  static List<String> array(ResultSet row, String column) throws SQLException {
    java.sql.Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
