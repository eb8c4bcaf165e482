package dev.readout.entity.graphql;

import io.smallrye.graphql.api.ErrorCode;

/** The caller asked for something that cannot be; the message names the argument. */
@ErrorCode("BAD_ARGUMENT")
public final class BadInput extends RuntimeException {
  BadInput(String argument, String problem) {
    super(argument + ": " + problem);
  }
}
