package dev.readout.entity.graphql;

import graphql.ExecutionResult;
import io.opentelemetry.context.Context;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers the usual question (a POST of JSON to {@code /graphql}) from its first byte to its last
 * on one thread of a few: the library would hand each batch of a question to another thread and
 * back, and build the answer twice before it is sent. Everything else - other methods, sockets,
 * other types of content - goes on to the library's own route behind this one.
 */
@ApplicationScoped
public class QuestionRoute {
  /** After filters and the upgrade to a socket (-99), before the library's route. */
  private static final int ORDER = -50;

  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final String JSON = "application/json";
  private static final String GRAPHQL = "application/graphql-response+json";

  private static final String UTF_8 = "; charset=UTF-8";

  private static final String TOO_MANY =
      "{\"errors\":[{\"message\":\"too many questions at once; ask again\",\"extensions\":"
          + "{\"code\":\"OVERLOADED\"}}]}";

  private final Provider<ExecutionService> library;
  private final CurrentVertxRequest current;
  private final QuestionThreads threads;
  private final long mostBytes;

  /** Made once: looking a provider up takes longer than reading a question. */
  private final JsonReaderFactory readers = JsonProvider.provider().createReaderFactory(Map.of());

  public QuestionRoute(
      Provider<ExecutionService> library,
      CurrentVertxRequest current,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M")
          MemorySize mostBytes,
      @ConfigProperty(name = "readout.questions.at-once", defaultValue = "0") int atOnce,
      @ConfigProperty(name = "readout.questions.waiting", defaultValue = "256") int waiting) {
    this.library = library;
    this.current = current;
    this.mostBytes = mostBytes.asLongValue();
    this.threads = new QuestionThreads(atOnce, waiting);
  }

  void install(@Observes Router router) {
    router
        .post("/graphql")
        .order(ORDER)
        .handler(BodyHandler.create(false).setBodyLimit(mostBytes))
        .handler(this::ask);
  }

  @PreDestroy
  void close() {
    threads.close();
  }

  private void ask(RoutingContext request) {
    String type = answerType(request);
    JsonObject question = type == null ? null : question(request);
    if (type == null || question == null) {
      request.next();
      return;
    }
    request.response().putHeader(HttpHeaders.CONTENT_TYPE, type);
    try {
      threads.execute(Context.current().wrap(() -> answer(question, request)));
    } catch (RejectedExecutionException e) {
      request
          .response()
          .setStatusCode(UNAVAILABLE)
          .putHeader(HttpHeaders.RETRY_AFTER, "1")
          .end(TOO_MANY);
    }
  }

  private void answer(JsonObject question, RoutingContext request) {
    ManagedContext scope = Arc.container().requestContext();
    InjectableContext.ContextState state = scope.activate();
    try {
      current.setCurrent(request);
      Map<String, Object> given = new ConcurrentHashMap<>();
      // The names under which the library's fetchers look these up.
      given.put("runBlocking", true);
      given.put("state", state);
      given.put("httpHeaders", headers(request.request().headers()));
      library.get().executeSync(question, given, new Writer(request));
    } catch (RuntimeException e) {
      request.fail(e);
    } finally {
      // Fetchers leave the thread without the scope that they were called in.
      scope.deactivate();
      scope.destroy(state);
    }
  }

  /** What the library would answer with, as far as that is one of the two usual types. */
  private static @Nullable String answerType(RoutingContext request) {
    if (request.request().query() != null) {
      return null;
    }
    String content = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
    if (content != null && !content.startsWith(JSON)) {
      return null;
    }
    if (request.request().getHeader(HttpHeaders.ACCEPT) == null) {
      return GRAPHQL + UTF_8;
    }
    for (MIMEHeader accepted : request.parsedHeaders().accept()) {
      switch (accepted.rawValue()) {
        case JSON, GRAPHQL -> {
          return accepted.rawValue();
        }
        case "*/*" -> {
          return GRAPHQL + UTF_8;
        }
        default -> {
          if (accepted.rawValue().startsWith("application/")) {
            return null; // with parameters, or another kind of JSON
          }
        }
      }
    }
    return null;
  }

  private @Nullable JsonObject question(RoutingContext request) {
    String body = request.body().asString(StandardCharsets.UTF_8.name());
    if (body == null) {
      return null;
    }
    try (JsonReader reader = readers.createReader(new StringReader(body))) {
      return reader.readObject();
    } catch (JsonException e) {
      return null; // the library knows what to say of it
    }
  }

  private static Map<String, List<String>> headers(MultiMap headers) {
    Map<String, List<String>> all = new HashMap<>();
    headers.names().forEach(name -> all.put(name, headers.getAll(name)));
    return all;
  }

  private record Writer(RoutingContext request) implements ExecutionResponseWriter {
    @Override
    public void write(ExecutionResponse response) {
      ExecutionResult result = response.getExecutionResult();
      // Errors are rare, and the library knows their form.
      Buffer answer =
          result.getErrors().isEmpty()
              ? AnswerText.of(result)
              : Buffer.buffer(response.getExecutionResultAsString());
      request.response().setStatusCode(OK).end(answer);
    }

    @Override
    public void fail(Throwable thrown) {
      request.fail(thrown);
    }
  }
}
