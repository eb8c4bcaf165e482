package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Two meetings that may be one: judge them by their ids. */
@Type("MeetingQuestion")
public record MeetingQuestion(
    @NonNull Meeting left,
    @NonNull Meeting right,
    double score,
    @NonNull List<@NonNull MatchFeature> features) {}
