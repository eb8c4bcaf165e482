package dev.readout.entity.graphql;

import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.store.MeetingRow;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One encounter, told by one or more articles. */
@Type("Meeting")
@Key(fields = @FieldSet("id"))
public final class Meeting {
  private final MeetingRow row;
  private final String graph;

  Meeting(MeetingRow row, String graph) {
    this.row = row;
    this.graph = graph;
  }

  MeetingRow row() {
    return row;
  }

  /** The graph that was asked: of now, or as it was. */
  String graph() {
    return graph;
  }

  @NonNull @Id
  public String getId() {
    return row.id();
  }

  @NonNull public String getLabel() {
    return row.label();
  }

  @NonNull public MeetingStatus getStatus() {
    return row.status();
  }

  @NonNull public MeetingMode getMode() {
    return row.mode();
  }

  public @Nullable When getWhen() {
    return When.of(row.when());
  }

  public @Nullable Integer getDurationMinutes() {
    return row.minutes();
  }

  public @Nullable String getOccasion() {
    return row.occasion();
  }
}
