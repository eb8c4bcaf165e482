package dev.readout.entity.language;

/** What sort of block of the page a sentence stands in. */
public enum Block {
  /** The headline of the article. */
  TITLE,
  /** A heading between paragraphs: no full sentence, it asserts nothing. */
  HEADING,
  /** The place, agency and day before the first sentence ('OSLO, March 3 (Reuters) -'). */
  DATELINE,
  /** A line that only says when the text was published or by whom. */
  DATE_LINE,
  /** Running text. */
  PROSE,
  /** An item of a list. */
  LIST,
  /** Words under a picture. */
  CAPTION
}
