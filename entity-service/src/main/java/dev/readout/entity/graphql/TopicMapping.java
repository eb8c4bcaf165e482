package dev.readout.entity.graphql;

import dev.readout.entity.vocabulary.TopicMatch;
import dev.readout.entity.vocabulary.TopicScheme;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Where a topic stands in a vocabulary that others keep. */
@Type("TopicMapping")
@Description("Where a topic stands in a vocabulary that others keep.")
public record TopicMapping(
    @NonNull TopicScheme scheme,
    @NonNull TopicMatch match,
    @NonNull String code,
    @NonNull String label,
    @Nullable String url) {
  static TopicMapping of(dev.readout.entity.vocabulary.TopicMapping mapping) {
    return new TopicMapping(
        mapping.scheme(), mapping.match(), mapping.code(), mapping.label(), mapping.url());
  }
}
