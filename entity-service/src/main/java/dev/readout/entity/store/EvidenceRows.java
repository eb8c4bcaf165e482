package dev.readout.entity.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Evidence out of rows. */
final class EvidenceRows {
  static final TypeReference<List<EvidenceRow>> LIST = new TypeReference<>() {};
  static final TypeReference<List<EvidenceRow.Hop>> HOPS = new TypeReference<>() {};

  private EvidenceRows() {}

  /** Of a row of the table {@code mention}. */
  static EvidenceRow of(ResultSet row) throws SQLException {
    return new EvidenceRow(
        row.getString("article_id"),
        row.getInt("version"),
        row.getInt("start_at"),
        row.getInt("end_at"),
        row.getString("exact"),
        row.getString("prefix"),
        row.getString("suffix"));
  }
}
