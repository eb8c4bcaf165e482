package dev.readout.local.stack;

import dev.readout.local.home.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process of ours that cannot outlive us. Its standard input is a pipe from this JVM: a small
 * watcher beside it reads the pipe and stops the process when the pipe ends, which happens on an
 * orderly stop and also when this JVM is killed with -9. What it prints goes to its log.
 */
final class Child {
  /**
   * The watcher is a grandchild, so the program (PostgreSQL above all) never sees a child that it
   * does not know.
   */
  private static final String WATCHED =
      "signal=$1; shift; exec 3<&0; ( ( cat <&3 >/dev/null; kill -\"$signal\" $$ 2>/dev/null ) & ); exec 3<&-; exec \"$@\" </dev/null";

  private static final boolean OWN_SESSION = isOnPath("setsid");

  private final String name;
  private final Process process;
  private final Path log;

  private Child(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /** Starts the command; {@code signal} is the one (TERM, INT) on which it stops in order. */
  static Child start(
      String name, List<String> command, Map<String, String> environment, String signal, Path log) {
    var whole = new ArrayList<String>();
    if (OWN_SESSION) {
      // Ctrl-C reaches every process of the terminal's group at once; in a session of its own a
      // child waits for our order.
      whole.add("setsid");
    }
    whole.addAll(List.of("/bin/sh", "-c", WATCHED, name, signal));
    whole.addAll(command);
    var builder = new ProcessBuilder(whole).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      return new Child(name, builder.start(), log);
    } catch (IOException e) {
      throw new Failure(name + " cannot be started: " + e.getMessage(), e);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /** Asks it to stop, and makes it stop when it has not after the given time. */
  void stop(Duration patience) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy();
    }
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  void kill() {
    process.destroyForcibly();
  }

  /** One line on why it ended: its exit code and the last thing it complained about. */
  String obituary() {
    return name
        + " stopped by itself (exit code "
        + process.exitValue()
        + ")"
        + lastComplaint()
        + "; its log is "
        + log;
  }

  private String lastComplaint() {
    try {
      var lines = Files.readAllLines(log);
      return lines.reversed().stream()
          .limit(400)
          .filter(
              line ->
                  line.contains("ERROR")
                      || line.contains("FATAL")
                      || line.contains("PANIC")
                      || line.contains("Exception")
                      || line.contains("rror:"))
          .findFirst()
          .map(line -> ": " + (line.length() > 200 ? line.substring(0, 200) + "…" : line.strip()))
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  static boolean isOnPath(String program) {
    var path = System.getenv("PATH");
    if (path == null) {
      return false;
    }
    for (var folder : path.split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
