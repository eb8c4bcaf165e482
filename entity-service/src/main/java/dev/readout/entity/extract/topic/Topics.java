package dev.readout.entity.extract.topic;

import dev.readout.entity.model.Claim;
import dev.readout.entity.model.EntityFound;
import java.util.List;
import java.util.SequencedMap;

/**
 * The topics of one article.
 *
 * @param entities in the order of their first mention; keys 't1', 't2', …
 * @param claims what each meeting was about, by the key of the meeting
 */
public record Topics(List<EntityFound> entities, SequencedMap<String, List<Claim>> claims) {
  public Topics {
    entities = List.copyOf(entities);
  }

  public List<Claim> of(String meeting) {
    return claims.getOrDefault(meeting, List.of());
  }
}
