package dev.readout.entity.graphql;

import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which meetings; every field given must hold. */
@Input("MeetingFilter")
public class MeetingFilter {
  public @Nullable List<@NonNull String> involving;
  public @Nullable List<@NonNull String> involvingAny;
  public @Nullable List<@NonNull String> topics;
  public @Nullable List<@NonNull String> places;
  public @Nullable LocalDate from;
  public @Nullable LocalDate to;
  public @Nullable List<@NonNull MeetingStatus> status;
  public @Nullable List<@NonNull MeetingMode> mode;
  public @Nullable @Id List<@NonNull String> reportedBy;
  public @Nullable Integer minPublishers;
  public @Nullable Boolean contested;
}
