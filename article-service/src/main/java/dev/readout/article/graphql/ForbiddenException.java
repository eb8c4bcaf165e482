package dev.readout.article.graphql;

import io.smallrye.graphql.api.ErrorCode;
import org.eclipse.microprofile.graphql.GraphQLException;

/** A change asked for by somebody who may not make one. */
@ErrorCode("FORBIDDEN")
public class ForbiddenException extends GraphQLException {
  ForbiddenException(String message) {
    super(message);
  }
}
