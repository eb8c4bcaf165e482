package dev.readout.entity.graphql;

import dev.readout.entity.vocabulary.TopicMappings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** A topic among the subjects of others; a function of its id, so nothing is fetched. */
@GraphQLApi
@ApplicationScoped
public class TopicMappingFields {
  private final TopicMappings mappings = TopicMappings.load();

  @Description("The same topic, or the wider one it lies under, in IPTC Media Topics and PLOVER.")
  public List<@NonNull List<@NonNull TopicMapping>> mappings(@Source List<Topic> of) {
    return of.stream()
        .map(topic -> mappings.of(topic.getId()).stream().map(TopicMapping::of).toList())
        .toList();
  }
}
