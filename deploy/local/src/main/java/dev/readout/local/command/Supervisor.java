package dev.readout.local.command;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The process in the background that holds a detached stack. */
final class Supervisor {
  private Supervisor() {}

  static Process start(Home home, int port) {
    var log = home.log("launcher");
    var command = new ArrayList<String>();
    if (new File("/usr/bin/setsid").canExecute()) {
      // A session of its own: neither Ctrl-C nor the end of this terminal reaches it.
      command.add("/usr/bin/setsid");
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Readout.class.getName(),
            "supervise",
            "--port",
            "" + port));
    try {
      Files.deleteIfExists(log);
      return new ProcessBuilder(command)
          .redirectInput(new File("/dev/null"))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException e) {
      throw new Failure("the background process cannot be started: " + e.getMessage(), e);
    }
  }

  /** The line with which the supervisor said why it gave up. */
  static String lastWords(Home home) {
    try {
      return Files.readAllLines(home.log("launcher")).reversed().stream()
          .filter(line -> line.startsWith("readout: "))
          .findFirst()
          .map(line -> line.substring("readout: ".length()))
          .orElse("it stopped while starting; see " + home.log("launcher"));
    } catch (IOException e) {
      return "it stopped while starting, and left no log";
    }
  }
}
