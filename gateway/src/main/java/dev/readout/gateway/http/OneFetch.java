package dev.readout.gateway.http;

import dev.readout.gateway.execute.HeaderRules;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.query.Asked;
import dev.readout.gateway.query.Reception;
import dev.readout.gateway.response.Answer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Questions that were asked before and that one fetch answers, taken on the event loop from the
 * first byte to the last: for them the changes to a thread that waits and back would cost more than
 * all the rest. Whatever is not surely of that kind is left to {@link GraphqlRoutes}, and nothing
 * has been done about it then.
 */
final class OneFetch {
  private static final Logger LOG = Logger.getLogger(OneFetch.class);
  // Reading so much takes far less than a millisecond.
  private static final int MAX_BODY = 16_000;

  private final Reception reception;
  private final HeaderRules headers;
  private final Reply reply;
  private final Duration deadline;
  private final boolean isOn;

  OneFetch(
      Reception reception,
      HeaderRules headers,
      Reply reply,
      Duration deadline,
      boolean tracingOff) {
    this.reception = reception;
    this.headers = headers;
    this.reply = reply;
    this.deadline = deadline;
    // The span of a request is known to its thread, and there is none.
    this.isOn = tracingOff;
  }

  /** False: it is not of that kind. */
  boolean take(RoutingContext request) {
    var media = MediaType.accepted(request.request().getHeader("Accept"));
    if (!isOn
        || media == null
        || request.body().length() > MAX_BODY
        || !GraphqlRoutes.isJson(request.request().getHeader("Content-Type"))
        || request.request().getHeader("X-Readout-Plan") != null
        || request.request().getHeader("X-Readout-Cost") != null) {
      return false;
    }
    var asked = asked(request);
    if (asked == null || !reception.admitsAtOnce(asked)) {
      return false;
    }
    request.put(Reply.BEGAN, System.nanoTime());
    try {
      var admitted = reception.admit(asked, GraphqlRoutes.caller(request));
      var prepared = admitted.prepared();
      request.put(Reply.OPERATION, GraphqlRoutes.name(prepared.operation()));
      var context = new RequestContext(headers.passable(request.request().headers()), deadline);
      var stop =
          admitted.runner().start(prepared, context, answer -> answer(request, media, answer));
      request.addEndHandler(
          ended -> {
            if (ended.failed()) {
              stop.run();
            }
          });
    } catch (RequestRefused e) {
      reply.answer(request, media, Answer.refused(e.errors()));
    } catch (RuntimeException e) {
      LOG.error("request failed", e);
      reply.refuse(request, media, 500, ErrorCode.INTERNAL_SERVER_ERROR, "The gateway failed.");
    }
    return true;
  }

  private void answer(RoutingContext request, MediaType media, Answer answer) {
    if (!request.response().closed()) {
      reply.answer(request, media, answer);
    }
  }

  private static @Nullable Asked asked(RoutingContext request) {
    var text = request.body().asString();
    try {
      return text == null || HttpQuestion.isBatch(text)
          ? null
          : HttpQuestion.ofBody(text, 0).getFirst();
    } catch (Asked.Malformed e) {
      return null;
    }
  }
}
