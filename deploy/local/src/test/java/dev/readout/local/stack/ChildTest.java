package dev.readout.local.stack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void childThatEndsSaysWhyInOneLine() {
    var child =
        Child.start(
            "the-part",
            List.of("/bin/sh", "-c", "echo ERROR no room left; exit 7"),
            Map.of(),
            "TERM",
            folder.resolve("log"));
    child.onExit().join();
    assertTrue(
        child
            .obituary()
            .startsWith("the-part stopped by itself (exit code 7): ERROR no room left; its log is"),
        child.obituary());
  }

  @Test
  void childThatIgnoresTheOrderIsEndedByForce() {
    var child =
        Child.start(
            "stubborn",
            List.of("/bin/sh", "-c", "trap '' TERM; while :; do sleep 0.1; done"),
            Map.of(),
            "TERM",
            folder.resolve("log"));
    child.stop(Duration.ofMillis(300));
    assertFalse(child.isAlive());
  }

  /**
   * Runs a launcher of our own in a JVM of its own and kills it: what the stack promises for kill
   * -9.
   */
  @Test
  void childDoesNotOutliveAKilledLauncher() throws Exception {
    var note = folder.resolve("pid");
    var launcher =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                note.toString(),
                folder.resolve("log").toString())
            .inheritIO()
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .start();
    while (!Files.exists(note) && launcher.isAlive()) {
      Thread.sleep(20);
    }
    var child = ProcessHandle.of(Long.parseLong(Files.readString(note))).orElseThrow();
    assertTrue(child.isAlive());
    launcher.destroyForcibly().waitFor();
    child.onExit().get(10, TimeUnit.SECONDS);
    assertFalse(child.isAlive());
  }

  /** Starts a child that would sleep for a minute and tells its process id. */
  static final class Starter {
    private Starter() {}

    public static void main(String[] arguments) throws Exception {
      var child =
          Child.start("sleeper", List.of("sleep", "60"), Map.of(), "TERM", Path.of(arguments[1]));
      var aside = Path.of(arguments[0] + ".next");
      Files.writeString(aside, "" + child.pid());
      Files.move(aside, Path.of(arguments[0]));
      Thread.sleep(60_000);
    }
  }
}
