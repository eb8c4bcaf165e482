package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What somebody is reported to have said. */
@Type("Statement")
public record Statement(
    @NonNull @Id String id,
    @NonNull Entity speaker,
    @NonNull String quote,
    boolean verbatim,
    @NonNull Evidence evidence) {}
