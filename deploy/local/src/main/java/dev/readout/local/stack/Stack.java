package dev.readout.local.stack;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.stack.StackState.Condition;
import dev.readout.local.stack.StackState.PartState;
import dev.readout.local.stack.StackState.Phase;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka and the three services, started together and stopped together, all on
 * 127.0.0.1. A part that ends by itself takes the others with it: half a stack helps nobody.
 */
public final class Stack implements AutoCloseable {
  /** The order in which people read the parts. */
  private static final String POSTGRES = "PostgreSQL";

  private static final String KAFKA = "Kafka";
  private static final Logger LOG = Logger.getLogger(Stack.class.getName());
  private static final Duration READY_PATIENCE = Duration.ofMinutes(4);
  private static final int PROBE_MILLIS = 100;

  private final Home home;
  private final Consumer<StackState> listener;
  private final Ports ports;
  private final Postgres postgres;
  private final Kafka kafka;
  private final SequencedMap<String, ServiceProcess> services;
  private final SequencedMap<String, PartState> parts = new LinkedHashMap<>();
  private final Map<String, Child> children = new LinkedHashMap<>();
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private final long began = System.nanoTime();
  private Phase phase = Phase.STARTING;
  private @Nullable String failure;

  /**
   * @param listener hears of every change, one at a time
   * @throws Failure when a precondition does not hold: nothing has been started then
   */
  public Stack(Home home, int port, Training training, Consumer<StackState> listener) {
    this.home = home;
    this.listener = listener;
    DiskSpace.refuseFull(home);
    ports = Ports.choose(port, home.portReservations());
    var secrets = Secrets.of(home);
    postgres = new Postgres(home, secrets, ports.postgres());
    kafka = new Kafka(home, ports.kafka(), ports.kafkaController(), this::kafkaGaveUp);
    services = Services.of(home, ports, secrets, postgres, kafka, training);
    parts.put(
        POSTGRES,
        new PartState(POSTGRES, Condition.WAITING, "127.0.0.1:" + ports.postgres(), null, 0, 0));
    parts.put(KAFKA, new PartState(KAFKA, Condition.WAITING, kafka.bootstrapServers(), null, 0, 0));
    services
        .values()
        .forEach(
            service ->
                parts.put(
                    service.name(),
                    new PartState(
                        service.name(),
                        Condition.WAITING,
                        service.address(),
                        service.health(),
                        0,
                        0)));
  }

  /**
   * Starts everything and returns when all of it is ready.
   *
   * @throws Failure when a part does not get ready; everything has been stopped then
   */
  public void start() {
    var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory());
    // The services tolerate a broker that comes later; the two with a database begin when it is
    // there.
    var database = run(threads, this::startPostgres);
    var all =
        List.of(
            run(threads, this::startKafka),
            run(threads, () -> startService("gateway")),
            database.thenRunAsync(() -> startService("entity-service"), threads),
            database.thenRunAsync(() -> startService("article-service"), threads));
    all.forEach(step -> step.exceptionally(this::giveUp));
    CompletableFuture.anyOf(
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .exceptionally(this::giveUp),
            ended)
        .join();
    if (ended.isDone()) {
      close();
      threads.close();
      throw new Failure(ended.join());
    }
    threads.close();
    become(Phase.READY);
  }

  /**
   * Waits until a part ends by itself and says which one and why; {@link #close} ends the wait as
   * well.
   */
  public String awaitEnd() {
    return ended.join();
  }

  /** The state now. */
  public synchronized StackState state() {
    var self = ProcessHandle.current();
    return new StackState(
        self.pid(),
        StackState.startOf(self),
        phase,
        ports.gateway(),
        List.copyOf(parts.sequencedValues()),
        failure);
  }

  /** Kills one service as a crash would and starts it again; for tests of what a crash does. */
  public void crashAndRestart(String name) {
    var service = service(name);
    synchronized (this) {
      children.remove(name);
    }
    service.kill();
    service.stop();
    startService(name);
  }

  /**
   * Stops everything in order: questions first, then the services, then what they stand on. May be
   * called again.
   */
  @Override
  public void close() {
    synchronized (this) {
      if (phase == Phase.STOPPING || phase == Phase.STOPPED) {
        return;
      }
      children.clear();
    }
    become(Phase.STOPPING);
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      services
          .values()
          .forEach(service -> threads.execute(() -> stop(service.name(), service::stop)));
    }
    stop(KAFKA, kafka::stop);
    stop(POSTGRES, postgres::stop);
    ports.close();
    become(Phase.STOPPED);
    ended.complete("stopped");
  }

  private void startPostgres() {
    change(POSTGRES, Condition.STARTING, 0);
    change(POSTGRES, Condition.READY, watch(POSTGRES, postgres.start()).pid());
  }

  private void startKafka() {
    change(KAFKA, Condition.STARTING, 0);
    kafka.start();
    change(KAFKA, Condition.READY, ProcessHandle.current().pid());
  }

  private void startService(String name) {
    var service = service(name);
    var child = watch(name, service.start());
    change(name, Condition.STARTING, child.pid());
    var deadline = System.nanoTime() + READY_PATIENCE.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      while (!service.isReady(http)) {
        if (!child.isAlive()) {
          throw new Failure(child.obituary());
        }
        if (System.nanoTime() > deadline) {
          throw new Failure(
              name
                  + " was not ready after "
                  + READY_PATIENCE.toSeconds()
                  + " s; its log is "
                  + home.log(name));
        }
        Thread.sleep(PROBE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while " + name + " started", e);
    }
    change(name, Condition.READY, child.pid());
  }

  private synchronized Child watch(String name, Child child) {
    if (phase == Phase.STOPPING || phase == Phase.STOPPED) {
      child.stop(Duration.ofSeconds(1));
      throw new Failure("stopped while " + name + " started");
    }
    children.put(name, child);
    var unused = child.onExit().thenRun(() -> mourn(name, child));
    return child;
  }

  private void mourn(String name, Child child) {
    synchronized (this) {
      // Only one that we still count on is missed: not one that was told to stop, nor one replaced
      // since.
      if (children.get(name) != child) {
        return;
      }
      failure = child.obituary();
    }
    ended.complete(child.obituary());
    change(name, Condition.STOPPED, 0);
  }

  private void kafkaGaveUp(String why) {
    var line =
        "Kafka stopped by itself: "
            + why
            + DiskSpace.shortage(home)
            + "; its log is "
            + home.data().resolve("logs/launcher.log");
    synchronized (this) {
      failure = line;
    }
    ended.complete(line);
    change(KAFKA, Condition.STOPPED, 0);
  }

  private void stop(String name, Runnable order) {
    order.run();
    change(name, Condition.STOPPED, 0);
  }

  private synchronized void change(String name, Condition condition, long process) {
    parts.computeIfPresent(
        name,
        (key, part) ->
            new PartState(
                name,
                condition,
                part.address(),
                part.health(),
                process,
                (System.nanoTime() - began) / 1_000_000));
    tell();
  }

  private synchronized void become(Phase next) {
    phase = next;
    tell();
  }

  /**
   * What cannot say where it is (a full disk, most likely) is stopped; a stop goes on to its end.
   */
  private synchronized void tell() {
    try {
      listener.accept(state());
    } catch (Failure e) {
      LOG.log(Level.WARNING, "the state of the stack cannot be told", e);
      ended.complete(String.valueOf(e.getMessage()));
    }
  }

  private ServiceProcess service(String name) {
    var service = services.get(name);
    if (service == null) {
      throw new IllegalStateException("no service " + name + " among " + services.keySet());
    }
    return service;
  }

  private static CompletableFuture<Void> run(ExecutorService threads, Runnable step) {
    return CompletableFuture.runAsync(step, threads);
  }

  private @Nullable Void giveUp(Throwable problem) {
    var cause =
        problem instanceof CompletionException && problem.getCause() != null
            ? problem.getCause()
            : problem;
    ended.complete(
        cause instanceof Failure
            ? String.valueOf(cause.getMessage())
            : "the start failed: " + cause);
    return null;
  }
}
