package dev.readout.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.local.gateway.Gateway;
import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.home.LauncherLog;
import dev.readout.local.stack.Workbench;
import dev.readout.local.terminal.Progress;
import dev.readout.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How fast the entity-service answers over a graph of years of news, each question beside one
 * hand-written SQL statement that gives the very same answer from the same database: first both are
 * compared, then both are timed with 1, 8 and 32 clients. The questions are in {@code bench/ask}.
 */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description =
        "Questions over a generated graph, beside hand-written SQL that gives the same answers.")
public final class AskBench implements Callable<Integer> {
  private static final List<Integer> CLIENTS = List.of(1, 8, 32);

  /** As few as keep the service busy: more would take from the compiler what it needs to end. */
  private static final int WARM_UP_CLIENTS = 2;

  private static final int WARM_UP_ROUND_SECONDS = 2;

  /** After so many rounds that were no faster than the best before, compiled code is all there. */
  private static final int ROUNDS_WITHOUT_GAIN = 4;

  private static final double GAIN = 0.97;

  /** As {@code ./readout up} gives it. */
  private static final int HEAP_MEGABYTES = 1_100;

  /** The goals of the issue. */
  private static final double MOST_TIMES_SQL = 3;

  private static final double MOST_MILLIS = 1_000;
  private static final String GOAL = "20-meetings";

  /** The news of a month or so. */
  private static final String FORMER =
      "{ meetings(asOf: {publishedBy: \"2024-04-15\"}) { totalCount nodes { label participants {"
          + " entity { name } } } } }";

  private static final int FORMER_POLL_MILLIS = 200;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many (100000); only for a folder without data.")
  private int articles;

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Who is in the news (20000).")
  private int people;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Where the database is kept for the next time (.readout/bench-ask).")
  private Path data = Path.of("");

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "2",
      description = "For each question and number of clients (2).")
  private int seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "60",
      description =
          "Seconds of each question at most that are not timed, until it gets no faster (60).")
  private int warmUp;

  @Option(
      names = "--only",
      paramLabel = "QUESTION",
      split = ",",
      description =
          "Only these questions (20-meetings,flagship,...), and nothing else; never accepted.")
  private List<String> only = List.of();

  @Mixin private BenchOptions options = new BenchOptions();

  private final Home home;
  private final Terminal terminal;

  public AskBench(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    LauncherLog.open(home);
    var folder =
        data.toString().isEmpty()
            ? home.root().resolve(".readout/bench-ask")
            : data.toAbsolutePath();
    var asked = only.isEmpty() ? BenchQuestion.all() : BenchQuestion.named(only);
    var figures = new Figures("ask");
    var progress = new Progress(terminal);
    try (var bench = new Workbench(new Home(home.root(), folder))) {
      load(bench, progress);
      describe(bench, figures);
      // Nothing arrives while questions are timed: the reader of articles stays unloaded.
      var address =
          bench.startEntities("e", HEAP_MEGABYTES, Map.of("READOUT_INGEST_ENABLED", "false"));
      try (var service = new Gateway(address, Optional.empty())) {
        for (var question : asked) {
          progress.draw(List.of(question.name()));
          measure(question, service, bench, figures);
        }
        if (only.isEmpty()) {
          progress.draw(List.of("every other field"));
          slowest(service, figures);
          progress.draw(List.of("a graph of the past"));
          former(service, figures);
        }
      }
      progress.clear();
    }
    return figures.report(home, terminal, options.accept() && only.isEmpty());
  }

  private void load(Workbench bench, Progress progress) throws SQLException {
    try (var connection = bench.entities();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select to_regclass('public.article') is not null")) {
      rows.next();
      if (rows.getBoolean(1)) {
        return; // kept from the last time
      }
    }
    bench.generate(
        articles, people, 1, line -> progress.draw(List.of("loading " + articles + ": " + line)));
  }

  private static void describe(Workbench bench, Figures figures) throws SQLException {
    try (var connection = bench.entities();
        var statement = connection.createStatement()) {
      for (var what :
          List.of("article", "claim", "meeting", "entity where kind = 'PERSON'", "participation")) {
        try (var rows = statement.executeQuery("select count(*) from " + what)) {
          rows.next();
          figures.add(what.replaceAll("entity.*", "people"), (double) rows.getLong(1), "rows");
        }
      }
    }
  }

  private void measure(BenchQuestion question, Gateway service, Workbench bench, Figures figures)
      throws InterruptedException, SQLException {
    try (var first = new BareSql(bench, question.sql())) {
      var answer = service.data(question.graphql(), Map.of());
      var expected = first.answer();
      if (!answer.equals(expected)) {
        throw new Failure(
            question.name() + " is answered differently:\n" + answer + "\n" + expected);
      }
      figures.add(question.name() + ": bytes of the answer", answer.toString().length(), "");
    }
    var before = Cost.of(bench.metrics("e"));
    service.data(question.graphql(), Map.of());
    var cost = Cost.of(bench.metrics("e")).minus(before);
    figures.add(question.name() + ": statements", (double) cost.statements(), "");
    figures.add(question.name() + ": rows", (double) cost.rows(), "");
    figures.add(question.name() + ": gets no faster after", warm(question, service), "s");
    for (int clients : CLIENTS) {
      var over = question.name() + ", " + clients + (clients == 1 ? " client" : " clients");
      var ours =
          Clients.time(clients, seconds, () -> () -> service.data(question.graphql(), Map.of()));
      var bare = Clients.time(clients, seconds, () -> new BareSql(bench, question.sql()));
      add(figures, over, ours);
      add(figures, over + ", by SQL", bare);
      if (question.name().equals(GOAL)) {
        figures.goal(
            ours.percentile(95) <= MOST_TIMES_SQL * bare.percentile(95),
            over + ": p95 at most 3 times that of SQL");
      }
    }
  }

  /** A service answers from compiled code once it has answered for a while; it is timed then. */
  private int warm(BenchQuestion question, Gateway service) throws InterruptedException {
    double best = Double.MAX_VALUE;
    int spent = 0;
    for (int without = 0; without < ROUNDS_WITHOUT_GAIN && spent < warmUp; ) {
      var times =
          Clients.time(
              WARM_UP_CLIENTS,
              WARM_UP_ROUND_SECONDS,
              () -> () -> service.data(question.graphql(), Map.of()));
      without = times.percentile(50) < GAIN * best ? 0 : without + 1;
      best = Math.min(best, times.percentile(50));
      spent += WARM_UP_ROUND_SECONDS;
    }
    return spent;
  }

  private static void add(Figures figures, String what, Clients.Times times) {
    for (int percent : List.of(50, 95, 99)) {
      figures.add(what + ", p" + percent, times.percentile(percent), "ms");
    }
  }

  /** A graph of the past is made in the background once; then it is asked like that of now. */
  private static void former(Gateway service, Figures figures) throws InterruptedException {
    long began = System.nanoTime();
    JsonNode answer = service.answer(FORMER, Map.of());
    while (answer.at("/errors/0/extensions/code").asText().equals("AS_OF_IN_THE_MAKING")) {
      Thread.sleep(FORMER_POLL_MILLIS);
      answer = service.answer(FORMER, Map.of());
    }
    if (answer.has("errors") && !answer.path("errors").isEmpty()) {
      throw new Failure("no graph of the past: " + answer.path("errors"));
    }
    figures.add("a graph of the past is ready after", (System.nanoTime() - began) / 1e9, "s");
    figures.add("its meetings", answer.at("/data/meetings/totalCount").asInt(), "rows");
    slowest(new BenchQuestion("meetings as of then", FORMER, ""), service, figures);
  }

  /** Every field of the contract once more, the slowest of ten of each: none may take a second. */
  private static void slowest(Gateway service, Figures figures) {
    for (var question : BenchQuestion.everyField(service)) {
      slowest(question, service, figures);
    }
  }

  private static void slowest(BenchQuestion question, Gateway service, Figures figures) {
    double worst = 0;
    service.answer(question.graphql(), Map.of()); // the first loads classes and plans
    for (int i = 0; i < 10; i++) {
      long began = System.nanoTime();
      JsonNode answer = service.answer(question.graphql(), Map.of());
      worst = Math.max(worst, (System.nanoTime() - began) / 1e6);
      if (answer.has("errors") && !answer.path("errors").isEmpty()) {
        throw new Failure(question.name() + ": " + answer.path("errors"));
      }
    }
    figures.add("slowest of 10: " + question.name(), worst, "ms");
    figures.goal(worst <= MOST_MILLIS, question.name() + " within a second");
  }
}
