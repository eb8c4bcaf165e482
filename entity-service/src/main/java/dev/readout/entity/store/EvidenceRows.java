package dev.readout.entity.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Evidence out of rows. */
final class EvidenceRows {
  private static final JsonFactory JSON = new JsonFactory();
  static final TypeReference<List<EvidenceRow.Hop>> HOPS = new TypeReference<>() {};

  private EvidenceRows() {}

  /**
   * Evidence as claims keep it: a list, or a list of the lists of several claims. Read token by
   * token: an answer has hundreds, and binding each to its record takes three times as long.
   */
  static List<EvidenceRow> list(String json) {
    if (json.equals("[]")) {
      return List.of();
    }
    List<EvidenceRow> rows = new ArrayList<>(2);
    try (JsonParser parser = JSON.createParser(json)) {
      for (JsonToken at = parser.nextToken(); at != null; at = parser.nextToken()) {
        if (at == JsonToken.START_OBJECT) {
          rows.add(next(parser));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("no evidence: " + json, e);
    }
    return rows;
  }

  private static EvidenceRow next(JsonParser parser) throws IOException {
    String article = "";
    int version = 0;
    int start = 0;
    int end = 0;
    String exact = "";
    String prefix = "";
    String suffix = "";
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      switch (name) {
        case "article" -> article = parser.getText();
        case "version" -> version = parser.getIntValue();
        case "start" -> start = parser.getIntValue();
        case "end" -> end = parser.getIntValue();
        case "exact" -> exact = parser.getText();
        case "prefix" -> prefix = parser.getText();
        case "suffix" -> suffix = parser.getText();
        default -> parser.skipChildren();
      }
    }
    return new EvidenceRow(article, version, start, end, exact, prefix, suffix);
  }

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
