package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Two entities that may be one; an editor decides. */
@Type("MatchQuestion")
public record MatchQuestion(
    @NonNull Entity left,
    @NonNull Entity right,
    double score,
    @NonNull List<@NonNull MatchFeature> features) {}
