package dev.readout.gateway.execute;

import dev.readout.gateway.operation.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A subgraph gave no answer that can be used. The message is fit for clients. */
public final class SubgraphFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public SubgraphFailure(ErrorCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public SubgraphFailure(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }
}
