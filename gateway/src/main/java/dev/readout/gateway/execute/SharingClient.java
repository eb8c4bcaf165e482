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
  private final Map<Key, CompletableFuture<SubgraphAnswer>> onTheirWay = new ConcurrentHashMap<>();

  private record Key(
      String subgraph,
      String document,
      Map<String, @Nullable Object> variables,
      Map<String, String> headers) {}

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
    var own = new CompletableFuture<SubgraphAnswer>();
    var first = onTheirWay.putIfAbsent(key, own);
    if (first != null) {
      shared.run();
      return join(first, request);
    }
    try {
      var answer = client.send(request);
      own.complete(answer);
      return answer;
    } catch (SubgraphFailure | InterruptedException | RuntimeException e) {
      own.completeExceptionally(e);
      throw e;
    } finally {
      onTheirWay.remove(key);
    }
  }

  private SubgraphAnswer join(CompletableFuture<SubgraphAnswer> first, SubgraphRequest request)
      throws SubgraphFailure, InterruptedException {
    try {
      return first.get(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
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
