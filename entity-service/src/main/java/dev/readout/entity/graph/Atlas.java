package dev.readout.entity.graph;

import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.resolve.PlaceTree;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of places and topics besides what articles say. */
public interface Atlas extends PlaceTree {
  /** A place as a gazetteer knows it. */
  record Known(
      String id,
      String name,
      PlaceKind kind,
      @Nullable String countryCode,
      @Nullable Double latitude,
      @Nullable Double longitude) {}

  Optional<Known> place(String id);

  /** The best known place of this name. */
  Optional<Known> placeNamed(String name);

  /** The wider topics of a topic, from near to far. */
  List<String> wider(String topic);

  /** The name of a topic of the taxonomy. */
  Optional<String> topicName(String id);
}
