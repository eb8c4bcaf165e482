package dev.readout.gateway.query;

import dev.readout.gateway.execute.EventSource;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.execute.SubgraphAnswer;
import dev.readout.gateway.execute.SubgraphFailure;
import dev.readout.gateway.operation.GraphqlError;
import java.util.List;

/** Completes events one after the other, so that they reach the client in their order. */
final class EventCompletion implements EventSource.Listener {
  private final QueryRunner runner;
  private final QueryRunner.Prepared prepared;
  private final RequestContext context;
  private final SubscriptionListener listener;

  EventCompletion(
      QueryRunner runner,
      QueryRunner.Prepared prepared,
      RequestContext context,
      SubscriptionListener listener) {
    this.runner = runner;
    this.prepared = prepared;
    this.context = context;
    this.listener = listener;
  }

  @Override
  public void next(SubgraphAnswer event) {
    try {
      listener.next(runner.complete(prepared, context, event));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void ended() {
    listener.ended();
  }

  @Override
  public void failed(SubgraphFailure failure) {
    listener.failed(List.of(GraphqlError.of(failure.code(), String.valueOf(failure.getMessage()))));
  }
}
