package dev.readout.entity.extract;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Span;

/**
 * One place of the text where an entity is named.
 *
 * @param span the name alone, without titles ('Marco Rubio', not 'Secretary of State Marco Rubio')
 * @param entity the key of the entity in {@link Names#entities}
 * @param speaks whether a building, a capital or a country is named as its government ('the White
 *     House said', 'Beijing and Tokyo agreed')
 */
public record NameMention(Span span, String entity, EntityKind kind, boolean speaks)
    implements Comparable<NameMention> {
  @Override
  public int compareTo(NameMention other) {
    return span.compareTo(other.span);
  }
}
