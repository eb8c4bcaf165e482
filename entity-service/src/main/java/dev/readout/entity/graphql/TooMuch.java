package dev.readout.entity.graphql;

import io.smallrye.graphql.api.ErrorCode;

/** What was asked for is more than one answer can be made of; the message says what would be. */
@ErrorCode("TOO_MUCH")
public final class TooMuch extends RuntimeException {
  TooMuch(String argument, String problem) {
    super(argument + ": " + problem);
  }
}
