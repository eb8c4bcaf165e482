package dev.readout.entity.graphql;

import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One encounter, told by one or more articles. */
@Type("Meeting")
@Key(fields = @FieldSet("id"))
public record Meeting(
    @NonNull @Id String id,
    @NonNull String label,
    @NonNull MeetingStatus status,
    @NonNull MeetingMode mode,
    @Nullable When when,
    @Nullable Integer durationMinutes,
    @Nullable String occasion) {}
