package dev.readout.local.command;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The line that runs a main class of a built service, as a process of its own. */
final class ServiceProgram {
  private ServiceProgram() {}

  /**
   * A process and not a call: entity-service is GPL software and nothing else links to it.
   *
   * @param options of the virtual machine
   */
  static List<String> line(
      Home home, String service, List<String> options, String main, List<String> arguments) {
    var application = home.application(service);
    if (!Files.isDirectory(application)) {
      throw new Failure(service + " is not built; './readout extract' builds it");
    }
    var classes =
        application
            + "/app/*"
            + File.pathSeparator
            + application
            + "/lib/main/*"
            + File.pathSeparator
            + application
            + "/lib/boot/*";
    var line =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    line.addAll(options);
    line.addAll(List.of("-cp", classes, main));
    line.addAll(arguments);
    return line;
  }
}
