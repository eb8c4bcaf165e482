package dev.readout.entity.language;

import dev.readout.entity.model.Span;
import java.util.List;

/**
 * One sentence of an article.
 *
 * @param index its position in the article, from 0
 * @param paragraph the number of the paragraph it stands in, from 0
 * @param span from its first to its last token, in the article's text
 */
public record Sentence(int index, int paragraph, Span span, Block block, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence has tokens");
    }
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int position) {
    return tokens.get(position);
  }

  /** The span from one token to another, both included. */
  public Span span(int first, int last) {
    return new Span(tokens.get(first).span().start(), tokens.get(last).span().end());
  }

  /** The token that covers this offset of the article, or -1. */
  public int tokenAt(int offset) {
    for (Token token : tokens) {
      if (token.span().start() <= offset && offset < token.span().end()) {
        return token.index();
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder();
    for (Token token : tokens) {
      words.append(words.isEmpty() ? "" : " ").append(token.text());
    }
    return words.toString();
  }
}
