package dev.readout.entity.extract.topic;

import dev.readout.entity.language.Sentence;
import dev.readout.entity.language.Token;
import dev.readout.entity.model.Span;
import java.util.Locale;

/** Some neighbouring tokens of a sentence, both ends included. */
record Stretch(Sentence sentence, int first, int last) {
  Stretch {
    if (first < 0 || last < first || last >= sentence.size()) {
      throw new IllegalArgumentException("tokens " + first + ".." + last + " of: " + sentence);
    }
  }

  Token token(int index) {
    return sentence.token(index);
  }

  /** The word in lower case, or '' outside the sentence. */
  static String word(Sentence sentence, int index) {
    return index < 0 || index >= sentence.size()
        ? ""
        : sentence.token(index).text().toLowerCase(Locale.ROOT);
  }

  static String lemma(Sentence sentence, int index) {
    return index < 0 || index >= sentence.size()
        ? ""
        : sentence.token(index).lemma().toLowerCase(Locale.ROOT);
  }

  static String pos(Sentence sentence, int index) {
    return index < 0 || index >= sentence.size() ? "" : sentence.token(index).pos();
  }

  String word(int index) {
    return word(sentence, index);
  }

  int size() {
    return last - first + 1;
  }

  Span span() {
    return sentence.span(first, last);
  }

  Stretch from(int index) {
    return new Stretch(sentence, index, last);
  }

  Stretch to(int index) {
    return new Stretch(sentence, first, index);
  }
}
