package dev.readout.article.model;

/**
 * A refusal that the caller can act on.
 *
 * @param field the input field that is to blame, or empty for the whole input
 */
public record Rejection(RejectionCode code, String field, String message) {}
