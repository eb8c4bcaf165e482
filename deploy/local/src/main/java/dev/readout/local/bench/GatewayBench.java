package dev.readout.local.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.local.home.Home;
import dev.readout.local.terminal.Terminal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The gateway beside the two that are best known, in the same run on the same machine: one deep
 * question over four subgraphs, asked by many clients; and what it adds to a question that one
 * subgraph answers alone. The subgraphs repeat answers that they computed before, so that the
 * figures are the gateways'.
 */
@Command(
    name = "gateway",
    mixinStandardHelpOptions = true,
    description = "The gateway beside Hive Gateway and Apollo Gateway (from npm; needs Node).")
public final class GatewayBench implements Callable<Integer> {
  /** The goals of the issue. */
  private static final double TIMES_FEWER = 4;

  private static final double MOST_PLANNING_MILLIS = 2;
  private static final double MOST_ADDED_MILLIS = 1;
  private static final double MOST_ADDED_CPU_MILLIS = 0.3;

  private static final String DEEP_ANSWER = "\"shippingEstimate\"";
  private static final String SMALL = "{\"query\":\"{ topProducts { name price } }\"}";
  private static final int PLANNINGS = 21;

  @Option(names = "--clients", defaultValue = "50", description = "At a time (50).")
  private int clients;

  @Option(names = "--seconds", defaultValue = "10", description = "Measured, of each (10).")
  private int seconds;

  @Option(names = "--warm-up", defaultValue = "10", description = "Seconds before that (10).")
  private int warmUp;

  @Option(names = "--ours-only", description = "Leaves the gateways from npm out.")
  private boolean oursOnly;

  @Mixin private BenchOptions options = new BenchOptions();

  private final Home home;
  private final Terminal terminal;
  private final Figures figures = new Figures("gateway");
  private final List<Double> others = new ArrayList<>();

  public GatewayBench(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = home.root().resolve("deploy/bench-gateway");
    if (!Files.exists(folder.resolve("node_modules"))) {
      terminal.line("fetching the other gateways from npm, once (some minutes)");
      var npm = List.of("npm", "ci", "--ignore-scripts", "--no-fund", "--no-audit");
      new ProcessBuilder(npm).directory(folder.toFile()).inheritIO().start().waitFor();
    }
    int port = freePort();
    var supergraph = Files.createTempFile("shop", ".graphql");
    Files.writeString(
        supergraph,
        Files.readString(folder.resolve("supergraph.graphql")).replace(":4200/", ":" + port + "/"));
    var shop = URI.create("http://localhost:" + port + "/products");
    try (var subgraphs =
        new Contender(folder, Map.of(), shop, List.of("node", "subgraphs.js", "" + port))) {
      measureOurs(supergraph, subgraphs);
      if (!oursOnly) {
        measureOthers(folder, supergraph, subgraphs);
      }
    } finally {
      Files.deleteIfExists(supergraph);
    }
    return figures.report(home, terminal, options.accept());
  }

  private void measureOurs(Path supergraph, Contender subgraphs)
      throws IOException, InterruptedException {
    for (boolean shared : new boolean[] {false, true}) {
      int port = freePort();
      int management = freePort();
      var address = URI.create("http://localhost:" + port + "/graphql");
      var command = new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:+UseSerialGC"));
      command.addAll(
          List.of(
              "-Dreadout.gateway.supergraph=" + supergraph,
              "-Dreadout.gateway.share-in-flight=" + shared,
              "-Dquarkus.http.port=" + port,
              "-Dquarkus.management.port=" + management,
              "-jar",
              home.application("gateway").resolve("quarkus-run.jar").toString()));
      try (var gateway = new Contender(home.root(), Map.of(), address, command)) {
        var name = shared ? "ours, identical fetches shared" : "ours";
        deep(name, gateway, subgraphs);
        if (!shared) {
          planning(address, URI.create("http://localhost:" + management + "/"));
          added(gateway, subgraphs);
        }
      }
    }
  }

  /**
   * Hive Gateway in the ways that it can be had; it shares identical fetches unless told not to.
   */
  private enum Rival {
    JAVASCRIPT("js", false),
    RUST("rust", false),
    RUST_SHARED("rust", true);

    private final String planner;
    private final boolean shared;

    Rival(String planner, boolean shared) {
      this.planner = planner;
      this.shared = shared;
    }

    @Override
    public String toString() {
      return "Hive Gateway, planner in " + planner + (shared ? ", identical fetches shared" : "");
    }
  }

  private void measureOthers(Path folder, Path supergraph, Contender subgraphs)
      throws IOException, InterruptedException {
    var hive = "node_modules/@graphql-hive/gateway/dist/bin.js";
    for (var rival : Rival.values()) {
      int port = freePort();
      var command =
          List.of(
              "node",
              hive,
              "supergraph",
              supergraph.toString(),
              "--port",
              "" + port,
              "--fork",
              "1");
      var address = URI.create("http://localhost:" + port + "/graphql");
      var environment = Map.of("PLANNER", rival.planner, "SHARE", "" + rival.shared);
      try (var gateway = new Contender(folder, environment, address, command)) {
        var cpu = deep(rival.toString(), gateway, subgraphs);
        if (!rival.shared) {
          others.add(cpu);
        }
      }
    }
    int port = freePort();
    var command = List.of("node", "apollo.js", supergraph.toString(), "" + port);
    var environment = Map.of("NODE_ENV", "production");
    var address = URI.create("http://localhost:" + port + "/");
    try (var gateway = new Contender(folder, environment, address, command)) {
      others.add(deep("Apollo Gateway", gateway, subgraphs));
    }
    double best = others.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double ours = figures.value("ours: CPU time");
    figures.add("times fewer CPU than the best of the others", best / ours, "");
    figures.add(
        "times fewer than Hive Gateway, identical fetches shared by both",
        figures.value(Rival.RUST_SHARED + ": CPU time")
            / figures.value("ours, identical fetches shared: CPU time"),
        "");
    figures.goal(
        best >= TIMES_FEWER * ours, "at least 4 times fewer CPU ms a request than the others");
  }

  /** CPU milliseconds a request. */
  private double deep(String name, Contender gateway, Contender subgraphs)
      throws IOException, InterruptedException {
    var body =
        new JsonMapper()
            .writeValueAsString(
                Map.of(
                    "query",
                    Files.readString(home.root().resolve("deploy/bench-gateway/query.graphql"))));
    try (var load = new Load(gateway.address(), body, DEEP_ANSWER)) {
      load.run(clients, Duration.ofSeconds(warmUp));
      requests(subgraphs);
      double before = gateway.cpuMillis();
      var result = load.run(clients, Duration.ofSeconds(seconds));
      double cpu = (gateway.cpuMillis() - before) / result.millis().size();
      figures.add(name + ": requests", result.perSecond(), "/s");
      figures.add(name + ": CPU time", cpu, "ms a request");
      figures.add(name + ": p50", result.percentile(0.5), "ms");
      figures.add(name + ": p99", result.percentile(0.99), "ms");
      figures.add(name + ": memory", (double) gateway.memory().sample(), "MB");
      figures.add(
          name + ": subgraph requests", requests(subgraphs) / result.millis().size(), "a request");
      figures.add(name + ": answer", result.bytes() / 1000.0, "KB");
      terminal.line("%s: %.2f CPU ms a request".formatted(name, cpu));
      return cpu;
    }
  }

  /** The plan of the deep question made anew by a JVM that has made it before. */
  private void planning(URI address, URI management) throws IOException, InterruptedException {
    var millis = new TreeMap<Double, Integer>();
    var body =
        new JsonMapper()
            .writeValueAsString(
                Map.of(
                    "query",
                    Files.readString(home.root().resolve("deploy/bench-gateway/query.graphql"))));
    try (var load = new Load(address, body, DEEP_ANSWER)) {
      for (int i = 0; i < PLANNINGS * 20; i++) {
        send(HttpRequest.newBuilder(management.resolve("/gateway/plans")).DELETE());
        double before = planningSeconds(management);
        load.once();
        if (i >= PLANNINGS * 19) {
          millis.merge((planningSeconds(management) - before) * 1000, 1, Integer::sum);
        }
      }
    }
    double median = new ArrayList<>(millis.keySet()).get(millis.size() / 2);
    figures.add("planning, not cached", median, "ms");
    figures.goal(median < MOST_PLANNING_MILLIS, "planning takes less than 2 ms");
  }

  /** What the gateway adds to a question of one subgraph: one client, in turns. */
  private void added(Contender gateway, Contender subgraphs)
      throws IOException, InterruptedException {
    try (var direct = new Load(subgraphs.address(), SMALL, "\"price\"");
        var through = new Load(gateway.address(), SMALL, "\"price\"")) {
      inTurns(direct, through, warmUp);
      double before = gateway.cpuMillis();
      var millis = inTurns(direct, through, seconds);
      double cpuEach = (gateway.cpuMillis() - before) / millis.size();
      double median =
          median(millis.stream().map(Pair::through)) - median(millis.stream().map(Pair::direct));
      figures.add("one subgraph: added at the median", median, "ms");
      figures.add("one subgraph: CPU time", cpuEach, "ms a request");
      figures.goal(median <= MOST_ADDED_MILLIS, "at most 1 ms added to one subgraph's answer");
      figures.goal(cpuEach <= MOST_ADDED_CPU_MILLIS, "at most 0.3 CPU ms added");
      terminal.line("one subgraph: %.2f CPU ms a request".formatted(cpuEach));
    }
  }

  /** How long the same question took, asked of the subgraph and of the gateway. */
  private record Pair(double direct, double through) {}

  private static List<Pair> inTurns(Load direct, Load through, int seconds) {
    var pairs = new ArrayList<Pair>();
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    while (System.nanoTime() < end) {
      pairs.add(new Pair(direct.once(), through.once()));
    }
    return pairs;
  }

  private static double median(Stream<Double> millis) {
    var sorted = millis.sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double planningSeconds(URI management) throws IOException, InterruptedException {
    var metrics = send(HttpRequest.newBuilder(management.resolve("/q/metrics")));
    var sum = Pattern.compile("readout_gateway_planning_seconds_sum (\\S+)").matcher(metrics);
    return sum.find() ? Double.parseDouble(sum.group(1)) : 0;
  }

  /** How many requests the subgraphs got since this was asked last. */
  private static double requests(Contender subgraphs) throws IOException, InterruptedException {
    return Double.parseDouble(
        send(HttpRequest.newBuilder(subgraphs.address().resolve("/requests"))));
  }

  private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
