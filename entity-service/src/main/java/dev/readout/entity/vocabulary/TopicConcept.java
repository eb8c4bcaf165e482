package dev.readout.entity.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subject of the taxonomy.
 *
 * @param id such as 'topic:critical-minerals'
 * @param name the preferred label
 * @param synonyms other ways to say it, as checked in
 * @param broader id of the next wider concept, or null at the top
 * @param mediaTopic the IPTC Media Topic that fits it best, such as 'medtop:20000418'
 * @param context the PLOVER context it belongs to, such as 'economic'
 */
public record TopicConcept(
    String id,
    String name,
    List<String> synonyms,
    @Nullable String broader,
    @Nullable String mediaTopic,
    @Nullable String context) {
  public TopicConcept {
    synonyms = List.copyOf(synonyms);
  }
}
