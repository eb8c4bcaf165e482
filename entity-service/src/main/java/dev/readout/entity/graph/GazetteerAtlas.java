package dev.readout.entity.graph;

import dev.readout.entity.vocabulary.Gazetteer;
import dev.readout.entity.vocabulary.Place;
import dev.readout.entity.vocabulary.TopicConcept;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The atlas of the vocabulary's gazetteer and taxonomy; remembers what it looked up. */
public final class GazetteerAtlas implements Atlas {
  private final Gazetteer gazetteer;
  private final TopicTaxonomy taxonomy;
  private final Map<String, List<String>> containers = new ConcurrentHashMap<>();

  public GazetteerAtlas(Gazetteer gazetteer, TopicTaxonomy taxonomy) {
    this.gazetteer = gazetteer;
    this.taxonomy = taxonomy;
  }

  @Override
  public List<String> wider(String topic) {
    List<String> wider = new ArrayList<>();
    // A topic that the taxonomy does not hold carries its words in its id: 'topic:grain-exports'.
    String at =
        taxonomy.concept(topic).isPresent()
            ? taxonomy.broader(topic).orElse(null)
            : taxonomy.broaderOf(topic.substring(topic.indexOf(':') + 1).replace('-', ' '));
    while (at != null && !at.equals(topic) && !wider.contains(at)) {
      wider.add(at);
      at = taxonomy.broader(at).orElse(null);
    }
    return wider;
  }

  @Override
  public Optional<String> topicName(String id) {
    return taxonomy.concept(id).map(TopicConcept::name);
  }

  @Override
  public Optional<Known> place(String id) {
    return gazetteer.place(id).map(GazetteerAtlas::known);
  }

  @Override
  public Optional<Known> placeNamed(String name) {
    return gazetteer.find(name).stream().findFirst().map(GazetteerAtlas::known);
  }

  private static Known known(Place place) {
    return new Known(
        place.id(),
        place.name(),
        place.kind(),
        place.countryCode(),
        degrees(place, true),
        degrees(place, false));
  }

  private static @Nullable Double degrees(Place place, boolean latitude) {
    Place.Coordinates at = place.at();
    // Through the decimal text: 139.69f is 139.69, not 139.69000244140625.
    return at == null
        ? null
        : Double.valueOf(Float.toString(latitude ? at.latitude() : at.longitude()));
  }

  @Override
  public List<String> containers(String place) {
    return containers.computeIfAbsent(place, this::lookUp);
  }

  private List<String> lookUp(String id) {
    if (gazetteer.place(id).isPresent()) {
      return gazetteer.containers(id).stream().map(Place::id).toList();
    }
    // A place that only a text knows carries its country in its id: 'place:villa-rosa-IT'.
    int dash = id.lastIndexOf('-');
    String code = dash < 0 ? "" : id.substring(dash + 1);
    return code.length() == 2 && code.equals(code.toUpperCase(Locale.ROOT))
        ? List.of("country:" + code)
        : List.of();
  }
}
