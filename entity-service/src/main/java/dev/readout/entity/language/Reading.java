package dev.readout.entity.language;

import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Span;
import java.util.List;
import java.util.Optional;

/** An article as the reader sees it: its sentences in the order of the text. */
public record Reading(ArticleText article, List<Sentence> sentences) {
  public Reading {
    sentences = List.copyOf(sentences);
  }

  public String text() {
    return article.text();
  }

  public Evidence evidence(Span span) {
    return Evidence.of(article.text(), span);
  }

  public Sentence sentence(int index) {
    return sentences.get(index);
  }

  /** The sentence that this offset of the text lies in. */
  public Optional<Sentence> sentenceAt(int offset) {
    for (Sentence sentence : sentences) {
      if (sentence.span().start() <= offset && offset < sentence.span().end()) {
        return Optional.of(sentence);
      }
    }
    return Optional.empty();
  }
}
