package dev.readout.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.local.home.Failure;
import dev.readout.local.stack.Workbench;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One prepared statement on a connection of its own that answers with one JSON value. */
final class BareSql implements Clients.Client {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Connection connection;
  private final PreparedStatement statement;

  BareSql(Workbench bench, String sql) {
    try {
      connection = bench.entities();
      statement = connection.prepareStatement(sql);
    } catch (SQLException e) {
      throw new Failure("SQL failed: " + e.getMessage(), e);
    }
  }

  /** The answer, parsed as the answers of the service are. */
  JsonNode answer() {
    try (var rows = statement.executeQuery()) {
      rows.next();
      return JSON.readTree(rows.getString(1));
    } catch (SQLException | IOException e) {
      throw new Failure("SQL failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void ask() {
    answer();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new Failure("SQL failed: " + e.getMessage(), e);
    }
  }
}
