package dev.readout.article.graphql;

import io.smallrye.graphql.api.ErrorCode;
import org.eclipse.microprofile.graphql.GraphQLException;

/** A question that cannot be answered as put: a page size out of range, a cursor not from here. */
@ErrorCode("BAD_ARGUMENT")
public class BadArgumentException extends GraphQLException {
  BadArgumentException(String message) {
    super(message);
  }
}
