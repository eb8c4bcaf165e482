package dev.readout.gateway.subscribe;

import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.execute.WebSocketEvents;
import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.query.SubscriptionListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs any operation as a stream: a subscription as it is, a query or mutation as a stream of one.
 */
final class Operations {
  private static final AutoCloseable NOTHING = () -> {};

  private Operations() {}

  static AutoCloseable start(
      QueryRunner runner,
      RequestContext context,
      Map<?, ?> payload,
      SubscriptionListener listener) {
    try {
      var prepared = runner.prepare(question(payload));
      if (prepared.operation().kind() == Operation.Kind.SUBSCRIPTION
          && !prepared.plan().fetches().isEmpty()) {
        var events = new WebSocketEvents(runner.supergraph().subgraphs());
        return runner.subscribe(prepared, context, events, listener);
      }
      listener.next(runner.run(prepared, context));
      listener.ended();
    } catch (RequestRefused e) {
      listener.failed(e.errors());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      listener.failed(
          List.of(GraphqlError.of(ErrorCode.INTERNAL_SERVER_ERROR, "The gateway stops.")));
    }
    return NOTHING;
  }

  private static Question question(Map<?, ?> payload) {
    if (!(payload.get("query") instanceof String text)) {
      throw new RequestRefused(ErrorCode.BAD_USER_INPUT, "'query' is missing or not a string.");
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    if (payload.get("variables") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> values.put(String.valueOf(name), value));
    }
    return new Question(
        text, payload.get("operationName") instanceof String name ? name : null, values);
  }
}
