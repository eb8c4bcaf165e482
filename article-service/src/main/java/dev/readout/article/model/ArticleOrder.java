package dev.readout.article.model;

/**
 * The order of a list of articles. An article without a date of publication stands where it
 * arrived.
 */
public enum ArticleOrder {
  NEWEST,
  OLDEST,
  RELEVANCE
}
