package dev.readout.article.model;

/**
 * Why something was refused. The names are the {@code userErrors} codes of the contract and the
 * metric labels.
 */
public enum RejectionCode {
  TEXT_OR_HTML_REQUIRED,
  TEXT_AND_HTML_GIVEN,
  EMPTY_TEXT,
  TOO_LARGE,
  BINARY_CONTENT,
  INVALID_URL,
  INVALID_DATE,
  DATE_IN_FUTURE,
  INVALID_LANGUAGE,
  INVALID_COUNTRY,
  INVALID_DOMAIN,
  INVALID_SOURCE,
  FIELD_TOO_LONG,
  ARTICLE_RETRACTED,
  ARTICLE_NOT_FOUND,
  REASON_REQUIRED,
  FEED_NOT_FOUND,
  FETCHING_DISABLED,
  ADDRESS_FORBIDDEN
}
