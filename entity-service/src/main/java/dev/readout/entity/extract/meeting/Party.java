package dev.readout.entity.extract.meeting;

import dev.readout.entity.model.Span;

/**
 * One who takes part in an encounter, by the words that say so.
 *
 * @param entity key of a person, an organisation, or a country that stands for its delegation
 * @param span the words: a name, a pronoun, 'both leaders'
 * @param host whether the words make it the host
 * @param named whether the words are its name, and not a pronoun or a phrase that was resolved
 */
record Party(String entity, Span span, boolean host, boolean named) {
  Party asHost() {
    return new Party(entity, span, true, named);
  }
}
