package dev.readout.local.bench;

import dev.readout.local.gateway.Gateway;
import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.home.LauncherLog;
import dev.readout.local.stack.Workbench;
import dev.readout.local.terminal.Progress;
import dev.readout.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How fast the article-service takes articles in over its API, beside the speed at which the very
 * same rows enter the same PostgreSQL by plain JDBC batches. Everything that the service does is in
 * its time: cleaning, language, fingerprints, duplicates, search words, publication to Kafka.
 */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Articles over the API of the article-service, beside plain JDBC batches of the same rows.")
public final class IngestBench implements Callable<Integer> {
  private static final String MUTATION =
      "mutation($inputs: [ArticleInput!]!) { ingestArticles(inputs: $inputs) { outcome } }";

  /**
   * The goals of the issue: a third of plain JDBC, and memory that does not grow with the number.
   */
  private static final double LEAST_SHARE = 1.0 / 3;

  private static final double MOST_GROWTH = 1.25;
  private static final int HEAP_MEGABYTES = 256; // As ./readout up gives it.
  private static final double NANOS = 1e9;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many (10000).")
  private int articles;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "100",
      description = "Articles in one request (100).")
  private int batch;

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "4",
      description = "Requests at a time (4).")
  private int clients;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the generated articles (1).")
  private long seed;

  @Mixin private BenchOptions options = new BenchOptions();

  private final Home home;
  private final Terminal terminal;

  public IngestBench(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    LauncherLog.open(home);
    var figures = new Figures("ingest");
    var data = Files.createTempDirectory("readout-bench");
    try (var bench = new Workbench(new Home(home.root(), data))) {
      var address = bench.startArticles("a", HEAP_MEGABYTES, Map.of());
      var memory = new Memory(bench.process("a"));
      try (var service = new Gateway(address, Optional.empty())) {
        measureApi(service, memory, bench, figures);
      }
      bench.stop("a");
      figures.add("peak resident memory", (double) memory.peak(), "MB");
      measureJdbc(bench, figures);
    } finally {
      delete(data);
    }
    return figures.report(home, terminal, options.accept());
  }

  private void measureApi(Gateway service, Memory memory, Workbench bench, Figures figures)
      throws InterruptedException, SQLException {
    // As many other articles before: compiled code is what a service runs that has been up for a
    // while, and the baseline too runs once before it is measured.
    send(service, batches(Articles.some(-seed - 1, articles)), done -> {});
    var news = batches(Articles.some(seed, articles));
    var progress = new Progress(terminal);
    var early = new AtomicLong();
    var late = new AtomicLong();
    var began = System.nanoTime();
    send(
        service,
        news,
        done -> {
          // What must not grow is what the last quarter holds beside the first.
          if (done <= articles / 4) {
            early.accumulateAndGet(memory.sample(), Math::max);
          } else if (done > articles - articles / 4) {
            late.accumulateAndGet(memory.sample(), Math::max);
          }
          progress.draw(List.of(Progress.bar(done, articles, "articles over the API")));
        });
    var seconds = (System.nanoTime() - began) / NANOS;
    awaitEmptyOutbox(bench);
    var published = (System.nanoTime() - began) / NANOS;
    progress.clear();
    figures.add("articles", articles, "");
    figures.add("over the API", articles / seconds, "articles/s");
    figures.add("over the API, until all are in Kafka", articles / published, "articles/s");
    figures.add("resident memory, most in the first quarter", (double) early.get(), "MB");
    figures.add("resident memory, most in the last quarter", (double) late.get(), "MB");
    figures.goal(
        late.get() <= early.get() * MOST_GROWTH,
        "memory grows by at most a quarter: %s -> %s MB".formatted(early, late));
  }

  private void measureJdbc(Workbench bench, Figures figures) throws SQLException {
    double seconds;
    try (var connection = bench.articles("?reWriteBatchedInserts=true")) {
      var copy = new PlainRows(connection);
      copy.run(); // Warm, as the service was.
      seconds = copy.run() / NANOS;
      figures.add("the same rows by plain JDBC batches", copy.articles() / seconds, "articles/s");
      var share = figures.value("over the API") / (copy.articles() / seconds);
      figures.add("share of plain JDBC", share, "");
      figures.goal(share >= LEAST_SHARE, "at least a third of plain JDBC");
    }
  }

  /** Made before the clock runs: making them up is not the service's work. */
  private Queue<List<Map<String, Object>>> batches(Articles some) {
    var batches = new ConcurrentLinkedQueue<List<Map<String, Object>>>();
    for (var inputs = some.next(batch); !inputs.isEmpty(); inputs = some.next(batch)) {
      batches.add(inputs);
    }
    return batches;
  }

  private void send(Gateway service, Queue<List<Map<String, Object>>> batches, IntConsumer progress)
      throws InterruptedException {
    var done = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var workers = new ArrayList<Future<?>>();
      for (int i = 0; i < clients; i++) {
        workers.add(
            threads.submit(
                () -> {
                  for (var inputs = batches.poll(); inputs != null; inputs = batches.poll()) {
                    var payloads = service.data(MUTATION, Map.of("inputs", inputs));
                    payloads.path("ingestArticles").forEach(IngestBench::checkCreated);
                    progress.accept(done.addAndGet(inputs.size()));
                  }
                }));
      }
      for (var worker : workers) {
        worker.get();
      }
    } catch (java.util.concurrent.ExecutionException e) {
      throw new Failure("the run broke off: " + e.getCause(), e);
    }
  }

  private static void checkCreated(com.fasterxml.jackson.databind.JsonNode payload) {
    if (!payload.path("outcome").asText().equals("CREATED")) {
      throw new Failure("a generated article was not new: " + payload);
    }
  }

  private static void awaitEmptyOutbox(Workbench bench) throws SQLException, InterruptedException {
    try (var connection = bench.articles("");
        var statement = connection.createStatement()) {
      while (true) {
        try (var rows = statement.executeQuery("select exists (select 1 from outbox)")) {
          rows.next();
          if (!rows.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(20);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
