package dev.readout.gateway.operation;

import java.util.List;

/** The request is wrong and nothing of it is executed; carries what the client is told. */
public final class RequestRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<GraphqlError> errors;

  public RequestRefused(List<GraphqlError> errors) {
    super(errors.toString(), null, false, false);
    this.errors = List.copyOf(errors);
  }

  public RequestRefused(ErrorCode code, String message) {
    this(List.of(GraphqlError.of(code, message)));
  }

  public List<GraphqlError> errors() {
    return errors;
  }
}
