package dev.readout.gateway.http;

import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.response.Answer;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** A line for each request; its numbers stand in fields of their own where lines are JSON. */
final class RequestLog {
  private static final Logger LOG = Logger.getLogger("readout.request");

  private final boolean isOn;

  RequestLog(boolean isOn) {
    this.isOn = isOn;
  }

  void answered(String what, int status, Answer answer, Duration took) {
    if (!isOn) {
      return;
    }
    var codes =
        answer.errors().stream()
            .map(GraphqlError::code)
            .map(Enum::name)
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
    var trace = TracedClient.request().getSpanContext();
    MDC.put("operation", what);
    MDC.put("status", status);
    MDC.put("outcome", answer.outcome());
    MDC.put("errors", codes);
    MDC.put("millis", took.toMillis());
    if (trace.isValid()) {
      MDC.put("traceId", trace.getTraceId());
    }
    LOG.infof("%s %d %s %s %d ms", what, status, answer.outcome(), codes, took.toMillis());
    MDC.clear();
  }
}
