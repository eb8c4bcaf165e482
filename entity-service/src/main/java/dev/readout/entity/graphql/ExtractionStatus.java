package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How far extraction has come. */
@Type("ExtractionStatus")
public record ExtractionStatus(int waiting, int done, int failed, @NonNull ExtractionRun run) {}
