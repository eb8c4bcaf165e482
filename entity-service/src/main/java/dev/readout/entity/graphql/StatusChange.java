package dev.readout.entity.graphql;

import dev.readout.entity.model.MeetingStatus;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a meeting was said to be, and since when. */
@Type("StatusChange")
public record StatusChange(
    @NonNull MeetingStatus status,
    @Nullable LocalDate on,
    @NonNull List<@NonNull Evidence> evidence) {}
