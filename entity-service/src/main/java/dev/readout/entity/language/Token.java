package dev.readout.entity.language;

import dev.readout.entity.model.Span;

/**
 * One word or mark of a sentence.
 *
 * @param index its position in the sentence, from 0
 * @param span where it stands in the article's text; exact, also where the source wrapped its lines
 * @param text its characters
 * @param lemma the dictionary form, lower case except for names
 * @param pos the Penn Treebank tag
 * @param tag what the name tagger believes it to be part of
 */
public record Token(int index, Span span, String text, String lemma, String pos, NameTag tag) {
  /** Whether it is a noun, proper or common. */
  public boolean isNoun() {
    return pos.startsWith("NN");
  }

  public boolean isVerb() {
    return pos.startsWith("VB");
  }

  @Override
  public String toString() {
    return text + "/" + pos;
  }
}
