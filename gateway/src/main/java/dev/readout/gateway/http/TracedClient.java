package dev.readout.gateway.http;

import dev.readout.gateway.execute.SubgraphAnswer;
import dev.readout.gateway.execute.SubgraphClient;
import dev.readout.gateway.execute.SubgraphFailure;
import dev.readout.gateway.execute.SubgraphRequest;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.TreeMap;

/**
 * A span for each fetch, below the span of the client's request, and told on to the subgraph
 * ({@code traceparent}). Costs nothing while OpenTelemetry is off.
 */
public final class TracedClient implements SubgraphClient {
  // Fetches run on virtual threads that a request's thread starts; those inherit this.
  private static final InheritableThreadLocal<Context> REQUEST = new InheritableThreadLocal<>();

  private final SubgraphClient client;
  private final Tracer tracer;

  public TracedClient(SubgraphClient client, Tracer tracer) {
    this.client = client;
    this.tracer = tracer;
  }

  /** Does the work of one request below the span that is current where this is called. */
  public static Runnable below(Context context, Runnable work) {
    return () -> {
      REQUEST.set(context);
      work.run();
    };
  }

  /** The span of the request that this thread works for. */
  static Span request() {
    var context = REQUEST.get();
    return context == null ? Span.getInvalid() : Span.fromContext(context);
  }

  @Override
  public SubgraphAnswer send(SubgraphRequest request) throws SubgraphFailure, InterruptedException {
    var current = REQUEST.get();
    var parent = current == null ? Context.root() : current;
    var span =
        tracer
            .spanBuilder("fetch " + request.subgraph())
            .setParent(parent)
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute("graphql.subgraph", request.subgraph())
            .setAttribute("graphql.document", request.document())
            .startSpan();
    if (!span.getSpanContext().isValid()) {
      return client.send(request);
    }
    try {
      var headers = new TreeMap<>(request.headers());
      W3CTraceContextPropagator.getInstance()
          .inject(
              parent.with(span),
              headers,
              (carrier, name, value) -> {
                if (carrier != null) {
                  carrier.put(name, value);
                }
              });
      var answer = client.send(request.with(headers));
      if (!answer.errors().isEmpty()) {
        span.setStatus(StatusCode.ERROR, "SUBGRAPH_ERROR");
      }
      return answer;
    } catch (SubgraphFailure e) {
      span.setStatus(StatusCode.ERROR, e.code().name());
      throw e;
    } finally {
      span.end();
    }
  }
}
