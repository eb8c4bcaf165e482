package dev.readout.entity.graphql;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.smallrye.graphql.api.ErrorCode;
import io.smallrye.graphql.execution.error.ExceptionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the library does with an exception, and before that a line in the log with the field and the
 * cause: the client learns no more than {@code System error} and the code {@code INTERNAL}.
 */
final class FaultLog implements DataFetcherExceptionHandler {
  private static final Logger LOG = Logger.getLogger(FaultLog.class);

  private final DataFetcherExceptionHandler library = new ExceptionHandler();

  /** Not the caller's fault. */
  @ErrorCode("INTERNAL")
  static final class Fault extends RuntimeException {
    Fault(Throwable cause) {
      super(cause);
    }
  }

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters broken) {
    Throwable cause = unwrapped(broken.getException());
    boolean refused =
        cause instanceof BadInput
            || cause instanceof NotYet
            || cause instanceof TooMuch
            || cause instanceof MutationGuard.Forbidden;
    if (!refused) {
      LOG.errorf(cause, "no answer at %s", broken.getPath());
    }
    return library.handleException(
        DataFetcherExceptionHandlerParameters.newExceptionParameters()
            .dataFetchingEnvironment(broken.getDataFetchingEnvironment())
            .exception(refused ? cause : new Fault(cause))
            .build());
  }

  private static Throwable unwrapped(Throwable thrown) {
    @Nullable Throwable cause = thrown.getCause();
    return thrown instanceof CompletionException && cause != null ? unwrapped(cause) : thrown;
  }
}
