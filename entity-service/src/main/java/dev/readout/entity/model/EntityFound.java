package dev.readout.entity.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation, place or topic within one article, all its mentions grouped.
 *
 * @param key names it within its extraction
 * @param name the fullest form in this article; for an entry of a vocabulary its canonical name
 * @param mentions where it is named, in text order; surface forms are their {@code exact}
 * @param roles what the words around a person's name call him or her
 * @param countryCode ISO 3166-1 alpha-2 of the country a person or organisation stands for, or that
 *     a place lies in
 * @param vocabularyId the entry of the gazetteer, organisation list or topic taxonomy it was found
 *     to be, such as 'geo:2867714' or 'topic:critical-minerals'; null for what only the text knows
 * @param placeKind of a place, else null
 */
public record EntityFound(
    String key,
    EntityKind kind,
    String name,
    List<Evidence> mentions,
    List<RoleFound> roles,
    @Nullable String countryCode,
    @Nullable String vocabularyId,
    @Nullable PlaceKind placeKind) {
  public EntityFound {
    mentions = List.copyOf(mentions);
    roles = List.copyOf(roles);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("nothing is known without a source: " + name);
    }
  }

  @Override
  public String toString() {
    return key + " " + kind + " " + name;
  }
}
