package dev.readout.gateway.http;

import dev.readout.gateway.execute.AnswerReader;
import dev.readout.gateway.execute.SubgraphAnswer;
import dev.readout.gateway.execute.SubgraphClient;
import dev.readout.gateway.execute.SubgraphFailure;
import dev.readout.gateway.execute.SubgraphRequest;
import dev.readout.gateway.operation.ErrorCode;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Subgraphs over HTTP by Vert.x: bytes move on its event loops and connections are kept, while the
 * caller's virtual thread waits.
 */
public final class VertxSubgraphClient implements SubgraphClient {
  private static final int CONNECT_MILLIS = 3_000;
  // More connections to one subgraph do not make it faster; more waiting than this is an outage.
  private static final int CONNECTIONS = 256;
  private static final int WAITING = 10_000;
  // Shorter than servers and balancers commonly keep an idle connection.
  private static final int KEPT_SECONDS = 20;
  // Reading so many bytes takes less than a millisecond; others must not wait longer for the loop.
  private static final int LONG = 100_000;

  // Each change of threads costs more than all else that a small request needs: what belongs to one
  // request of a client stays on the event loop that it came on. Fetches run on virtual threads
  // that a request's thread starts; those inherit this.
  private static final InheritableThreadLocal<@Nullable Context> LOOP =
      new InheritableThreadLocal<>();

  private final Map<String, RequestOptions> targets = new TreeMap<>();
  private final long maxBytes;
  private final Vertx vertx;
  private final HttpClient http;

  /** {@code maxBytes}: a longer answer is refused, so that one subgraph cannot fill the memory. */
  public VertxSubgraphClient(
      Vertx vertx, HttpClient http, Map<String, String> urls, long maxBytes) {
    this.vertx = vertx;
    this.http = http;
    this.maxBytes = maxBytes;
    urls.forEach(
        (name, url) -> {
          var target = target(url);
          if (target != null) {
            targets.put(name, target);
          }
        });
  }

  /** Does the work of one request; its fetches use the event loop where this is called. */
  public static Runnable onThisLoop(Runnable work) {
    var here = Vertx.currentContext();
    return () -> {
      LOOP.set(here);
      work.run();
    };
  }

  /** The connections to all subgraphs; they outlive a supergraph. */
  public static HttpClient connections(Vertx vertx) {
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setConnectTimeout(CONNECT_MILLIS)
            .setMaxPoolSize(CONNECTIONS)
            .setMaxWaitQueueSize(WAITING)
            .setKeepAliveTimeout(KEPT_SECONDS)
            // TracedClient makes the span of a fetch.
            .setTracingPolicy(TracingPolicy.IGNORE));
  }

  private static @Nullable RequestOptions target(String url) {
    try {
      return new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(url);
    } catch (RuntimeException e) {
      return null;
    }
  }

  @Override
  public SubgraphAnswer send(SubgraphRequest request) throws SubgraphFailure, InterruptedException {
    var target = targets.get(request.subgraph());
    if (target == null) {
      throw unknownAddress();
    }
    var exchange = new Exchange(request, maxBytes);
    try {
      Runnable open =
          () -> http.request(target, opened -> exchange.opened(opened.result(), opened.cause()));
      var loop = LOOP.get();
      if (loop == null) {
        open.run();
      } else {
        loop.runOnContext(ignored -> open.run());
      }
      var body = exchange.done.get(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
      return AnswerReader.read(exchange.status, body);
    } catch (TimeoutException e) {
      throw reason(e);
    } catch (ExecutionException e) {
      throw reason(e.getCause());
    } finally {
      exchange.giveUp();
    }
  }

  /** On the event loop where this is called; a long answer is read elsewhere. */
  @Override
  public Runnable send(SubgraphRequest request, Taker taker) {
    var target = targets.get(request.subgraph());
    if (target == null) {
      taker.fail(unknownAddress());
      return () -> {};
    }
    var exchange = new Exchange(request, maxBytes);
    long timer =
        vertx.setTimer(
            Math.max(1, request.timeout().toMillis()),
            late -> exchange.done.completeExceptionally(new TimeoutException()));
    exchange.done.whenComplete(
        (body, failure) -> {
          vertx.cancelTimer(timer);
          if (failure != null) {
            exchange.giveUp();
            if (!(failure instanceof CancellationException)) {
              taker.fail(reason(failure));
            }
          } else if (body.length > LONG) {
            Thread.ofVirtual().name("answer").start(() -> take(exchange.status, body, taker));
          } else {
            take(exchange.status, body, taker);
          }
        });
    http.request(target, opened -> exchange.opened(opened.result(), opened.cause()));
    return exchange::giveUp;
  }

  private static void take(int status, byte[] body, Taker taker) {
    SubgraphAnswer answer;
    try {
      answer = AnswerReader.read(status, body);
    } catch (SubgraphFailure e) {
      taker.fail(e);
      return;
    }
    taker.take(answer);
  }

  private static SubgraphFailure unknownAddress() {
    return new SubgraphFailure(
        ErrorCode.SUBGRAPH_UNREACHABLE, "The subgraph has no address that can be used.");
  }

  private static SubgraphFailure reason(@Nullable Throwable failure) {
    return switch (failure) {
      case SubgraphFailure known -> known;
      case TimeoutException late ->
          new SubgraphFailure(
              ErrorCode.SUBGRAPH_TIMEOUT, "The subgraph did not answer in time.", late);
      case null, default ->
          new SubgraphFailure(
              ErrorCode.SUBGRAPH_UNREACHABLE, "The subgraph could not be reached.", failure);
    };
  }

  /** One request on the event loop; {@code done} is what the caller waits for. */
  private static final class Exchange {
    private final SubgraphRequest request;
    private final long maxBytes;
    private final Buffer bytes = Buffer.buffer();
    private final CompletableFuture<byte[]> done = new CompletableFuture<>();
    private volatile @Nullable HttpClientRequest sent;
    private volatile int status;

    Exchange(SubgraphRequest request, long maxBytes) {
      this.request = request;
      this.maxBytes = maxBytes;
    }

    void opened(@Nullable HttpClientRequest open, @Nullable Throwable failure) {
      if (open == null) {
        done.completeExceptionally(failure == null ? new IllegalStateException() : failure);
        return;
      }
      sent = open;
      if (done.isDone()) {
        open.reset();
        return;
      }
      open.putHeader("Content-Type", "application/json");
      open.putHeader("Accept", SubgraphRequest.ACCEPT);
      request.headers().forEach(open::putHeader);
      open.exceptionHandler(done::completeExceptionally);
      open.response().onSuccess(this::answered).onFailure(done::completeExceptionally);
      open.end(Texts.buffer(request.body()));
    }

    private void answered(HttpClientResponse response) {
      status = response.statusCode();
      response.exceptionHandler(done::completeExceptionally);
      response.handler(
          chunk -> {
            if (bytes.length() + (long) chunk.length() > maxBytes) {
              done.completeExceptionally(
                  new SubgraphFailure(
                      ErrorCode.SUBGRAPH_MALFORMED, "The subgraph's answer is too long."));
              response.request().reset();
            } else {
              bytes.appendBuffer(chunk);
            }
          });
      response.endHandler(end -> done.complete(bytes.getBytes()));
    }

    /** After the answer this does nothing; before it, nobody waits any more. */
    void giveUp() {
      if (done.isDone() && !done.isCompletedExceptionally()) {
        return;
      }
      done.cancel(false);
      var open = sent;
      if (open != null) {
        open.reset();
      }
    }
  }
}
