package dev.readout.entity.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where our topics stand in the IPTC Media Topics (cv.iptc.org/newscodes/mediatopic) and among the
 * contexts of PLOVER (github.com/openeventdata/PLOVER), as {@code topics.txt} marks them. A concept
 * with a mark of its own matches closely; one that inherits it, or a topic of a text's own words,
 * only lies under it.
 */
public final class TopicMappings {
  private static final String MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

  private final TopicTaxonomy taxonomy;
  private final Map<String, String> labels = new HashMap<>();

  private TopicMappings(TopicTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
    for (var row : Table.rows("media-topics.tsv", 2)) {
      labels.put(row.get(0), row.get(1));
    }
  }

  public static TopicMappings load() {
    return new TopicMappings(TopicTaxonomy.load());
  }

  /**
   * The mappings of a topic by its id, IPTC first; none where nothing near is known.
   *
   * @param id of a concept, or made of a text's words ('topic:grain-exports-via-constanta')
   */
  public List<TopicMapping> of(String id) {
    Optional<TopicConcept> own = taxonomy.concept(id);
    Optional<TopicConcept> concept =
        own.or(
            () ->
                Optional.ofNullable(
                        taxonomy.broaderOf(id.substring(id.indexOf(':') + 1).replace('-', ' ')))
                    .flatMap(taxonomy::concept));
    List<TopicMapping> mappings = new ArrayList<>();
    if (concept.isPresent()) {
      String medium = concept.get().mediaTopic();
      if (medium != null) {
        TopicMatch match = match(own.isPresent(), concept.get(), medium, TopicConcept::mediaTopic);
        String url = MEDIA_TOPICS + medium.substring(medium.indexOf(':') + 1);
        mappings.add(
            new TopicMapping(TopicScheme.IPTC_MEDIA_TOPICS, match, medium, label(medium), url));
      }
      String context = concept.get().context();
      if (context != null) {
        TopicMatch match = match(own.isPresent(), concept.get(), context, TopicConcept::context);
        mappings.add(
            new TopicMapping(
                TopicScheme.PLOVER_CONTEXT, match, context, context.replace('_', ' '), null));
      }
    }
    return List.copyOf(mappings);
  }

  private String label(String code) {
    String label = labels.get(code);
    if (label == null) {
      throw new IllegalStateException("media-topics.tsv has no label for " + code);
    }
    return label;
  }

  private TopicMatch match(
      boolean own, TopicConcept concept, String code, Function<TopicConcept, @Nullable String> of) {
    boolean inherited =
        concept.broader() != null
            && taxonomy.concept(concept.broader()).map(of).filter(code::equals).isPresent();
    return own && !inherited ? TopicMatch.CLOSE : TopicMatch.BROAD;
  }
}
