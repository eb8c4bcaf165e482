package dev.readout.gateway.execute;

/** Subscriptions to subgraphs. */
public interface EventSource {

  /** Called one event at a time; after {@code ended} or {@code failed} nothing more comes. */
  interface Listener {
    void next(SubgraphAnswer event);

    void ended();

    void failed(SubgraphFailure failure);
  }

  /** Starts a subscription; closing the result ends it. */
  AutoCloseable open(SubgraphRequest request, Listener listener);
}
