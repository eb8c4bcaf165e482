package dev.readout.gateway.query;

import dev.readout.gateway.operation.Documents;
import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.OperationReader;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.plan.Planner;
import dev.readout.gateway.plan.PlanningException;
import dev.readout.gateway.plan.QueryPlan;
import dev.readout.gateway.response.Wanted;
import dev.readout.gateway.supergraph.Labels;
import dev.readout.gateway.supergraph.Protection.Rights;
import dev.readout.gateway.supergraph.Supergraph;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.time.Duration;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The documents and plans of the questions asked last. A plan serves all who may see the same, and
 * all requests for which the same labels of progressive overrides hold.
 */
final class Plans {
  // An application asks some hundred different questions.
  private static final int CACHED = 2_000;
  // Of one text: operations, times what callers may see, times labels that hold.
  private static final int MAX_OF_ONE_TEXT = 1_000;

  private final Supergraph graph;
  private final Supplier<Labels> labels;
  private final Consumer<Duration> onPlanned;
  private final Planner planner;
  private final BoundedCache<String, Known> documents = new BoundedCache<>(CACHED);
  private final BoundedCache<String, Planned> plans = new BoundedCache<>(CACHED);
  // One for each set of labels that can hold together.
  private final Map<SortedSet<String>, Supergraph> overridden = new ConcurrentHashMap<>();
  private final AtomicLong sameText = new AtomicLong();

  /** A text asked before, with the plans of its operations. */
  record Known(Document document, Map<String, Planned> planned) {}

  /** {@code wanted}: what is written of the answer, if that does not depend on variables. */
  record Planned(Operation operation, QueryPlan plan, @Nullable Wanted wanted) {}

  /** {@code labels} is asked anew for each question; {@code onPlanned}: how long planning took. */
  Plans(Supergraph graph, Supplier<Labels> labels, Consumer<Duration> onPlanned) {
    this.graph = graph;
    this.labels = labels;
    this.onPlanned = onPlanned;
    this.planner = new Planner(graph);
  }

  Known document(String text) {
    return documents.get(
        text, t -> new Known(Documents.read(graph.publicSchema(), t), new ConcurrentHashMap<>()));
  }

  /** Is the plan of the only operation of this text at hand, whoever asks, and one fetch? */
  boolean knowsAsOneFetch(String text) {
    var known = documents.peek(text);
    return known != null
        && graph.labels().isEmpty()
        && graph.protections().isEmpty()
        && known.document().getDefinitionsOfType(OperationDefinition.class).size() == 1
        && known.planned().values().stream().anyMatch(Plans::isOneFetch);
  }

  private static boolean isOneFetch(Planned planned) {
    return planned.plan().isOneFetch()
        && planned.operation().kind() == Operation.Kind.QUERY
        && !planned.operation().hasIntrospection();
  }

  /** The plan of one operation of a document, for a caller with these rights. */
  Planned planned(Known known, OperationDefinition definition, Rights rights) {
    var held = graph.labels().isEmpty() ? graph.labels() : labels.get().holding(graph.labels());
    var name = definition.getName() == null ? "" : definition.getName();
    var key =
        graph.labels().isEmpty() && graph.protections().isEmpty()
            ? name
            : name + " " + held + " " + graph.protections().key(rights);
    var planned = known.planned().get(key);
    if (planned != null) {
      sameText.incrementAndGet();
      return planned;
    }
    var operation = OperationReader.read(graph, known.document(), definition, rights);
    // Operations that differ in names and layout only share a plan; introspection is answered from
    // the very document, so it does not.
    var made =
        operation.hasIntrospection()
            ? plannedNow(operation, held)
            : plans.get(held + operation.normalForm(), form -> plannedNow(operation, held));
    if (known.planned().size() < MAX_OF_ONE_TEXT) {
      known.planned().put(key, made);
    }
    return made;
  }

  private Planned plannedNow(Operation operation, SortedSet<String> held) {
    var plan = plan(operation, held);
    var wanted =
        operation.hasConditions() ? null : Wanted.of(graph, operation, plan.names(), Map.of());
    return new Planned(operation, plan, wanted);
  }

  private QueryPlan plan(Operation operation, SortedSet<String> held) {
    long start = System.nanoTime();
    try {
      return planner(held).plan(operation);
    } catch (PlanningException e) {
      throw new RequestRefused(
          ErrorCode.PLANNING_FAILED, "The question cannot be planned: " + e.getMessage());
    } finally {
      onPlanned.accept(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private Planner planner(SortedSet<String> held) {
    return graph.labels().isEmpty()
        ? planner
        : new Planner(overridden.computeIfAbsent(held, graph::under));
  }

  void forget() {
    plans.clear();
    documents.clear();
  }

  int size() {
    return plans.size();
  }

  long hits() {
    return plans.hits() + sameText.get();
  }

  long misses() {
    return plans.misses();
  }
}
