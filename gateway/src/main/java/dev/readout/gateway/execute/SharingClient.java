package dev.readout.gateway.execute;

import dev.readout.gateway.operation.ErrorCode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Makes identical requests that are on their way at the same time one request. Identical means the
 * subgraph, the document, the variables and every header passed on, so nobody sees what another may
 * see. Mutations are never shared.
 */
public final class SharingClient implements SubgraphClient {
  private final SubgraphClient client;
  private final Runnable shared;
  private final Map<Key, Flight> onTheirWay = new ConcurrentHashMap<>();

  private record Key(
      String subgraph,
      String document,
      Map<String, @Nullable Object> variables,
      Map<String, String> headers) {}

  /** A request on its way, and whether anybody but the first asker waits for it. */
  private static final class Flight {
    private final CompletableFuture<SubgraphAnswer> answer = new CompletableFuture<>();
    private boolean isJoined;
    private boolean isOver;

    synchronized boolean join() {
      isJoined = !isOver;
      return isJoined;
    }

    /** What the first asker gets: with nobody else it is theirs to write into. */
    synchronized SubgraphAnswer land(SubgraphAnswer landed) {
      isOver = true;
      var given = isJoined ? landed.shared() : landed;
      answer.complete(given);
      return given;
    }

    synchronized void fail(Exception why) {
      isOver = true;
      answer.completeExceptionally(why);
    }
  }

  /** {@code shared} is told whenever a request was spared. */
  public SharingClient(SubgraphClient client, Runnable shared) {
    this.client = client;
    this.shared = shared;
  }

  @Override
  public SubgraphAnswer send(SubgraphRequest request) throws SubgraphFailure, InterruptedException {
    if (!request.isIdempotent()) {
      return client.send(request);
    }
    var key =
        new Key(request.subgraph(), request.document(), request.variables(), request.headers());
    var own = new Flight();
    var first = onTheirWay.putIfAbsent(key, own);
    if (first != null) {
      return first.join() ? join(first, request) : client.send(request);
    }
    try {
      return own.land(client.send(request));
    } catch (SubgraphFailure | InterruptedException | RuntimeException e) {
      own.fail(e);
      throw e;
    } finally {
      onTheirWay.remove(key);
    }
  }

  private SubgraphAnswer join(Flight first, SubgraphRequest request)
      throws SubgraphFailure, InterruptedException {
    shared.run();
    try {
      return first.answer.get(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SubgraphFailure failure) {
        throw failure;
      }
      // The first asker was cut off, which says nothing about the subgraph: ask for ourselves.
      return client.send(request);
    } catch (TimeoutException e) {
      throw new SubgraphFailure(
          ErrorCode.SUBGRAPH_TIMEOUT, "The subgraph did not answer in time.", e);
    }
  }
}
