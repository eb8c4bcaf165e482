package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.gateway.execute.SubgraphAnswer;
import dev.readout.gateway.execute.SubgraphRequest;
import dev.readout.gateway.http.TracedClient;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A fetch has a span below the request's, also on a thread of its own, and the subgraph hears it.
 */
final class TracedClientTest {
  private final List<SpanData> spans = new ArrayList<>();
  private final List<Map<String, String>> headers = new ArrayList<>();

  @Test
  void aFetchHasASpanBelowTheRequest() throws Exception {
    try (var provider =
        SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(kept())).build()) {
      var tracer = provider.get("test");
      var client =
          new TracedClient(
              request -> {
                headers.add(request.headers());
                return new SubgraphAnswer(null, List.of());
              },
              tracer);
      var request = tracer.spanBuilder("request").startSpan();
      Thread.ofVirtual()
          .start(
              TracedClient.below(
                  Context.root().with(request),
                  () -> join(Thread.ofVirtual().start(() -> ask(client)))))
          .join();
      request.end();
      assertEquals(List.of("fetch a", "request"), spans.stream().map(SpanData::getName).toList());
      assertEquals(request.getSpanContext().getSpanId(), spans.getFirst().getParentSpanId());
      assertTrue(
          String.valueOf(headers.getFirst().get("traceparent"))
              .contains(spans.getFirst().getSpanId()));
    }
  }

  private static void ask(TracedClient client) {
    try {
      client.send(new SubgraphRequest("a", "{x}", Map.of(), Map.of(), true, Duration.ofSeconds(1)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private SpanExporter kept() {
    return new SpanExporter() {
      @Override
      public CompletableResultCode export(Collection<SpanData> ended) {
        spans.addAll(ended);
        return CompletableResultCode.ofSuccess();
      }

      @Override
      public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
      }

      @Override
      public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
      }
    };
  }
}
