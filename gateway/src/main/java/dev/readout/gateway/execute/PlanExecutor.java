package dev.readout.gateway.execute;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.PathStep;
import dev.readout.gateway.plan.Fetch;
import dev.readout.gateway.plan.QueryPlan;
import dev.readout.gateway.response.ResponseTree;
import dev.readout.gateway.response.TreeError;
import dev.readout.gateway.response.TreeObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan: independent fetches each on a virtual thread, once those that they wait for are
 * done. What fails costs its own fields only; after the deadline the answer is what is known by
 * then.
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
    new Run(plan, variables, context, tree, done).toTheEnd();
    tree.close();
  }

  /**
   * The same for a plan whose only fetch asks fields of the root, for one who does not wait: {@code
   * done} is run when the tree is full. Running the result gives the fetch up.
   */
  public Runnable executeOne(
      QueryPlan plan,
      Map<String, @Nullable Object> variables,
      RequestContext context,
      ResponseTree tree,
      Runnable done) {
    var fetch = plan.fetches().getFirst();
    var values = plan.values(variables);
    if (!fetch.condition().holds(values)) {
      done.run();
      return () -> {};
    }
    return client.send(
        request(fetch, values, new LinkedHashMap<>(), context, context.deadline()),
        new SubgraphClient.Taker() {
          @Override
          public void take(SubgraphAnswer answer) {
            PlanExecutor.take(answer, fetch, List.of(tree.root()), tree);
            done.run();
          }

          @Override
          public void fail(SubgraphFailure failure) {
            addAtRoots(failure, fetch, List.of(), tree);
            done.run();
          }
        });
  }

  private static SubgraphRequest request(
      Fetch fetch,
      Map<String, @Nullable Object> variables,
      Map<String, @Nullable Object> values,
      RequestContext context,
      Duration time) {
    for (var name : fetch.variables()) {
      if (variables.containsKey(name)) {
        values.put(name, variables.get(name));
      }
    }
    return new SubgraphRequest(
        fetch.subgraph(), fetch.document(), values, context.headers(), !fetch.isMutation(), time);
  }

  private static void addAtRoots(
      SubgraphFailure failure, Fetch fetch, List<Object> above, ResponseTree tree) {
    for (var key : fetch.rootKeys()) {
      var at = new ArrayList<>(above);
      at.add(key);
      tree.add(TreeError.of(message(failure), failure.code(), fetch.subgraph()).at(at));
    }
  }

  private static String message(SubgraphFailure failure) {
    var message = failure.getMessage();
    return message == null ? "The subgraph failed." : message;
  }

  /**
   * One execution. Whoever ends a fetch starts those that waited for it last: one of them on the
   * same thread, so that a plan without branches needs no second thread.
   */
  private final class Run {
    private final QueryPlan plan;
    private final Map<String, @Nullable Object> variables;
    private final RequestContext context;
    private final ResponseTree tree;
    private final long end;
    private final int[] waitsFor;
    private final BitSet begun = new BitSet();
    private final BitSet ended = new BitSet();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch open;
    private boolean over;

    Run(
        QueryPlan plan,
        Map<String, @Nullable Object> variables,
        RequestContext context,
        ResponseTree tree,
        int finished) {
      this.plan = plan;
      this.variables = plan.values(variables);
      this.context = context;
      this.tree = tree;
      this.end = System.nanoTime() + context.deadline().toNanos();
      this.open = new CountDownLatch(plan.fetches().size() - finished);
      this.waitsFor = new int[plan.fetches().size()];
      for (var fetch : plan.fetches()) {
        waitsFor[fetch.id() - 1] =
            (int) fetch.waitsFor().stream().filter(earlier -> earlier > finished).count();
      }
      begun.set(1, finished + 1);
      ended.set(1, finished + 1);
    }

    /** Until all is fetched or the deadline has passed; what is missing then is said as errors. */
    void toTheEnd() throws InterruptedException {
      try {
        runAll(ready());
        if (!open.await(left().toNanos(), TimeUnit.NANOSECONDS)) {
          missing().forEach(this::tooLate);
        }
      } finally {
        stop();
      }
    }

    private synchronized List<Fetch> ready() {
      var ready = new ArrayList<Fetch>();
      if (!over) {
        for (var fetch : plan.fetches()) {
          if (waitsFor[fetch.id() - 1] == 0 && !begun.get(fetch.id())) {
            ready.add(fetch);
            begun.set(fetch.id());
          }
        }
      }
      return ready;
    }

    private synchronized List<Fetch> readyAfter(Fetch done) {
      ended.set(done.id());
      for (var fetch : plan.fetches()) {
        if (fetch.waitsFor().contains(done.id())) {
          waitsFor[fetch.id() - 1]--;
        }
      }
      return ready();
    }

    private synchronized List<Fetch> missing() {
      return plan.fetches().stream().filter(fetch -> !ended.get(fetch.id())).toList();
    }

    private synchronized void stop() {
      over = true;
      threads.forEach(Thread::interrupt);
    }

    private synchronized void start(Fetch fetch) {
      if (!over) {
        threads.add(
            Thread.ofVirtual()
                .name("fetch-" + fetch.subgraph())
                .start(() -> runAll(List.of(fetch))));
      }
    }

    private void runAll(List<Fetch> ready) {
      var next = ready;
      while (!next.isEmpty()) {
        next.subList(1, next.size()).forEach(this::start);
        var fetch = next.getFirst();
        run(fetch);
        next = readyAfter(fetch);
        open.countDown();
      }
    }

    private Duration left() {
      return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }

    private void tooLate(Fetch fetch) {
      var error =
          TreeError.of("The request took too long.", ErrorCode.REQUEST_TIMEOUT, fetch.subgraph());
      if (fetch.rootPath() != null && fetch.rootPath().isEmpty()) {
        fetch.rootKeys().forEach(key -> tree.add(error.at(List.of(key))));
      } else {
        tree.add(error);
      }
    }

    private void run(Fetch fetch) {
      try {
        if (!fetch.condition().holds(variables)) {
          return;
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
      }
    }

    private void runRoot(Fetch fetch, List<PathStep> path) throws InterruptedException {
      var objects = tree.objects(path, null);
      if (objects.isEmpty()) {
        return;
      }
      try {
        take(client.send(request(fetch, new LinkedHashMap<>())), fetch, objects, tree);
      } catch (SubgraphFailure e) {
        addAtRoots(e, fetch, above(path, objects, tree), tree);
      }
    }

    private void runEntities(Fetch fetch) throws InterruptedException {
      var calls = new ArrayList<Representations>();
      var inputs = new LinkedHashMap<String, @Nullable Object>();
      for (var call : fetch.entities()) {
        var representations = Representations.of(call, tree, variables);
        calls.add(representations);
        inputs.put(call.variable(), representations.values());
      }
      if (calls.stream().allMatch(call -> call.entities().isEmpty())) {
        return;
      }
      var answers = new EntityAnswers(fetch, calls, tree);
      try {
        answers.take(client.send(request(fetch, inputs)));
      } catch (SubgraphFailure e) {
        answers.fail(TreeError.of(message(e), e.code(), fetch.subgraph()));
      }
    }

    private SubgraphRequest request(Fetch fetch, Map<String, @Nullable Object> values) {
      return PlanExecutor.request(fetch, variables, values, context, left());
    }
  }

  /** Merges the answer to a fetch of root fields. */
  public static void take(
      SubgraphAnswer answer, Fetch fetch, List<TreeObject> objects, ResponseTree tree) {
    if (!answer.errors().isEmpty()) {
      var path = fetch.rootPath();
      var above = path == null ? List.of() : above(path, objects, tree);
      for (var error : answer.errors()) {
        tree.add(translate(error, fetch, above, error.path()));
      }
    }
    var data = answer.data();
    if (data != null) {
      tree.merge(List.of(objects), data, !answer.isShared());
    }
  }

  private static List<Object> above(
      List<PathStep> path, List<TreeObject> objects, ResponseTree tree) {
    return tree.places(path, objects.subList(0, 1)).stream().findFirst().orElse(List.of());
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
