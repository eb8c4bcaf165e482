package dev.readout.gateway.query;

import dev.readout.gateway.execute.EventSource;
import dev.readout.gateway.execute.PlanExecutor;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.execute.SubgraphAnswer;
import dev.readout.gateway.execute.SubgraphClient;
import dev.readout.gateway.execute.SubgraphRequest;
import dev.readout.gateway.execute.WebSocketEvents;
import dev.readout.gateway.operation.Documents;
import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.OperationReader;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.plan.Planner;
import dev.readout.gateway.plan.PlanningException;
import dev.readout.gateway.plan.QueryPlan;
import dev.readout.gateway.response.Answer;
import dev.readout.gateway.response.AnswerWriter;
import dev.readout.gateway.response.ResponseTree;
import dev.readout.gateway.supergraph.Supergraph;
import graphql.language.Document;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole path of a question: text, document, operation, plan, response tree, answer. One runner
 * serves one supergraph; a new supergraph gets a new runner.
 */
public final class QueryRunner {
  // Documents and plans of the questions asked last; an application asks some hundred different
  // ones.
  private static final int CACHED = 2_000;

  private final Supergraph graph;
  private final Planner planner;
  private final PlanExecutor executor;
  private final Introspection introspection;
  private final Limits limits;
  private final EventSource events;
  private final BoundedCache<String, Known> documents = new BoundedCache<>(CACHED);
  private final BoundedCache<String, Planned> plans = new BoundedCache<>(CACHED);

  private final Consumer<Duration> onPlanned;
  private final AtomicLong sameText = new AtomicLong();

  /** A text asked before, with the plans of its operations by name. */
  private record Known(Document document, Map<String, Planned> planned) {}

  private record Planned(Operation operation, QueryPlan plan) {}

  /** A question made ready to run. */
  public record Prepared(
      Document document,
      Operation operation,
      QueryPlan plan,
      Map<String, @Nullable Object> variables,
      QuestionSize size) {}

  public QueryRunner(Supergraph graph, SubgraphClient client) {
    this(graph, client, Limits.DEFAULT);
  }

  public QueryRunner(Supergraph graph, SubgraphClient client, Limits limits) {
    this(graph, client, new WebSocketEvents(graph.subgraphs()), limits, took -> {});
  }

  /** {@code onPlanned} is told how long each planning took. */
  public QueryRunner(
      Supergraph graph,
      SubgraphClient client,
      EventSource events,
      Limits limits,
      Consumer<Duration> onPlanned) {
    this.onPlanned = onPlanned;
    this.limits = limits;
    this.events = events;
    this.graph = graph;
    this.planner = new Planner(graph);
    this.executor = new PlanExecutor(client);
    this.introspection = new Introspection(graph.publicSchema());
  }

  public Supergraph supergraph() {
    return graph;
  }

  /** Parses, validates and plans; refuses what cannot be run. */
  public Prepared prepare(Question question) {
    var known =
        documents.get(
            question.text(),
            text -> {
              var document = Documents.read(graph.publicSchema(), text);
              return new Known(document, new ConcurrentHashMap<>());
            });
    var definition = Documents.choose(known.document(), question.operationName());
    var variables = Documents.coerce(graph.publicSchema(), definition, question.variables());
    var size = QuestionSize.of(graph.publicSchema(), known.document(), definition, variables);
    size.check(limits);
    var name = definition.getName() == null ? "" : definition.getName();
    var planned = known.planned().get(name);
    if (planned == null) {
      planned = planned(OperationReader.read(graph, known.document(), definition));
      known.planned().put(name, planned);
    } else {
      sameText.incrementAndGet();
    }
    return new Prepared(known.document(), planned.operation(), planned.plan(), variables, size);
  }

  /**
   * Operations that differ in names and layout only share a plan; introspection is answered from
   * the very document, so it does not.
   */
  private Planned planned(Operation operation) {
    return operation.hasIntrospection()
        ? new Planned(operation, plan(operation))
        : plans.get(operation.normalForm(), form -> new Planned(operation, plan(operation)));
  }

  private QueryPlan plan(Operation operation) {
    long start = System.nanoTime();
    try {
      return planner.plan(operation);
    } catch (PlanningException e) {
      throw new RequestRefused(
          ErrorCode.PLANNING_FAILED, "The question cannot be planned: " + e.getMessage());
    } finally {
      onPlanned.accept(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /** Fetches what the plan says and writes the answer. */
  public Answer run(Prepared prepared, RequestContext context) throws InterruptedException {
    var schema =
        introspection.answer(prepared.document(), prepared.operation(), prepared.variables());
    var tree = new ResponseTree(graph);
    executor.execute(prepared.plan(), prepared.variables(), context, tree);
    return write(prepared, tree, schema);
  }

  /**
   * Starts a subscription: each event of the subgraph is completed from the others and given to the
   * listener as an answer. Closing the result ends it.
   */
  public AutoCloseable subscribe(
      Prepared prepared, RequestContext context, SubscriptionListener listener) {
    var first = prepared.plan().fetches().getFirst();
    var values = prepared.plan().values(prepared.variables());
    var variables = new LinkedHashMap<String, @Nullable Object>();
    first.variables().stream()
        .filter(values::containsKey)
        .forEach(name -> variables.put(name, values.get(name)));
    var request =
        new SubgraphRequest(
            first.subgraph(),
            first.document(),
            variables,
            context.headers(),
            false,
            context.deadline());
    return events.open(request, new EventCompletion(this, prepared, context, listener));
  }

  /** The answer to one event: its own data, and what the rest of the plan adds to it. */
  Answer complete(Prepared prepared, RequestContext context, SubgraphAnswer event)
      throws InterruptedException {
    var tree = new ResponseTree(graph);
    var first = prepared.plan().fetches().getFirst();
    PlanExecutor.take(event, first, tree.places(List.of(), null), tree);
    executor.execute(prepared.plan(), prepared.variables(), context, tree, 1);
    return write(prepared, tree, Map.of());
  }

  private Answer write(Prepared prepared, ResponseTree tree, Map<String, Object> schema) {
    return AnswerWriter.write(
        graph, prepared.operation(), prepared.plan().names(), tree, prepared.variables(), schema);
  }

  /** From text to answer; what is wrong with the question is an answer too. */
  public Answer ask(Question question, RequestContext context) throws InterruptedException {
    try {
      return run(prepare(question), context);
    } catch (RequestRefused e) {
      return Answer.refused(e.errors());
    }
  }

  /** Documents and plans are made anew when they are asked for next. */
  public void forgetPlans() {
    plans.clear();
    documents.clear();
  }

  /** How many plans are at hand. */
  public int planCacheSize() {
    return plans.size();
  }

  public long planCacheHits() {
    return plans.hits() + sameText.get();
  }

  public long planCacheMisses() {
    return plans.misses();
  }
}
