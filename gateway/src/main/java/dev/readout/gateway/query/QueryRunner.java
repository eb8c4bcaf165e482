package dev.readout.gateway.query;

import dev.readout.gateway.execute.EventSource;
import dev.readout.gateway.execute.PlanExecutor;
import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.execute.SubgraphAnswer;
import dev.readout.gateway.execute.SubgraphClient;
import dev.readout.gateway.execute.SubgraphRequest;
import dev.readout.gateway.execute.WebSocketEvents;
import dev.readout.gateway.operation.Documents;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.plan.QueryPlan;
import dev.readout.gateway.response.Answer;
import dev.readout.gateway.response.AnswerWriter;
import dev.readout.gateway.response.ResponseTree;
import dev.readout.gateway.response.Wanted;
import dev.readout.gateway.supergraph.Labels;
import dev.readout.gateway.supergraph.Protection.Rights;
import dev.readout.gateway.supergraph.Supergraph;
import graphql.language.Document;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole path of a question: text, document, operation, plan, response tree, answer. One runner
 * serves one supergraph; a new supergraph gets a new runner.
 */
public final class QueryRunner {
  private final Supergraph graph;
  private final PlanExecutor executor;
  private final Introspection introspection;
  private final Limits limits;
  private final EventSource events;
  private final Plans plans;

  /**
   * A question made ready to run.
   *
   * @param wanted the same for all variables; null where conditions depend on them
   */
  public record Prepared(
      Document document,
      Operation operation,
      QueryPlan plan,
      @Nullable Wanted wanted,
      Map<String, @Nullable Object> variables,
      QuestionSize size) {}

  public QueryRunner(Supergraph graph, SubgraphClient client) {
    this(graph, client, Limits.DEFAULT);
  }

  public QueryRunner(Supergraph graph, SubgraphClient client, Limits limits) {
    this(
        graph,
        client,
        new WebSocketEvents(graph.subgraphs()),
        limits,
        () -> new Labels(Set.of(), 0),
        took -> {});
  }

  /**
   * {@code labels} says for each question which labels of progressive overrides hold; {@code
   * onPlanned} is told how long each planning took.
   */
  public QueryRunner(
      Supergraph graph,
      SubgraphClient client,
      EventSource events,
      Limits limits,
      Supplier<Labels> labels,
      Consumer<Duration> onPlanned) {
    this.limits = limits;
    this.events = events;
    this.graph = graph;
    this.plans = new Plans(graph, labels, onPlanned);
    this.executor = new PlanExecutor(client);
    this.introspection = new Introspection(graph.publicSchema());
  }

  public Supergraph supergraph() {
    return graph;
  }

  /** The same for a caller without any rights. */
  public Prepared prepare(Question question) {
    return prepare(question, Rights.NONE);
  }

  /** Parses, validates and plans; refuses what cannot be run. */
  public Prepared prepare(Question question, Rights rights) {
    var known = plans.document(question.text());
    var definition = Documents.choose(known.document(), question.operationName());
    var variables = Documents.coerce(graph.publicSchema(), definition, question.variables());
    var size = QuestionSize.of(graph.publicSchema(), known.document(), definition, variables);
    size.check(limits);
    var planned = plans.planned(known, definition, rights);
    return new Prepared(
        known.document(), planned.operation(), planned.plan(), planned.wanted(), variables, size);
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
   * The same as {@link #run} for a question that one fetch answers, and for one who does not wait:
   * {@code listener} is told the answer. Running the result gives the question up.
   */
  public Runnable start(Prepared prepared, RequestContext context, Consumer<Answer> listener) {
    var tree = new ResponseTree(graph);
    return executor.executeOne(
        prepared.plan(),
        prepared.variables(),
        context,
        tree,
        () -> listener.accept(write(prepared, tree, Map.of())));
  }

  /** Has this text been asked before, and does one fetch answer it? Then {@link #start} can. */
  public boolean knowsAsOneFetch(String text) {
    return plans.knowsAsOneFetch(text);
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
    PlanExecutor.take(event, first, List.of(tree.root()), tree);
    executor.execute(prepared.plan(), prepared.variables(), context, tree, 1);
    return write(prepared, tree, Map.of());
  }

  private Answer write(Prepared prepared, ResponseTree tree, Map<String, Object> schema) {
    var wanted = prepared.wanted();
    return AnswerWriter.write(
        wanted != null
            ? wanted
            : Wanted.of(graph, prepared.operation(), prepared.plan().names(), prepared.variables()),
        prepared.operation(),
        prepared.plan().names(),
        tree,
        prepared.variables(),
        schema);
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
    plans.forget();
  }

  /** How many plans are at hand. */
  public int planCacheSize() {
    return plans.size();
  }

  public long planCacheHits() {
    return plans.hits();
  }

  public long planCacheMisses() {
    return plans.misses();
  }
}
