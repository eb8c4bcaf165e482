package dev.readout.gateway.subscribe;

import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.query.Asked;
import dev.readout.gateway.query.Caller;
import dev.readout.gateway.query.Presence;
import dev.readout.gateway.query.Reception;
import dev.readout.gateway.query.SubscriptionListener;
import java.util.List;
import java.util.Map;

/**
 * Runs any operation as a stream: a subscription as it is, a query or mutation as a stream of one.
 */
final class Operations {
  private static final AutoCloseable NOTHING = () -> {};

  private Operations() {}

  static AutoCloseable start(
      Reception reception,
      Caller caller,
      RequestContext context,
      Presence presence,
      Map<?, ?> payload,
      SubscriptionListener listener) {
    try {
      var admitted = reception.admit(Asked.of(payload), caller);
      var runner = admitted.runner();
      var prepared = admitted.prepared();
      if (prepared.operation().kind() == Operation.Kind.SUBSCRIPTION
          && !prepared.plan().fetches().isEmpty()) {
        return runner.subscribe(prepared, context, listener);
      }
      presence.begin(prepared.operation().kind());
      try {
        listener.next(runner.run(prepared, context));
      } finally {
        presence.end();
      }
      listener.ended();
    } catch (RequestRefused e) {
      listener.failed(e.errors());
    } catch (Asked.Malformed e) {
      listener.failed(
          List.of(GraphqlError.of(ErrorCode.BAD_USER_INPUT, String.valueOf(e.getMessage()))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      listener.failed(
          List.of(GraphqlError.of(ErrorCode.INTERNAL_SERVER_ERROR, "The gateway stops.")));
    }
    return NOTHING;
  }
}
