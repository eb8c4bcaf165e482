package dev.readout.local.news;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One article as it will be handed in.
 *
 * @param name what people call it: the file, and the line where there are several in one
 * @param input the fields of the contract's ArticleInput
 */
public record Submission(String name, ObjectNode input) {
  /** Its size, but for the small fields. */
  long characters() {
    return (long) input.path("text").asText().length() + input.path("html").asText().length();
  }
}
