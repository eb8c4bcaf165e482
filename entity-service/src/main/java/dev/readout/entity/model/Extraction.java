package dev.readout.entity.model;

import java.util.List;

/**
 * What one extractor found in one version of one article: the claims, with the entities they speak
 * of. Immutable; the same text and the same extractor give the same value, byte for byte (law 5).
 *
 * <p>Entities, meetings, statements refer to one another by keys that hold within this extraction
 * only ('p1', 'm2'). Who is the same across articles is decided in {@code resolve}, not here.
 *
 * @param entities in the order of their first mention
 * @param meetings in the order of their anchors
 * @param statements in the order of the text
 */
public record Extraction(
    ArticleId article,
    int version,
    ExtractorVersion extractor,
    List<EntityFound> entities,
    List<MeetingFound> meetings,
    List<StatementFound> statements) {
  public Extraction {
    entities = List.copyOf(entities);
    meetings = List.copyOf(meetings);
    statements = List.copyOf(statements);
  }

  /** The entity with this key; throws when the extraction contradicts itself. */
  public EntityFound entity(String key) {
    for (EntityFound entity : entities) {
      if (entity.key().equals(key)) {
        return entity;
      }
    }
    throw new IllegalStateException("no entity " + key + " in the extraction of " + article);
  }
}
