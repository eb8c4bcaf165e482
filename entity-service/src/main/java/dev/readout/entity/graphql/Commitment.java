package dev.readout.entity.graphql;

import dev.readout.entity.model.Polarity;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What somebody agreed or pledged to do. */
@Type("Commitment")
public record Commitment(
    @NonNull @Id String id,
    @NonNull List<@NonNull Entity> parties,
    @NonNull String text,
    @NonNull List<@NonNull Topic> topics,
    @NonNull Polarity polarity,
    @NonNull List<@NonNull Evidence> evidence) {}
