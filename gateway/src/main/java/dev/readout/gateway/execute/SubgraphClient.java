package dev.readout.gateway.execute;

/** Carries requests to subgraphs and waits for the answer. Thread safe. */
public interface SubgraphClient {
  SubgraphAnswer send(SubgraphRequest request) throws SubgraphFailure, InterruptedException;
}
