package dev.readout.entity.graphql;

import dev.readout.entity.model.JudgementKind;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What an editor said of two entities or two meetings. */
@Type("Judgement")
public record Judgement(
    @NonNull @Id String id,
    @NonNull JudgementKind kind,
    @NonNull @Id String left,
    @NonNull @Id String right,
    @NonNull String by,
    @NonNull String reason,
    @NonNull OffsetDateTime at,
    boolean undone) {}
