package dev.readout.gateway.execute;

/** Carries requests to subgraphs. Thread safe. */
public interface SubgraphClient {

  /** Waits for the answer. */
  SubgraphAnswer send(SubgraphRequest request) throws SubgraphFailure, InterruptedException;

  /** Who gets an answer later: one of both, once, on whatever thread it comes. */
  interface Taker {
    void take(SubgraphAnswer answer);

    void fail(SubgraphFailure failure);
  }

  /**
   * The same for one who does not wait, for whom a change of threads would cost more than the
   * request. Running the result gives the request up: then nothing need come any more.
   */
  default Runnable send(SubgraphRequest request, Taker taker) {
    var waiting =
        Thread.ofVirtual()
            .name("fetch-" + request.subgraph())
            .start(
                () -> {
                  try {
                    taker.take(send(request));
                  } catch (SubgraphFailure e) {
                    taker.fail(e);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    return waiting::interrupt;
  }
}
