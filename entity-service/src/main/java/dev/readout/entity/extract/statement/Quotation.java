package dev.readout.entity.extract.statement;

import dev.readout.entity.model.Span;

/**
 * A stretch of text between quotation marks.
 *
 * @param outer with the marks
 * @param inner without them
 */
record Quotation(Span outer, Span inner) {
  int words(String text) {
    return inner.in(text).strip().split("\\s+").length;
  }
}
