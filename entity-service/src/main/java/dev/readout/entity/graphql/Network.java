package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Who met whom. */
@Type("Network")
public record Network(
    @NonNull List<@NonNull NetworkNode> nodes, @NonNull List<@NonNull NetworkLink> links) {}
