package dev.readout.gateway.execute;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.PathStep;
import dev.readout.gateway.plan.Fetch;
import dev.readout.gateway.plan.QueryPlan;
import dev.readout.gateway.response.ResponseTree;
import dev.readout.gateway.response.TreeError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan: each fetch on its own virtual thread, once the fetches that it waits for are done.
 * What fails costs its own fields only; after the deadline the answer is what is known by then.
 */
public final class PlanExecutor {
  private final SubgraphClient client;

  public PlanExecutor(SubgraphClient client) {
    this.client = client;
  }

  /** Fills the tree; {@code variables} are the client's, coerced. */
  public void execute(
      QueryPlan plan,
      Map<String, @Nullable Object> variables,
      RequestContext context,
      ResponseTree tree)
      throws InterruptedException {
    execute(plan, variables, context, tree, 0);
  }

  /** The rest of a plan whose first {@code done} fetches have been merged into the tree already. */
  public void execute(
      QueryPlan plan,
      Map<String, @Nullable Object> variables,
      RequestContext context,
      ResponseTree tree,
      int done)
      throws InterruptedException {
    if (plan.fetches().size() == done) {
      return;
    }
    var run = new Run(plan, variables, context, tree, done);
    if (!run.finish()) {
      tree.add(TreeError.of("The request took too long.", ErrorCode.SUBGRAPH_TIMEOUT, ""));
    }
    tree.close();
  }

  /** One execution: a latch for each fetch, opened when it is done, well or not. */
  private final class Run {
    private final Map<String, @Nullable Object> variables;
    private final RequestContext context;
    private final ResponseTree tree;
    private final List<CountDownLatch> done = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final long end;

    Run(
        QueryPlan plan,
        Map<String, @Nullable Object> variables,
        RequestContext context,
        ResponseTree tree,
        int finished) {
      this.variables = variables;
      this.context = context;
      this.tree = tree;
      this.end = System.nanoTime() + context.deadline().toNanos();
      plan.fetches().forEach(fetch -> done.add(new CountDownLatch(fetch.id() <= finished ? 0 : 1)));
      for (var fetch : plan.fetches().subList(finished, plan.fetches().size())) {
        threads.add(
            Thread.ofVirtual().name("fetch-" + fetch.subgraph()).start(() -> runWhenReady(fetch)));
      }
    }

    boolean finish() throws InterruptedException {
      try {
        for (var latch : done) {
          if (!latch.await(left().toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
          }
        }
        return true;
      } finally {
        threads.forEach(Thread::interrupt);
      }
    }

    private Duration left() {
      return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }

    private void runWhenReady(Fetch fetch) {
      try {
        for (int earlier : fetch.waitsFor()) {
          done.get(earlier - 1).await();
        }
        if (fetch.rootPath() != null) {
          runRoot(fetch, fetch.rootPath());
        } else {
          runEntities(fetch);
        }
      } catch (InterruptedException e) {
        // The deadline has passed or the client is gone: nobody waits for this fetch any more.
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        System.getLogger(PlanExecutor.class.getName())
            .log(System.Logger.Level.ERROR, "fetch failed: " + fetch, e);
        tree.add(
            TreeError.of("The gateway failed.", ErrorCode.INTERNAL_SERVER_ERROR, fetch.subgraph()));
      } finally {
        done.get(fetch.id() - 1).countDown();
      }
    }

    private void runRoot(Fetch fetch, List<PathStep> path) throws InterruptedException {
      var places = tree.places(path, null);
      if (places.isEmpty()) {
        return;
      }
      var above = places.getFirst().steps();
      try {
        take(client.send(request(fetch, new LinkedHashMap<>())), fetch, places, tree);
      } catch (SubgraphFailure e) {
        for (var key : fetch.rootKeys()) {
          var at = new ArrayList<>(above);
          at.add(key);
          tree.add(TreeError.of(message(e), e.code(), fetch.subgraph()).at(at));
        }
      }
    }

    private void runEntities(Fetch fetch) throws InterruptedException {
      var calls = new ArrayList<Representations>();
      var inputs = new LinkedHashMap<String, @Nullable Object>();
      for (var call : fetch.entities()) {
        var representations = Representations.of(call, tree);
        calls.add(representations);
        inputs.put(call.variable(), representations.values());
      }
      if (calls.stream().allMatch(call -> call.places().isEmpty())) {
        return;
      }
      try {
        var answer = client.send(request(fetch, inputs));
        new EntityAnswers(fetch, calls, tree).take(answer);
      } catch (SubgraphFailure e) {
        for (var call : calls) {
          call.places().values().stream()
              .findFirst()
              .ifPresent(
                  places ->
                      tree.add(
                          TreeError.of(message(e), e.code(), fetch.subgraph())
                              .at(places.getFirst().steps())));
        }
      }
    }

    private String message(SubgraphFailure failure) {
      var message = failure.getMessage();
      return message == null ? "The subgraph failed." : message;
    }

    private SubgraphRequest request(Fetch fetch, Map<String, @Nullable Object> values) {
      for (var name : fetch.variables()) {
        if (variables.containsKey(name)) {
          values.put(name, variables.get(name));
        }
      }
      return new SubgraphRequest(
          fetch.subgraph(),
          fetch.document(),
          values,
          context.headers(),
          !fetch.isMutation(),
          left());
    }
  }

  /** Merges the answer to a fetch of root fields. */
  public static void take(
      SubgraphAnswer answer, Fetch fetch, List<ResponseTree.Place> places, ResponseTree tree) {
    for (var error : answer.errors()) {
      tree.add(translate(error, fetch, places.getFirst().steps(), error.path()));
    }
    var data = answer.data();
    if (data != null) {
      tree.merge(places, data);
    }
  }

  static TreeError translate(
      SubgraphAnswer.SubgraphError error,
      Fetch fetch,
      List<Object> above,
      @Nullable List<Object> below) {
    var path = new ArrayList<>(above);
    if (below != null) {
      path.addAll(below);
    }
    return new TreeError(
        error.message(),
        ErrorCode.SUBGRAPH_ERROR,
        path.isEmpty() ? null : path,
        fetch.subgraph(),
        error.extensions());
  }
}
