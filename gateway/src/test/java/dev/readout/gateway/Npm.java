package dev.readout.gateway;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The scripts of {@code src/test/http-audit}, which speak to the gateway as applications do. */
final class Npm {
  private static final File FOLDER = new File("src/test/http-audit");

  /** A child that reads would eat what Maven says to this JVM. */
  private static final ProcessBuilder.Redirect NOTHING =
      ProcessBuilder.Redirect.from(new File("/dev/null"));

  private Npm() {}

  /** Fails if the script does; skips where there is no Node. */
  static void passes(String script, String argument) throws InterruptedException {
    Assumptions.assumeTrue(run("node", "--version") == 0, "skipped: no node here");
    Assumptions.assumeTrue(
        run("npm", "ci", "--ignore-scripts", "--no-fund", "--no-audit") == 0,
        "skipped: no npm registry here");
    Assertions.assertEquals(0, run("node", script, argument));
  }

  private static int run(String... command) throws InterruptedException {
    try {
      var process =
          new ProcessBuilder(command).directory(FOLDER).inheritIO().redirectInput(NOTHING).start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (IOException e) {
      return -1;
    }
  }
}
