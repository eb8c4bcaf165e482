package dev.readout.entity.graphql;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A role that sources give a person, with the days between which they give it. */
@Type("RoleInTime")
public record RoleInTime(
    @NonNull String title,
    @Nullable String of,
    @Nullable LocalDate firstSeen,
    @Nullable LocalDate lastSeen,
    @NonNull List<@NonNull Evidence> evidence) {}
