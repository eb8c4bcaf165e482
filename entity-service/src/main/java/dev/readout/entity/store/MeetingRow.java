package dev.readout.entity.store;

import dev.readout.entity.model.DatePrecision;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.When;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A meeting as it is listed. */
public record MeetingRow(
    String id,
    String label,
    MeetingStatus status,
    MeetingMode mode,
    @Nullable When when,
    @Nullable Integer minutes,
    @Nullable String place,
    @Nullable String occasion,
    LocalDate sortDay,
    int articles,
    int publishers,
    int origins,
    String history,
    String explanation) {
  static final String COLUMNS =
      "m.id, m.label, m.status, m.mode, m.earliest, m.latest, m.day_precision, m.as_stated,"
          + " m.minutes, m.place_id, m.occasion, m.sort_day, m.articles, m.publishers, m.origins,"
          + " m.history, m.explanation";

  static MeetingRow of(ResultSet row) throws SQLException {
    LocalDate earliest = row.getObject("earliest", LocalDate.class);
    return new MeetingRow(
        row.getString("id"),
        row.getString("label"),
        MeetingStatus.valueOf(row.getString("status")),
        MeetingMode.valueOf(row.getString("mode")),
        earliest == null
            ? null
            : new When(
                earliest,
                row.getObject("latest", LocalDate.class),
                DatePrecision.valueOf(row.getString("day_precision")),
                row.getString("as_stated")),
        row.getObject("minutes", Integer.class),
        row.getString("place_id"),
        row.getString("occasion"),
        row.getObject("sort_day", LocalDate.class),
        row.getInt("articles"),
        row.getInt("publishers"),
        row.getInt("origins"),
        row.getString("history"),
        row.getString("explanation"));
  }
}
