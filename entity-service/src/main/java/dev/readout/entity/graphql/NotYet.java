package dev.readout.entity.graphql;

import io.smallrye.graphql.api.ErrorCode;

/** What was asked for is being made: the same question later will be answered. */
@ErrorCode("AS_OF_IN_THE_MAKING")
public final class NotYet extends RuntimeException {
  NotYet(String argument, int articles, int done) {
    super(
        argument
            + ": the graph of the "
            + articles
            + " articles known then is being made ("
            + done
            + " so far); ask again in a while");
  }
}
