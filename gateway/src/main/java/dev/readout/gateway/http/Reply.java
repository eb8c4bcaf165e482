package dev.readout.gateway.http;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.response.Answer;
import dev.readout.gateway.response.JsonText;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Writes answers to HTTP: which status, which media type. */
final class Reply {
  /** Under these names a request keeps when it began and what it asks. */
  static final String BEGAN = "readout.began";

  static final String OPERATION = "readout.operation";
  // The statuses of the draft of GraphQL over HTTP that are newer than most clients.
  private static final int PARTIAL = 294;
  private static final int NOT_VALID = 422;
  private static final int OK = 200;
  // What fits into one packet anyway is not worth the work.
  private static final int WORTH_COMPRESSING = 1_400;
  private static final Map<ErrorCode, Integer> ALWAYS =
      Map.of(
          ErrorCode.UNAUTHENTICATED, 401,
          ErrorCode.FORBIDDEN, 403,
          ErrorCode.DOCUMENT_NOT_TRUSTED, 403,
          ErrorCode.CSRF_PREVENTED, 403,
          ErrorCode.RATE_LIMITED, 429,
          ErrorCode.PERSISTED_QUERY_NOT_FOUND, OK,
          ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, OK);

  private final Metrics metrics;
  private final boolean draftStatusCodes;
  private final RequestLog log;

  Reply(Metrics metrics, RequestLog log, boolean draftStatusCodes) {
    this.metrics = metrics;
    this.log = log;
    this.draftStatusCodes = draftStatusCodes;
  }

  void answer(RoutingContext request, MediaType media, Answer answer) {
    send(request, media, status(media, answer), answer);
  }

  /** A batch is one answer of several: each says by itself how it went. */
  void answers(RoutingContext request, MediaType media, List<Answer> answers) {
    answers.forEach(answer -> note(request, OK, answer));
    write(request, media, OK, JsonText.of(answers.stream().map(Answer::toJson).toList()));
  }

  void refuse(RoutingContext request, MediaType media, int status, ErrorCode code, String message) {
    send(request, media, status, Answer.refused(List.of(GraphqlError.of(code, message))));
  }

  private int status(MediaType media, Answer answer) {
    if (!answer.hasData()) {
      var code = answer.errors().getFirst().code();
      var always = ALWAYS.get(code);
      if (always != null) {
        return always;
      }
      return draftStatusCodes
              && media == MediaType.GRAPHQL
              && code != ErrorCode.GRAPHQL_PARSE_FAILED
          ? NOT_VALID
          : media.refusedStatus();
    }
    boolean isPartial = answer.data() != null && !answer.errors().isEmpty();
    return draftStatusCodes && media == MediaType.GRAPHQL && isPartial ? PARTIAL : OK;
  }

  private void send(RoutingContext request, MediaType media, int status, Answer answer) {
    note(request, status, answer);
    if (status == 401) {
      request.response().putHeader("WWW-Authenticate", "Bearer");
    } else if (status == 429) {
      request.response().putHeader("Retry-After", "1");
    }
    write(request, media, status, answer.text());
  }

  private void note(RoutingContext request, int status, Answer answer) {
    Long began = request.get(BEGAN);
    var took = Duration.ofNanos(began == null ? 0 : System.nanoTime() - began);
    metrics.answered(answer, took);
    String operation = request.get(OPERATION);
    log.answered(operation == null ? "-" : operation, status, answer, took);
  }

  private static void write(RoutingContext request, MediaType media, int status, JsonText body) {
    var response = request.response();
    if (body.length() >= WORTH_COMPRESSING) {
      // Quarkus marks answers as not to be compressed; without the mark the client's wish counts.
      response.headers().remove("Content-Encoding");
    }
    response
        .setStatusCode(status)
        .putHeader("Content-Type", media.header())
        .end(Texts.buffer(body));
  }
}
